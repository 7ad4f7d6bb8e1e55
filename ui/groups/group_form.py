"""The short form of a group, new or changed: intent goes out as a signal, what is wrong comes back as a sentence."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QSpinBox, QTimeEdit

from facilitator.groups.group import Group
from facilitator.vocabulary import Weekday
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.flow import Flow
from ui.parts.indented import indented
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

Typed = tuple[str, int, QTime, int, str]
SHORTEST, LONGEST = 30, 180  # minutes of a session


class GroupForm(Card):
    """`done` carries name, weekday, start, minutes, place. Enter is done, Escape leaves."""

    done = Signal(str, object, object, int, str)
    left = Signal()

    def __init__(self, group: Group | None) -> None:
        super().__init__(tone="next")
        spaced(self.body, SPACE.near)
        named(self, "group-form", self.tr("A new group") if group is None else group.name)
        self.body.addWidget(words(self.tr("A new group") if group is None else self.tr("Change the group"), Tone.TITLE))
        self._name = named(QLineEdit(group.name if group else ""), "group-name", self.tr("Name"))
        self._name.setPlaceholderText(self.tr("Tuesday evening"))
        self._weekday = named(QComboBox(), "group-weekday", self.tr("Day"))
        for day in Weekday:
            self._weekday.addItem(self.locale().standaloneDayName(day + 1), day)
        self._weekday.setCurrentIndex(group.weekday if group else Weekday.TUESDAY)
        starts = group.starts_at if group else time(18, 0)
        self._starts = indented(named(QTimeEdit(QTime(starts.hour, starts.minute)), "group-starts-at", self.tr("Starts at")))
        self._minutes = indented(named(QSpinBox(), "group-minutes", self.tr("Minutes")))
        self._minutes.setRange(SHORTEST, LONGEST)
        self._minutes.setSingleStep(5)
        self._minutes.setValue(group.minutes if group else 90)
        self._place = named(QLineEdit(group.place if group else ""), "group-place", self.tr("Room"))
        self._place.setPlaceholderText(self.tr("Room 2 (optional)"))
        self._problem = named(words("", Tone.WARN, wraps=True), "group-problem")
        self._problem.hide()
        self._lay_out(self.tr("Make the group") if group is None else self.tr("Save the change"))
        self.setFocusProxy(self._name)

    def typed(self) -> Typed:
        return (
            self._name.text(), self._weekday.currentIndex(), self._starts.time(), self._minutes.value(), self._place.text()
        )  # fmt: skip

    def type(self, typed: Typed) -> None:
        """What somebody typed before leaving the form."""
        name, weekday, starts, minutes, place = typed
        self._name.setText(name)
        self._weekday.setCurrentIndex(weekday)
        self._starts.setTime(starts)
        self._minutes.setValue(minutes)
        self._place.setText(place)

    def show_problem(self, sentence: str) -> None:
        """What was typed stays, and the focus is where it can be mended."""
        self._problem.setText(sentence)
        self._problem.show()
        self._name.setFocus()

    def _lay_out(self, done_words: str) -> None:
        rows = spaced(QFormLayout(), SPACE.near)
        rows.addRow(self.tr("Name"), self._name)
        rows.addRow(self.tr("Day"), self._weekday)
        rows.addRow(self.tr("Starts at"), self._starts)
        rows.addRow(self.tr("Minutes"), self._minutes)
        rows.addRow(self.tr("Room"), self._place)
        self.body.addLayout(rows)
        self.body.addWidget(self._problem)
        done, leave = action(self, "save-group", done_words), action(self, "leave-group-form", self.tr("Cancel"), "Esc")
        done.triggered.connect(self._done)
        leave.triggered.connect(self.left)
        for field in (self._name, self._place):
            field.returnPressed.connect(self._done)
        buttons = spaced(Flow(), SPACE.snug)
        buttons.addWidget(Button(done, primary=True))
        buttons.addWidget(Button(leave))
        self.body.addLayout(buttons)

    def _done(self) -> None:
        starts = self._starts.time()
        day = Weekday(self._weekday.currentData())
        self.done.emit(self._name.text(), day, time(starts.hour(), starts.minute()), self._minutes.value(), self._place.text())
