"""A field with its label above it, and below it what is wrong with what was typed, and the words offered instead."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from facilitator.language import Explained
from ui.parts.named import named
from ui.parts.refusal import Refusal
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class AskedLine(QWidget):
    """What is typed stays when it is refused; the offered words stand in the field with one key, or a click."""

    entered = Signal()

    def __init__(self, name: str, label: str, field: QLineEdit | None = None, *, hint: str = "") -> None:
        super().__init__()
        self.field = named(field or QLineEdit(), name, label)
        if hint:
            self.field.setPlaceholderText(hint)
        self._label = words(label, Tone.LABEL, wraps=True)
        self._refusal = Refusal(self, self.field, SPACE.hair)
        self._refusal.taken.connect(self._take)
        column = spaced(QVBoxLayout(self), SPACE.hair)
        for shown in (self._label, self.field, self._refusal):
            column.addWidget(shown)
        self.setFocusProxy(self.field)
        self.field.returnPressed.connect(self.entered)
        self.field.textEdited.connect(lambda _: self.accept())

    def ask(self, label: str) -> None:
        self._label.setText(label)
        self.field.setAccessibleName(label)

    def refuse(self, problem: Explained, *, takes_focus: bool = True) -> None:
        self._refusal.refuse(problem)
        if takes_focus:
            self.field.setFocus()

    def accept(self) -> None:
        """Nothing is wrong, as far as anybody knows."""
        self._refusal.accept()

    def _take(self, offered: str) -> None:
        self.field.setText(offered)
        self.field.setModified(True)
        self.accept()
        self.field.setFocus()
