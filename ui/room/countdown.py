"""The time that is left, over the whole room screen. At the end it stands at 0:00, and nothing blinks."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from ui.parts.text_block import sized
from ui.room.hand import Hand
from ui.room.motion import Moment

LARGEST = 460


class Countdown:
    """Each figure has a place of its own, so that nothing jumps as they change."""

    def __init__(self, seconds: int, room: QRectF, hand: Hand) -> None:
        self._text = f"{seconds // 60}:{seconds % 60:02}"
        self._room, self._color = room, QColor(hand.colors.ink if seconds else hand.colors.quiet_ink)
        size = LARGEST * hand.unit
        across = _width(sized(hand.font, size, bold=True), self._text)
        self._font = sized(hand.font, size * min(1.0, room.width() / across), bold=True)

    def draw(self, painter: QPainter, moment: Moment) -> None:
        painter.setFont(self._font)
        painter.setPen(self._color)
        left = self._room.center().x() - _width(self._font, self._text) / 2
        for letter in self._text:
            width = _place(self._font, letter)
            painter.drawText(QRectF(left, self._room.top(), width, self._room.height()), Qt.AlignmentFlag.AlignCenter, letter)
            left += width


def _place(font: QFont, letter: str) -> float:
    return QFontMetricsF(font).horizontalAdvance("0" if letter.isdigit() else letter)


def _width(font: QFont, text: str) -> float:
    return sum(_place(font, letter) for letter in text)
