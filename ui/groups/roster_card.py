"""The roster of a group: who is on it since when, who has left, what can be done about each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.dates import short_day_with_year
from facilitator.people.client import Client
from facilitator.people.roster import Place
from ui.keys import keyed
from ui.parts.action import action
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.section_title import SectionTitle
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


@dataclass(frozen=True)
class Member:
    """A client and the place on this roster that matters now: the present one, else the last."""

    client: Client
    place: Place
    is_here_now: bool
    may_be_removed: bool = False


class RosterCard(Card):
    add_wanted = Signal()
    change_wanted = Signal(object)  # Client
    leave_wanted = Signal(object)  # Client
    return_wanted = Signal(object)  # Client
    remove_wanted = Signal(object)  # Client, typed in by mistake
    file_wanted = Signal()  # clients come from one
    save_wanted = Signal()

    def __init__(self, members: Sequence[Member], names: QAction, *, is_ended: bool) -> None:
        super().__init__()
        named(self, "roster", self.tr("Roster"))
        here = [member for member in members if member.is_here_now]
        add = keyed(self, "add-client")
        add.triggered.connect(self.add_wanted)
        add.setEnabled(not is_ended)
        count = self.tr("1 client") if len(here) == 1 else self.tr("{count} clients").format(count=len(here))
        self.body.addWidget(SectionTitle(self.tr("Roster"), count, Chip(names), Chip(add, primary=True)))
        for member in here:
            self.body.addWidget(self._row(member, names.isChecked()))
        if not here:
            sentence = self.tr("Nobody yet. A client needs only a code name; it takes ten seconds.")
            self.body.addWidget(words(sentence, Tone.QUIET, wraps=True))
        gone = [member for member in members if not member.is_here_now]
        if gone:
            self.body.addWidget(words(self.tr("Left or not joined yet"), Tone.LABEL))
        for member in gone:
            self.body.addWidget(self._row(member, names.isChecked()))
        self.body.addLayout(self._files(is_empty=not here, is_ended=is_ended))

    def _files(self, *, is_empty: bool, is_ended: bool) -> Flow:
        chips = spaced(Flow(), SPACE.snug)
        for name, text, wanted, is_possible in (
            ("from-file", self.tr("From a file…"), self.file_wanted, not is_ended),
            ("save-roster", self.tr("Save as a file…"), self.save_wanted, not is_empty),
        ):
            made = action(self, name, text)
            made.triggered.connect(wanted)
            made.setEnabled(is_possible)
            chips.addWidget(Chip(made))
        return chips

    def _row(self, member: Member, shows_names: bool) -> QWidget:
        client = member.client
        row = named(QWidget(), f"member-{client.id}", client.code_name)
        line = spaced(QHBoxLayout(row), SPACE.near)
        name = client.code_name
        if shows_names and client.real_name:
            name = f"{client.code_name} ({client.real_name})"
        line.addWidget(words(name, Tone.STRONG, wraps=True), 4)
        line.addWidget(words(self._since(member), Tone.QUIET, wraps=True), 5)
        chips = spaced(Flow(at_end=True), SPACE.snug)
        for what in self._actions(member):
            chips.addWidget(Chip(what))
        line.addLayout(chips, 10)  # so that they stand side by side also in large text
        line.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        return row

    def _since(self, member: Member) -> str:
        since, until = member.place.joined_on, member.place.left_on
        if until:
            return self.tr("{since} to {until}").format(since=short_day_with_year(since), until=short_day_with_year(until))
        return self.tr("since {day}").format(day=short_day_with_year(since))

    def _actions(self, member: Member) -> list[QAction]:
        actions = [self._action("change", self.tr("Change"), self.change_wanted, member)]
        if member.is_here_now:
            actions.append(self._action("leave", self.tr("Leaves the group"), self.leave_wanted, member))
        else:
            actions.append(self._action("return", self.tr("Returns"), self.return_wanted, member))
        if member.may_be_removed:
            actions.append(self._action("remove", self.tr("Remove"), self.remove_wanted, member))
        return actions

    def _action(self, verb: str, text: str, wanted: SignalInstance, member: Member) -> QAction:
        made = action(self, f"{verb}-{member.client.id}", text)
        made.triggered.connect(lambda: wanted.emit(member.client))
        return made
