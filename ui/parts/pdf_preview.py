"""A PDF as it will look on paper, from memory alone. Loads QtPdf: only a page that shows paper imports it."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QMargins, QTimer
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.parts.focus_ring import framed_by
from ui.parts.named import named
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

Zoom = QPdfView.ZoomMode
WIDEST = 58  # em of a page: larger letters than that are further to read, not easier


class PdfPreview(QFrame):
    """Pages one under the other, as wide as there is room or whole. Arrows and Page Down scroll."""

    def __init__(self, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name, spoken)
        self._view = named(QPdfView(self), f"{name}-pages", spoken)
        self._buffer = QBuffer(self)
        self._document = QPdfDocument(self)  # goes after the view, which would still hear of its end
        self._view.setDocument(self._document)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        spaced(QVBoxLayout(self)).addWidget(self._view)
        self.setFocusProxy(self._view)
        framed_by(self._view, self)
        self.show_whole(False)
        self._measure()

    def show_pdf(self, pdf: bytes) -> None:
        """In place of the one before; b"" shows none."""
        self._document.close()
        self._buffer.close()
        self._buffer.setData(pdf)
        if pdf:
            self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
            self._document.load(self._buffer)
        self._view.verticalScrollBar().setValue(0)

    def show_whole(self, is_whole: bool) -> None:
        self._view.setZoomMode(Zoom.FitInView if is_whole else Zoom.FitToWidth)

    @property
    def pages(self) -> int:
        return self._document.pageCount()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            QTimer.singleShot(0, self, self._measure)  # the sheet's colors come after this

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        """QPdfView paints the desk under the paper in `Dark`, which is the edge of fields here: app.qss says how it looks."""
        palette = self._view.palette()
        palette.setColor(QPalette.ColorRole.Dark, self.palette().color(QPalette.ColorRole.Window))
        self._view.setPalette(palette)
        least = em(SPACE.near)
        beside = max(least, (self.width() - em(WIDEST)) // 2)
        self._view.setDocumentMargins(QMargins(beside, least, beside, least))
        self._view.setPageSpacing(least)
