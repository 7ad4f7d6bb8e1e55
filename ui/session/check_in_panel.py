"""The check-in round: who has spoken, who came late or left early, and the numbers that a client says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QSizePolicy

from facilitator.care.measure import MeasureId
from facilitator.dates import clock_time
from facilitator.people.client import Client
from facilitator.workspace.check_in import CONFIDENCE, CRAVING, InRound
from ui.keys import is_key, key_name, key_of
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.words import Tone, words
from ui.parts.zero_to_ten import ZeroToTen
from ui.session.round_panel import RoundPanel, RoundRow, letters

ON = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class CheckInRow(RoundRow):
    spoke = Signal(bool)  # by mouse
    said = Signal(str, object)  # a measure's key, the number or None
    finished = Signal()  # Enter in the last field
    goes = Signal()  # early, or stays after all

    def __init__(self, client: Client, letter: str) -> None:
        super().__init__(client, letter, "check-in")
        self._spoke = action(self, f"spoke-{client.code_name}", "✓", checkable=True)
        self._spoke.triggered.connect(lambda has_spoken: self.spoke.emit(has_spoken))
        self.fields: dict[MeasureId, ZeroToTen] = {}
        self._labels = {}
        spoke = Chip(self._spoke)
        spoke.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.row.insertWidget(2, spoke)
        self._spoke_chip = spoke
        for measure, label in ((CRAVING, self.tr("craving")), (CONFIDENCE, self.tr("confidence"))):
            field = ZeroToTen(f"{measure}-{client.code_name}", f"{client.code_name}, {label}")
            field.editingFinished.connect(lambda measure=measure: self._say(measure))
            self.fields[measure] = field
            self._labels[measure] = words(label, Tone.QUIET)
            self.row.addWidget(self._labels[measure])
            self.row.addWidget(field)
        self._when = words("", Tone.SMALL)
        self.row.addWidget(self._when)
        self.row.addStretch()
        leave = action(self, f"leaves-{client.code_name}", self.tr("Leaves early"), checkable=True)
        leave.triggered.connect(self.goes)
        self._leave = leave
        chip = Chip(leave)
        chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.row.addWidget(chip)

    def show_person(self, person: InRound, asked: Sequence[MeasureId], zone: tzinfo | None) -> None:
        arrival = person.arrival
        self._spoke.setChecked(arrival.has_checked_in)
        spoken = self.tr("has spoken") if arrival.has_checked_in else self.tr("has not spoken yet")
        self._spoke_chip.setAccessibleName(spoken)
        self._spoke_chip.setToolTip(spoken)
        for measure, number in ((CRAVING, person.craving), (CONFIDENCE, person.confidence)):
            self.fields[measure].show_number(number)
            for shown in (self.fields[measure], self._labels[measure]):
                shown.setVisible(measure in asked or number is not None)
        self._when.setText(" · ".join(_when(self, zone, arrival.came_late_at, arrival.left_early_at)))
        self._leave.setChecked(arrival.left_early_at is not None)

    def stored(self) -> None:
        for field in self.fields.values():
            field.setModified(False)

    def take_focus(self) -> None:
        """The first number that is asked."""
        for field in self.fields.values():
            if not field.isHidden():
                field.setFocus(Qt.FocusReason.ShortcutFocusReason)
                field.selectAll()
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        fields = [field for field in self.fields.values() if not field.isHidden()]
        at = next((number for number, field in enumerate(fields) if field.hasFocus()), None)
        if at is None or event.key() not in ON:
            super().keyPressEvent(event)
        elif at + 1 < len(fields):
            fields[at + 1].setFocus(Qt.FocusReason.TabFocusReason)
            fields[at + 1].selectAll()
        else:
            self.finished.emit()

    def _say(self, measure: MeasureId) -> None:
        field = self.fields[measure]
        if field.isModified():
            self.said.emit(measure, field.number)


class CheckInPanel(RoundPanel[CheckInRow]):
    """A letter, or a click on ✓, marks who has spoken, and Backspace takes it away; minus is for who leaves early."""

    spoke = Signal(object, bool)  # ClientId, whether
    said = Signal(object, str, object)  # ClientId, a measure's key, the number or None
    goes = Signal(object)  # ClientId

    def __init__(self, *deeds: QAction) -> None:
        super().__init__("check-in-round", "", "", *deeds)
        self.setAccessibleName(self.tr("Check-in round"))
        self.chosen.connect(self._begin)

    def show_people(self, people: Sequence[InRound], asked: Sequence[MeasureId], zone: tzinfo | None = None) -> None:
        """Moments are told in `zone`."""
        keys = letters([person.client for person in people], taken=(key_of("leaves-early"),))
        if [(row.client, row.letter) for row in self.rows] != [
            (person.client.id, key) for person, key in zip(people, keys, strict=True)
        ]:
            self.put_rows([self._row(person.client, letter) for person, letter in zip(people, keys, strict=True)])
        for row, person in zip(self.rows, people, strict=True):
            row.show_person(person, asked, zone)
        waiting = sum(not person.arrival.has_checked_in and person.arrival.left_early_at is None for person in people)
        hint = self.tr("Nobody is marked as here yet. {key} marks who came.").format(key=key_name("attendance"))
        if people:
            hint = self.tr("Everybody has spoken.") if not waiting else self.tr("{count} still to speak.").format(count=waiting)
        self.say(hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current
        if row and is_key(event, "has-not-spoken"):
            self.spoke.emit(row.client, False)
        elif row and is_key(event, "leaves-early"):
            self.goes.emit(row.client)
        else:
            super().keyPressEvent(event)

    def _row(self, client: Client, letter: str) -> CheckInRow:
        row = CheckInRow(client, letter)
        row.spoke.connect(lambda has_spoken: self.spoke.emit(row.client, has_spoken))
        row.said.connect(lambda measure, number: self.said.emit(row.client, measure, number))
        row.goes.connect(lambda: self.goes.emit(row.client))
        row.finished.connect(self.enter)
        return row

    def _begin(self, client: object) -> None:
        self.spoke.emit(client, True)
        if row := self.current:
            row.take_focus()


def _when(row: CheckInRow, zone: tzinfo | None, late: datetime | None, early: datetime | None) -> list[str]:
    told = []
    if late:
        told.append(row.tr("came at {time}").format(time=clock_time(late.astimezone(zone))))
    if early:
        told.append(row.tr("left at {time}").format(time=clock_time(early.astimezone(zone))))
    return told
