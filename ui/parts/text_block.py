"""Words in a given width, laid out once and painted often: for widgets that paint many of them."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

Span = tuple[int, int]  # from a letter until before another


class TextBlock:
    """Plain text, whatever it looks like. A word that is wider than `width` is broken."""

    def __init__(self, text: str, font: QFont, width: float, *, underlined: Sequence[Span] = ()) -> None:
        self._layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._layout.setFormats([_underline(start, end) for start, end in underlined])
        self._fill(width)

    def draw(self, painter: QPainter, place: QPointF, color: QColor) -> None:
        """With its upper corner, where reading starts, at `place`."""
        painter.setPen(color)
        self._layout.draw(painter, place)

    def _fill(self, width: float) -> None:
        self.width = self.height = 0.0
        self.last_width = self.last_height = 0.0
        self.lines = 0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, self.height))
            self.height += ceil(line.height())
            self.width = max(self.width, ceil(line.naturalTextWidth()))
            self.last_width, self.last_height = ceil(line.naturalTextWidth()), ceil(line.height())
            self.lines += 1
        self._layout.endLayout()


def _underline(start: int, end: int) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, end - start
    made.format = QTextCharFormat()
    made.format.setFontUnderline(True)
    return made


def sized(font: QFont, pixels: float, *, bold: bool = False) -> QFont:
    """The same letters in another size."""
    made = QFont(font)
    made.setPixelSize(max(1, round(pixels)))
    made.setBold(bold)
    return made
