"""Thoughts that were parked: kept with the session as they stand here, changed, or left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.language import Explained
from ui.close.asked import Asked
from ui.parts.action import action
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.emptied import empty
from ui.parts.named import named
from ui.parts.section_title import SectionTitle
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class ParkedCard(Card):
    """Not there when nothing was parked."""

    reworded = Signal(str, str)  # as it was, as it should be
    left_out = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        named(self, "parked", self.tr("Parked thoughts"))
        self._shown: list[str] = []
        self._rows = spaced(QVBoxLayout(), SPACE.snug)
        detail = self.tr("Kept as they stand here. Names become neutral words.")
        self.body.addWidget(SectionTitle(self.tr("Parked thoughts"), detail))
        self.body.addLayout(self._rows)
        self.hide()

    def show_thoughts(self, thoughts: Sequence[str], problems: Sequence[Explained | None]) -> None:
        """Beside each what is wrong with it; one that says a board line will not be kept."""
        if list(thoughts) != self._shown:
            self._show_rows(thoughts)
        for row, problem in zip(self._all(), problems, strict=True):
            row.show_problem(problem)
        self.setVisible(bool(thoughts))

    def refuse(self, thought: str, problem: Explained) -> None:
        """What was typed in its place stays in the field."""
        for row in self._all():
            if row.thought == thought:
                row.show_problem(problem)

    def _all(self) -> list[_Thought]:
        found = (item.widget() for number in range(self._rows.count()) if (item := self._rows.itemAt(number)))
        return [row for row in found if isinstance(row, _Thought)]

    def _show_rows(self, thoughts: Sequence[str]) -> None:
        self._shown = list(thoughts)
        empty(self._rows)
        for number, thought in enumerate(thoughts):
            made = _Thought(number, thought)
            made.reworded.connect(self.reworded)
            made.left_out.connect(self.left_out)
            self._rows.addWidget(made)


class _Thought(QWidget):
    reworded = Signal(str, str)
    left_out = Signal(str)

    def __init__(self, number: int, thought: str) -> None:
        super().__init__()
        self.thought = thought
        self._field = named(QLineEdit(thought), f"thought-{number}", self.tr("Parked thought"))
        self._field.setCursorPosition(0)
        self._field.editingFinished.connect(self._done)
        leave_out = action(self, f"leave-out-{number}", self.tr("Leave out"))
        leave_out.triggered.connect(lambda: self.left_out.emit(self.thought))
        self._asked = Asked("", self._field)
        self._field.textEdited.connect(lambda _: self._asked.accept())
        self._asked.reworded.connect(lambda offered: self.reworded.emit(self.thought, offered))
        row = spaced(QHBoxLayout(self), SPACE.snug)
        row.addWidget(self._asked, 1)
        row.addWidget(Chip(leave_out), 0, Qt.AlignmentFlag.AlignTop)

    def show_problem(self, problem: Explained | None) -> None:
        if problem:
            self._asked.refuse(problem)
        elif self._field.text() == self.thought:
            self._asked.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape: the words as they were."""
        if event.key() == Qt.Key.Key_Escape and self._field.text() != self.thought:
            self._field.setText(self.thought)
            self._asked.accept()
        else:
            super().keyPressEvent(event)

    def _done(self) -> None:
        if self._field.text() != self.thought:
            self.reworded.emit(self.thought, self._field.text())
