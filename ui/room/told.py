"""Lines that are read together: what a step shows while it is told, or one slip from the hat."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter

from ui.room.hand import LEAST, QUIET, Hand, Written
from ui.room.motion import Moment

tr = partial(QCoreApplication.translate, "Room")

LARGEST, LARGEST_SLIP = 60, 80


class Told:
    """One under the other, as large as fits, a little above the middle."""

    def __init__(self, lines: tuple[str, ...], room: QRectF, hand: Hand) -> None:
        for size in range(LARGEST, LEAST - 1, -2):
            blocks = [hand.block(line, size, room.width(), bold=True) for line in lines]
            gap = size * hand.unit * 0.7
            height = sum(block.height for block in blocks) + gap * (len(blocks) - 1)
            if height <= room.height():
                break
        top = room.top() + max(0, (room.height() - height) * 0.3)
        self._written = []
        for block in blocks:
            self._written.append(Written(block, QPointF(room.left(), top), hand.colors.ink))
            top += block.height + gap

    def draw(self, painter: QPainter, moment: Moment) -> None:
        for written in self._written:
            written.draw(painter)


class DrawnSlip:
    """Where it comes from, small; what it says, large."""

    def __init__(self, wording: str, room: QRectF, hand: Hand) -> None:
        lead = hand.block(tr("From the hat"), QUIET, room.width())
        gap = QUIET * hand.unit
        said = hand.fitting(wording, room.width(), room.height() - lead.height - gap, LARGEST_SLIP)
        top = room.top() + max(0, (room.height() - lead.height - gap - said.height) * 0.4)
        self._written = (
            Written(lead, QPointF(room.left(), top), hand.colors.voices),
            Written(said, QPointF(room.left(), top + lead.height + gap), hand.colors.ink),
        )

    def draw(self, painter: QPainter, moment: Moment) -> None:
        for written in self._written:
            written.draw(painter)
