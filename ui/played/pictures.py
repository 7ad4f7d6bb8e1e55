"""Numbered pictures of what is on the screens, and of the pages of a PDF."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QWidget

DOTS = 100  # an inch of paper
POINTS = 72
DARK = 90  # of 255


class Pictures:
    """`01-doors.png`, `02-today.png` … in one folder, in the order they are taken."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.taken: list[Path] = []

    def take(self, widget: QWidget, name: str) -> None:
        self._save(widget.grab().toImage(), name)

    def take_pages(self, pdf: Path, name: str) -> None:
        """Each page of it, as it comes out of a printer."""
        for number, page in enumerate(pages_of(pdf), start=1):
            self._save(page, f"{name}-page-{number}")

    def _save(self, image: QImage, name: str) -> None:
        file = self.folder / f"{len(self.taken) + 1:02}-{name}.png"
        if image.isNull() or not image.save(str(file)):
            raise OSError(f"{file} could not be written")
        self.taken.append(file)


def pages_of(pdf: Path) -> Iterator[QImage]:
    document = QPdfDocument()
    document.load(str(pdf))
    for page in range(document.pageCount()):
        yield _drawn(document, page)


def has_ink(image: QImage) -> bool:
    """Letters in the middle of it, and not only paper."""
    across = range(image.width() // 3, 2 * image.width() // 3)
    rows = range(image.height() // 8, image.height() // 2, 3)
    return any(image.pixelColor(x, y).lightness() < DARK for y in rows for x in across)


def _drawn(document: QPdfDocument, page: int) -> QImage:
    points = document.pagePointSize(page)
    size = QSize(round(points.width() * DOTS / POINTS), round(points.height() * DOTS / POINTS))
    drawn = QImage(size, QImage.Format.Format_RGB32)
    drawn.fill("white")
    painter = QPainter(drawn)
    painter.drawImage(0, 0, document.render(page, size))
    painter.end()
    return drawn
