"""The way to a lapse, back from it: each small decision, and what could be done at that point another time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from facilitator.care.lapse import MOST_DECISIONS, Decision
from facilitator.language import Explained
from ui.parts.asked_line import AskedLine
from ui.parts.columns import Columns
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

NARROWEST = 15  # em of a field
Row = tuple[AskedLine, AskedLine]


def _show_start(field: QLineEdit) -> None:
    """Of a long line, once the hand is elsewhere."""
    if not field.hasFocus():
        field.setCursorPosition(0)


class DecisionRows(QWidget):
    """Under the last one that says something there is always one more to fill in."""

    left = Signal()
    finished = Signal()  # Enter on an empty one

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []
        self._lines: list[QWidget] = []
        self._column = spaced(QVBoxLayout(self), SPACE.near)
        self._add()

    @property
    def decisions(self) -> tuple[Decision, ...]:
        return tuple(Decision(step.field.text(), instead.field.text()) for step, instead in self._rows)

    def put(self, decisions: Sequence[Decision]) -> None:
        """Fields that say the same already stay as they are."""
        while len(self._rows) < min(len(decisions) + 1, MOST_DECISIONS):
            self._add()
        for number, (step, instead) in enumerate(self._rows):
            decision = decisions[number] if number < len(decisions) else Decision("")
            for asked, text in ((step, decision.words), (instead, decision.instead)):
                if asked.field.text() != text:
                    asked.field.setText(text)
                    asked.accept()
        self._show_open()

    def refuse(self, number: int, *, is_instead: bool, problem: Explained) -> None:
        self._rows[number][is_instead].refuse(problem, takes_focus=False)

    def begin(self) -> None:
        self._rows[0][0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        number = len(self._rows)
        label = self.tr("The small decision just before it") if number == 0 else self.tr("And before that")
        step = AskedLine(f"step-{number}", label)
        instead = AskedLine(f"instead-{number}", self.tr("What could be done there another time"))
        line = QWidget()
        columns = spaced(Columns(NARROWEST, line), SPACE.near)
        for asked in (step, instead):
            columns.addWidget(asked)
            asked.field.editingFinished.connect(self.left)
            asked.field.editingFinished.connect(partial(_show_start, asked.field))
            asked.field.textChanged.connect(self._show_open)
        step.entered.connect(lambda: self._go_on(number))
        instead.entered.connect(lambda: self._next(number))
        self._rows.append((step, instead))
        self._lines.append(line)
        self._column.addWidget(line)

    def _go_on(self, number: int) -> None:
        """From the step to what could be done there; on an empty one there is no more to say."""
        step, instead = self._rows[number]
        if step.field.text().strip():
            instead.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.finished.emit()

    def _next(self, number: int) -> None:
        if number + 1 < len(self._rows) and self._lines[number + 1].isVisible():
            self._rows[number + 1][0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.finished.emit()

    def _show_open(self) -> None:
        """All that say something, and one more."""
        said = [bool(step.field.text() or instead.field.text()) for step, instead in self._rows]
        last = max((number for number, says in enumerate(said) if says), default=-1)
        if last == len(self._rows) - 1 and len(self._rows) < MOST_DECISIONS:
            self._add()
        for number, line in enumerate(self._lines):
            line.setVisible(number <= last + 1)
