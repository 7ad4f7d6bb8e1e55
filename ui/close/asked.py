"""A field with its label above it, and below it what is wrong with what was typed, or what it was understood as."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from facilitator.language import Explained
from ui.parts.named import named
from ui.parts.refusal import Refusal
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class Asked(QWidget):
    """Where a board line was typed, the nearest theme is offered: one key, or a click, and it stands in its place."""

    reworded = Signal(str)  # with what was offered

    def __init__(self, label: str, field: QLineEdit) -> None:
        super().__init__()
        self.field = field
        self._answer = named(words("", Tone.SMALL, wraps=True), f"{field.objectName()}-answer")
        self._refusal = Refusal(self, field, SPACE.tight)
        self._refusal.taken.connect(self.reworded)
        self.column = spaced(QVBoxLayout(self), SPACE.tight)
        if label:
            self.column.addWidget(words(label, Tone.LABEL, wraps=True))
        for shown in (field, self._answer, self._refusal):
            self.column.addWidget(shown)
        self.answer("")

    @property
    def is_refused(self) -> bool:
        return not self._refusal.isHidden()

    def refuse(self, problem: Explained) -> None:
        """What is typed stays."""
        self._answer.hide()
        self._refusal.refuse(problem)

    def accept(self) -> None:
        """Nothing is wrong, as far as anybody knows."""
        self._refusal.accept()

    def answer(self, sentence: str) -> None:
        """What the typed was understood as; "" for nothing."""
        self.accept()
        self._answer.setText(sentence)
        self._answer.setVisible(bool(sentence))
