"""The client's next one-on-one: a date to type; and one that is over, about which nobody has said how it went."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.care.follow_up import FollowUp
from facilitator.dates import clock_time, short_day
from ui.keys import keyed
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE


def moment_words(follow_up: FollowUp) -> str:
    """Thu, Nov 26, 10:30 AM."""
    return f"{short_day(follow_up.at.date())}, {clock_time(follow_up.at)}"


class DateRow(QWidget):
    """What is typed stays until it is understood, or `forget` is called."""

    date_typed = Signal(str)
    taken_away = Signal()
    took_place = Signal()
    moved_on = Signal()
    calendar_wanted = Signal(object)  # what was clicked, for the menu to open under

    def __init__(self) -> None:
        super().__init__()
        named(self, "one-on-one")
        self._next = named(words("", wraps=True), "next-one-on-one")
        self._problem = named(words("", Tone.WARN, wraps=True), "date-problem")
        self._field = named(QLineEdit(), "one-on-one-date", self.tr("Day and time of the next one-on-one"))
        self._field.setPlaceholderText(self.tr("thu 10:30"))
        self._field.setMaximumWidth(em(9))
        self._field.returnPressed.connect(self._done)
        self._none = action(self, "no-one-on-one", self.tr("No date"))
        self._none.triggered.connect(self.taken_away)
        self._calendar = action(self, "calendar-file", self.tr("Calendar file…"))
        to_calendar = Chip(self._calendar)
        self._calendar.triggered.connect(lambda: self.calendar_wanted.emit(to_calendar))
        column = spaced(QVBoxLayout(self), SPACE.snug)
        column.addWidget(self._asked_about_it())
        row = spaced(QHBoxLayout(), SPACE.near)
        row.addWidget(self._next, 1)
        does = spaced(Flow(at_end=True), SPACE.snug)
        for shown in (self._field, Chip(self._none), to_calendar):
            does.addWidget(shown)
        row.addLayout(does, 1)
        column.addLayout(row)
        column.addWidget(self._problem)
        self.forget()

    def _asked_about_it(self) -> QWidget:
        self._asked = QWidget()
        self._over = named(words("", wraps=True), "overdue-one-on-one")
        line = spaced(QVBoxLayout(self._asked), SPACE.snug)
        line.addWidget(self._over)
        chips = spaced(Flow(), SPACE.snug)
        self._answers = keyed(self, "took-place"), keyed(self, "week-on")
        for answer, signal in zip(self._answers, (self.took_place, self.moved_on), strict=True):
            answer.triggered.connect(signal)
            chips.addWidget(Chip(answer))
        line.addLayout(chips)
        return self._asked

    def show_dates(self, coming: FollowUp | None, overdue: FollowUp | None) -> None:
        sentence = self.tr("Next one-on-one: {moment}.").format(moment=moment_words(coming)) if coming else ""
        self._next.setText(sentence or self.tr("No next one-on-one yet. Type a day and a time:"))
        for about_it in (self._none, self._calendar):
            about_it.setVisible(coming is not None)
            about_it.setEnabled(coming is not None)
        self._asked.setVisible(overdue is not None)
        for answer in self._answers:
            answer.setEnabled(overdue is not None)
        if overdue:
            self._over.setText(self.tr("The one-on-one of {moment}: did it take place?").format(moment=moment_words(overdue)))

    def show_problem(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """It was understood, or the page is about another client now."""
        self._field.clear()
        self._problem.hide()

    def _done(self) -> None:
        if self._field.text().strip():
            self.date_typed.emit(self._field.text())
