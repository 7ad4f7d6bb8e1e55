"""Of which quarter and which groups a report is, and the button that makes it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from facilitator.dates import month_of_year
from facilitator.groups.group import Group, GroupId
from facilitator.themes.period import Period
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class Chooser(QWidget):
    chosen = Signal()
    make_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._quarters: list[Period] = []
        self._groups: list[Group] = []
        self._quarter = named(QComboBox(), "report-quarter", self.tr("Quarter"))
        self._group = named(QComboBox(), "report-group", self.tr("Of which groups"))
        for box in (self._quarter, self._group):
            box.activated.connect(lambda _: self.chosen.emit())
        self._make = action(self, "make-report", self.tr("Make the report"))
        self._make.triggered.connect(self.make_wanted)
        self._button = Button(self._make, primary=True)
        self._note = named(words("", Tone.QUIET, wraps=True), "report-note")
        column = spaced(QVBoxLayout(self), SPACE.snug)
        row = spaced(Flow(), SPACE.near)
        for shown in (self._quarter, self._group, self._button):
            row.addWidget(shown)
        column.addLayout(row)
        column.addWidget(self._note)

    def offer(self, quarters: Sequence[Period], groups: Sequence[Group]) -> None:
        """What was chosen stays chosen where it is there still."""
        quarter, group = self.quarter, self.group
        self._quarters, self._groups = list(quarters), list(groups)
        self._quarter.clear()
        self._quarter.addItems([_told(each) for each in quarters])
        self._group.clear()
        self._group.addItems([self.tr("All groups together"), *(each.name for each in groups)])
        if quarter in self._quarters:
            self._quarter.setCurrentIndex(self._quarters.index(quarter))
        ids = [None, *(each.id for each in groups)]
        self._group.setCurrentIndex(ids.index(group) if group in ids else 0)

    @property
    def first(self) -> QWidget:
        """What is asked first."""
        return self._quarter

    @property
    def quarter(self) -> Period | None:
        at = self._quarter.currentIndex()
        return self._quarters[at] if 0 <= at < len(self._quarters) else None

    @property
    def group(self) -> GroupId | None:
        at = self._group.currentIndex()
        return self._groups[at - 1].id if 1 <= at <= len(self._groups) else None

    def show_made(self, *, is_made: bool) -> None:
        self._make.setEnabled(not is_made)
        self._button.setVisible(not is_made)
        sentence = self.tr("Not made yet. Once it is made it stays as it is, whatever becomes of the themes.")
        self._note.setText(self.tr("Made. It stays as it is.") if is_made else sentence)


def _told(quarter: Period) -> str:
    return f"{month_of_year(quarter.months[0])} – {month_of_year(quarter.months[-1])}"
