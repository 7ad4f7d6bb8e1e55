"""A field of a few lines with its label above it and what is wrong under it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from facilitator.language import Explained
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.said import said
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

LINES = 3


class AskedWords(QWidget):
    """Tab goes on to the next field; Enter begins a new line."""

    edited = Signal()

    def __init__(self, name: str, label: str, hint: str = "") -> None:
        super().__init__()
        self.field = named(QPlainTextEdit(), name, label)
        self.field.setPlaceholderText(hint)
        self.field.setTabChangesFocus(True)
        self.field.document().setDocumentMargin(0)
        self.field.setFixedHeight(self.field.fontMetrics().lineSpacing() * LINES + em(SPACE.apart) + em(SPACE.snug))
        self.field.textChanged.connect(self._accept)
        self._problem = named(words("", Tone.WARN, wraps=True), f"{name}-problem")
        self._problem.hide()
        column = spaced(QVBoxLayout(self), SPACE.hair)
        for shown in (words(label, Tone.LABEL, wraps=True), self.field, self._problem):
            column.addWidget(shown)
        self.setFocusProxy(self.field)

    def text(self) -> str:
        return self.field.toPlainText()

    def put(self, text: str) -> None:
        if text != self.text():
            self.field.setPlainText(text)

    def refuse(self, problem: Explained) -> None:
        self._problem.setText(said(problem))
        self._problem.show()
        self.field.setAccessibleDescription(said(problem))
        self.field.setFocus()

    def _accept(self) -> None:
        self._problem.hide()
        self.field.setAccessibleDescription("")
        self.edited.emit()
