"""A piece of a note: its label, its field, and below it what is wrong with what was typed, and the words offered instead."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.language import Explained
from facilitator.workspace.wall import SaysABoardLine
from ui.notes.note_field import NoteField
from ui.parts.chip import Chip
from ui.parts.refusal import Refusal
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class AskedText(QWidget):
    """What is typed stays when it is refused."""

    def __init__(self, name: str, label: str, hint: str = "") -> None:
        super().__init__()
        self.field = NoteField(name, label, hint)
        self._says = ""
        self._refusal = Refusal(self, self.field, SPACE.hair)
        self._refusal.taken.connect(self._take)
        column = spaced(QVBoxLayout(self), SPACE.hair)
        column.addWidget(words(label, Tone.LABEL, wraps=True))
        column.addWidget(self.field)
        column.addWidget(self._refusal)
        self.field.typed.connect(self.accept)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return self.field, *self._refusal.findChildren(Chip)

    @property
    def is_refused(self) -> bool:
        return not self._refusal.isHidden()

    def refuse(self, problem: Explained) -> None:
        self._says = problem.says if isinstance(problem, SaysABoardLine) else ""
        self._refusal.refuse(problem)

    def accept(self) -> None:
        """Nothing is wrong, as far as anybody knows."""
        self._refusal.accept()

    def _take(self, offered: str) -> None:
        """In place of the line that was refused; the rest stays."""
        text = self.field.text()
        line = next((line for line in text.split("\n") if " ".join(line.split()) == self._says), text)
        start = text.find(line)
        self.field.replace(start, start + len(line), offered)
        self.accept()
        self.field.setFocus()
