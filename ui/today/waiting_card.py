"""What waits: sessions that are not sealed, handouts not printed, notes to do, clients without a date for their one-on-one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from facilitator.dates import long_day_without_year, short_day
from facilitator.people.client import Client
from facilitator.workspace.today import HandoutsWaiting, NotesWaiting, NotSealed, Today
from ui.parts.action import action
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE


class WaitingCard(Card):
    seal_wanted = Signal(object)  # SessionId
    handouts_wanted = Signal(object)  # SessionId
    notes_wanted = Signal()
    backup_wanted = Signal()
    date_typed = Signal(object, str)  # ClientId, as typed

    def __init__(self, today: Today) -> None:
        super().__init__(self.tr("Waiting for you"))
        named(self, "waiting")
        self._dates: dict[int, DateLine] = {}
        rows: list[QWidget] = [self._backup(today.backup_missed_at)] if today.backup_missed_at else []
        rows += [self._not_sealed(each, today) for each in today.not_sealed]
        rows += [self._handouts(each) for each in today.handouts]
        rows += [self._notes(today.notes)] if today.notes.count else []
        rows += [self._without_date(client) for client in today.without_date]
        for row in rows:
            self.body.addWidget(row)
        if not rows:
            self.body.addWidget(
                words(self.tr("Nothing waits. Everything is sealed, printed, written and dated."), Tone.QUIET, wraps=True)
            )
        if today.damaged_open_boards:
            sentence = self.tr("An open board could not be read. It was set aside, and nothing was deleted.")
            self.body.addWidget(words(sentence, Tone.WARN, wraps=True))

    def typed(self) -> dict[int, tuple[str, bool]]:
        """By client: what stands in the field and is not entered yet, and whether the hand is in it."""
        return {client: line.typed_now() for client, line in self._dates.items() if any(line.typed_now())}

    def put(self, typed: Mapping[int, tuple[str, bool]]) -> None:
        """What was being typed when the page was read again."""
        for client, (text, has_focus) in typed.items():
            if line := self._dates.get(client):
                line.put(text, has_focus=has_focus)

    def show_problem(self, client: int, sentence: str) -> None:
        """A date that was not understood, said under its field; what was typed stays."""
        if line := self._dates.get(client):
            line.show_problem(sentence)

    def _backup(self, missed_at: datetime) -> QWidget:
        sentence = self.tr("When you closed your practice on {day}, no backup could be made. The practice itself is whole.")
        back_up = action(self, "to-backups", self.tr("Back up…"))
        back_up.triggered.connect(self.backup_wanted)
        return _row(sentence.format(day=short_day(missed_at.date())), Chip(back_up))

    def _not_sealed(self, waiting: NotSealed, today: Today) -> QWidget:
        session = waiting.session
        if session.on == today.on:
            sentence = self.tr("Today’s session of {group} is not sealed yet.")
        else:
            sentence = self.tr("{group}, {day}: not sealed yet.")
        said = sentence.format(group=waiting.group_name, day=short_day(session.on))
        if waiting.seals_itself_on:
            said += " " + self.tr("It seals itself on {day}.").format(day=long_day_without_year(waiting.seals_itself_on))
        finish = action(self, f"seal-{session.id}", self.tr("Finish and seal"))
        finish.triggered.connect(lambda: self.seal_wanted.emit(session.id))
        return _row(said, Chip(finish))

    def _handouts(self, waiting: HandoutsWaiting) -> QWidget:
        count = len(waiting.clients)
        sentence = self.tr("{count} handouts of {group}, {day}, are not printed.")
        if count == 1:
            sentence = self.tr("One handout of {group}, {day}, is not printed.")
        said = sentence.format(count=count, group=waiting.group_name, day=short_day(waiting.session.on))
        show = action(self, f"handouts-{waiting.session.id}", self.tr("Print…"))
        show.triggered.connect(lambda: self.handouts_wanted.emit(waiting.session.id))
        return _row(said, Chip(show))

    def _notes(self, waiting: NotesWaiting) -> QWidget:
        counts = (
            (waiting.write, self.tr("{count} to write")), (waiting.sign, self.tr("{count} to sign")),
            (waiting.countersign, self.tr("{count} for a second signature")), (waiting.paste, self.tr("{count} to paste")),
            (waiting.overdue, self.tr("{count} overdue")),
        )  # fmt: skip
        said = ", ".join(sentence.format(count=count) for count, sentence in counts if count)
        to_notes = action(self, "to-notes", self.tr("To the notes"))
        to_notes.triggered.connect(self.notes_wanted)
        return _row(self.tr("Notes: {said}.").format(said=said), Chip(to_notes))

    def _without_date(self, client: Client) -> QWidget:
        line = DateLine(client, self.tr("{name} has no date for a one-on-one.").format(name=client.code_name))
        line.typed.connect(lambda typed: self.date_typed.emit(client.id, typed))
        self._dates[client.id] = line
        return line


class DateLine(QWidget):
    """A sentence, and a field to type a date into: “thu 10:30”."""

    typed = Signal(str)

    def __init__(self, client: Client, sentence: str) -> None:
        super().__init__()
        self._field = named(QLineEdit(), f"date-{client.id}", self.tr("One-on-one with {name}").format(name=client.code_name))
        self._field.setPlaceholderText(self.tr("thu 10:30"))
        self._field.setMaximumWidth(em(9))
        self._field.returnPressed.connect(self._done)
        self._problem = words("", Tone.WARN, wraps=True)
        self._problem.hide()
        row = spaced(QHBoxLayout(self), SPACE.near)
        row.addWidget(words(sentence, wraps=True), 1)
        row.addWidget(self._problem, 1)
        row.addWidget(self._field)

    def show_problem(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.show()
        self._field.setFocus()

    def typed_now(self) -> tuple[str, bool]:
        return self._field.text(), self._field.hasFocus()

    def put(self, text: str, *, has_focus: bool) -> None:
        self._field.setText(text)
        if has_focus:
            self._field.setFocus()

    def _done(self) -> None:
        if self._field.text().strip():
            self.typed.emit(self._field.text())


def _row(sentence: str, chip: Chip) -> QWidget:
    row = QWidget()
    line = spaced(QHBoxLayout(row), SPACE.near)
    line.addWidget(words(sentence, wraps=True), 1)
    line.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
    return row
