"""A PDF as one picture, its pages one under the other."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QColorConstants, QImage, QPainter

from ui.printing import POINTS, LoadedPdf

DOTS = 150  # an inch


def picture_of(pdf: bytes) -> QImage:
    loaded = LoadedPdf(pdf)
    sizes = [(loaded.document.pagePointSize(page) * (DOTS / POINTS)).toSize() for page in range(loaded.pages)]
    whole = QSize(max(size.width() for size in sizes), sum(size.height() for size in sizes))
    picture = QImage(whole, QImage.Format.Format_RGB32)
    picture.fill(QColorConstants.White)
    painter, top = QPainter(picture), 0
    for page, size in enumerate(sizes):
        painter.drawImage(0, top, loaded.document.render(page, size))
        top += size.height()
    painter.end()
    return picture


def as_png(picture: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
