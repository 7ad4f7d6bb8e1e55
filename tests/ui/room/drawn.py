"""Every word that a picture of the room screen draws, as it reaches the painter."""

from __future__ import annotations

import re
from html import unescape

from PySide6.QtCore import QBuffer, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication

from ui.room.colors import CALM
from ui.room.motion import Moment
from ui.room.picture import RoomPicture
from ui.room.view import RoomView

SIZE = QSize(1440, 900)


def words_drawn(view: RoomView, size: QSize = SIZE, *, seconds: float = 0, is_still: bool = False) -> str:
    """In the order in which they are drawn, one line each."""
    buffer = QBuffer()
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setSize(size)
    painter = QPainter(drawing)
    RoomPicture(view, QRectF(0, 0, size.width(), size.height()), QApplication.font(), CALM).paint(
        painter, Moment(seconds, is_still)
    )
    painter.end()
    drawn = re.findall(r"<text[^>]*>(.*?)</text>", bytes(buffer.data()).decode(), re.DOTALL)
    return "\n".join(unescape(text).strip() for text in drawn)
