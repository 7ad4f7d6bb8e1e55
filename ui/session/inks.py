"""Colors of app.qss for what is painted by hand: a widget that is never seen is dressed in them, and asked."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget


class Inks(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()

    @property
    def warn(self) -> QColor:
        self.ensurePolished()
        return self.palette().windowText().color()

    @property
    def accent_soft(self) -> QColor:
        self.ensurePolished()
        return self.palette().window().color()

    @property
    def accent_ink(self) -> QColor:
        self.ensurePolished()
        return self.palette().highlightedText().color()
