"""What the plan could learn from a lapse: each thing that could be done another time, put in the plan with one key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.care.lapse import Suggestion
from ui.parts.action import action
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.into_view import bring_into_view
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class Learned(Card):
    """Nothing is put in the plan by itself. What is in it already is not offered."""

    add_wanted = Signal(object)  # Suggestion
    plan_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("What the plan could learn"))
        named(self, "learned")
        spaced(self.body, SPACE.snug)
        self._shown: list[Suggestion] = []
        self._none = named(words("", Tone.QUIET, wraps=True), "nothing-to-learn")
        self._rows = QWidget()
        self._to_plan = action(self, "to-plan", self.tr("To the plan"))
        self._to_plan.triggered.connect(self.plan_wanted)
        self._chip = Chip(self._to_plan)
        self.body.addWidget(self._none)
        self.body.addWidget(self._rows)
        self.body.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignLeading)

    def show_suggestions(self, suggestions: Sequence[Suggestion], changes: int) -> None:
        """`changes` of the plan wait to be saved as a revision."""
        waiting = self.tr("In the plan now, not saved as a revision yet: say why it changes there.") if changes else ""
        nothing = self.tr("What could be done another time, written beside a step above, can be put in the plan here.")
        self._none.setText(waiting or nothing)
        self._none.setVisible(bool(waiting) or not suggestions)
        if list(suggestions) != self._shown or self._rows.layout() is None:
            self._shown = list(suggestions)
            self._make_rows()

    def focus_next(self) -> None:
        """The next one that is offered; after the last one, the way to the plan."""
        (self._first or self._chip).setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_view(self)

    def _make_rows(self) -> None:
        before, self._rows = self._rows, QWidget()
        self.body.replaceWidget(before, self._rows)
        before.hide()
        before.deleteLater()
        column = spaced(QVBoxLayout(self._rows), SPACE.snug)
        self._first: Chip | None = None
        for number, suggestion in enumerate(self._shown):
            chip = self._row(column, number, suggestion)
            self._first = self._first or chip
        self._rows.show()  # now: the next one takes the focus

    def _row(self, column: QVBoxLayout, number: int, suggestion: Suggestion) -> Chip:
        if suggestion.trigger:
            column.addWidget(words(suggestion.trigger, Tone.QUIET, wraps=True))
        row = spaced(QHBoxLayout(), SPACE.near)
        row.addWidget(words(f"→ {suggestion.strategy}", wraps=True), 1)
        add = action(self._rows, f"learn-{number}", self.tr("Add to the plan"))
        add.triggered.connect(lambda _=False, suggestion=suggestion: self.add_wanted.emit(suggestion))
        chip = Chip(add)
        chip.setAccessibleName(self.tr("Add to the plan: {words}").replace("{words}", suggestion.strategy))
        row.addWidget(chip)
        column.addLayout(row)
        return chip
