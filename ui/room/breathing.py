"""A breath that grows and shrinks in the middle; what the step shows stands under it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from ui.room.breath import Breath, Part, breath_at
from ui.room.hand import LEAST, Hand, Written
from ui.room.motion import Moment
from ui.room.view import Pacer

tr = partial(QCoreApplication.translate, "Room")

LETTERS = 46


class Breathing:
    def __init__(self, pacer: Pacer, lines: tuple[str, ...], room: QRectF, hand: Hand) -> None:
        self._pacer, self._hand = pacer, hand
        blocks = [hand.block(line, LEAST, room.width()) for line in lines]
        top = max(room.bottom() - sum(block.height for block in blocks), room.center().y())
        across = max(0.0, min(room.width(), top - room.top() - 30 * hand.unit))
        self._breath = QRectF(room.center().x() - across / 2, room.top(), across, across)
        self._written = []
        for block in blocks:
            self._written.append(Written(block, QPointF(room.center().x() - block.width / 2, top), hand.colors.ink))
            top += block.height

    def draw(self, painter: QPainter, moment: Moment) -> None:
        """Where nothing should move, words and a number do."""
        for written in self._written:
            written.draw(painter)
        self._draw_breath(painter, breath_at(self._pacer, moment.seconds), moment.is_still)

    def _draw_breath(self, painter: QPainter, breath: Breath, is_still: bool) -> None:
        fullness = 0.75 if is_still else breath.fullness
        radius = self._breath.width() / 2 * (0.42 + 0.56 * fullness)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._hand.colors.breath))
        painter.drawEllipse(self._breath.center(), radius, radius)
        words = _breath_words(breath.part)
        said = f"{words} · {breath.seconds_left}" if is_still else words
        block = self._hand.block(said, LETTERS, self._breath.width(), bold=True)
        block.draw(painter, self._breath.center() - QPointF(block.width, block.height) / 2, QColor(self._hand.colors.ink))


def _breath_words(part: Part) -> str:
    match part:
        case Part.IN:
            return tr("Breathe in")
        case Part.HOLD:
            return tr("Hold")
        case Part.OUT:
            return tr("Breathe out")
