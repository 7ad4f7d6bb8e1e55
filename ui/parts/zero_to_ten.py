"""A narrow field for a number from 0 to 10. Letters are not its own: they go on to what it stands in."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, QSize
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from ui.parts.named import named
from ui.style.spacing import em

FROM_0_TO_10 = QRegularExpression("|10|[0-9]")


class ZeroToTen(QLineEdit):
    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        named(self, name, spoken)
        self.setToolTip(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setValidator(QRegularExpressionValidator(FROM_0_TO_10, self))

    @property
    def number(self) -> int | None:
        return int(self.text()) if self.text() else None

    def show_number(self, number: int | None) -> None:
        """What is being typed stays."""
        if not self.isModified():
            self.setText("" if number is None else str(number))

    def sizeHint(self) -> QSize:
        """As wide as two digits, also after the text grew."""
        return QSize(em(3.2), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isalpha() or event.text() in ("-", " "):
            event.ignore()
        else:
            super().keyPressEvent(event)
