"""The letters of the room screen: one typeface, sizes as on a screen of 1440 by 900, one set of colors."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QPainter

from ui.parts.text_block import TextBlock, sized
from ui.room.colors import RoomColors

QUIET = 30  # the smallest letters of all: what is said once and stands there for whoever forgot
LEAST = 36  # the smallest that somebody has to read in order to take part
"""Capitals of 7.6 minutes of arc from six meters on a full-HD screen of 40 inches, which is smaller than most; 6.3 for QUIET.
Good eyes need 5, and 7.5 is enough for eyes that see two thirds of that (tests/ui/room/test_hand.py measures it)."""


@dataclass(frozen=True)
class Hand:
    font: QFont
    unit: float
    colors: RoomColors

    def block(self, text: str, size: float, width: float, *, bold: bool = False) -> TextBlock:
        return TextBlock(text, sized(self.font, size * self.unit, bold=bold), max(1.0, width))

    def fitting(self, text: str, width: float, height: float, largest: int, smallest: int = LEAST) -> TextBlock:
        """Bold, as large as `height` allows."""
        for size in range(largest, smallest, -2):
            block = self.block(text, size, width, bold=True)
            if block.height <= height:
                return block
        return self.block(text, smallest, width, bold=True)


@dataclass(frozen=True)
class Written:
    """A block in its place."""

    block: TextBlock
    place: QPointF
    color: str

    def draw(self, painter: QPainter) -> None:
        self.block.draw(painter, self.place, QColor(self.color))
