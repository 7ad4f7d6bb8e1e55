"""A card to try a display with: are all four edges seen, and can the smallest letters be read from the last chair?"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.room.hand import LEAST, QUIET, Hand, Written
from ui.room.motion import Moment

tr = partial(QCoreApplication.translate, "Room")

TITLE = 54
LINE = 6  # pixels of the frame along the very edge


class TrialCard:
    """It fills the whole screen: what is cut off at the edges is meant to be missed."""

    def __init__(self, whole: QRectF, inside: QRectF, hand: Hand) -> None:
        self._whole, self._hand = whole, hand
        ink, quiet, voices = hand.colors.ink, hand.colors.quiet_ink, hand.colors.voices
        top, self._written = inside.top(), []
        for text, size, color in (
            (tr("Sit on the last chair."), TITLE, ink),
            (tr("Can you read this with ease? Nothing that matters is smaller."), LEAST, ink),
            (tr("And this? So the topic and the ground rules stand there."), QUIET, quiet),
            (tr("A frame runs along all four edges. The ring is round."), LEAST, voices),
        ):
            block = hand.block(text, size, inside.width(), bold=size == TITLE)
            self._written.append(Written(block, QPointF(inside.left(), top), color))
            top += block.height + 24 * hand.unit
        across = max(0.0, min(inside.bottom() - top - 20 * hand.unit, inside.width() / 3))
        self._ring = QRectF(inside.left(), inside.bottom() - across, across, across)
        self._cards = [
            QRectF(inside.right() - across * 1.6, self._ring.top() + part * across / 3, across * 1.6, across / 3.6)
            for part in range(3)
        ]
        asked = (tr("1 · a card"), tr("2 · stands out"), tr("3 · from the ground"))
        for card, text, color in zip(self._cards, asked, (ink, quiet, voices), strict=True):
            block = hand.block(text, LEAST, card.width())
            self._written.append(
                Written(block, card.topLeft() + QPointF(20 * hand.unit, (card.height() - block.height) / 2), color)
            )

    def draw(self, painter: QPainter, moment: Moment) -> None:
        colors, line = self._hand.colors, LINE * self._hand.unit
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.card))
        for card in self._cards:
            painter.drawRect(card)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colors.voices), line, j=Qt.PenJoinStyle.MiterJoin))
        painter.drawRect(self._whole.adjusted(line / 2, line / 2, -line / 2, -line / 2))
        painter.setPen(QPen(QColor(colors.ink), line / 2))
        painter.drawEllipse(self._ring)
        painter.drawLine(self._ring.topLeft(), self._ring.bottomRight())
        painter.drawLine(self._ring.topRight(), self._ring.bottomLeft())
        for written in self._written:
            written.draw(painter)
