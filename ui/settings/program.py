"""Program: what consents and notes call it, who signs, when notes are due, how long they stay, the notice on redisclosure."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal

from facilitator.language import Explained
from facilitator.people.program import LEAST_HOURS, MOST_HOURS, Program
from facilitator.vocabulary import NoteFormat
from ui.parts.action import action
from ui.parts.asked_line import AskedLine
from ui.parts.asked_text import AskedText
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.words import Tone, words
from ui.settings.chips import Chips
from ui.settings.notice_card import NoticeCard
from ui.settings.number_row import in_words, number, show_number
from ui.settings.retention_card import RetentionCard
from ui.settings.section import Section
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class ProgramSection(Section):
    """A line is kept when it is entered or left. `wanted` says how the program is from now on, and which field changed."""

    wanted = Signal(object, str)  # Program

    def __init__(self, title: str) -> None:
        super().__init__("program", title, self.tr("Kept in your practice, encrypted, with everything else about it."))
        self._program = Program()
        self._lines = {
            "name": AskedLine("program-name", self.tr("Name of the program")),
            "signer": AskedLine("signer", self.tr("Who signs notes here"), hint=self.tr("Name, credential")),
            "second_signer": AskedLine("second-signer", self.tr("Who signs second"), hint=self.tr("Name, credential")),
        }
        self._address = AskedText("program-address", self.tr("Address and phone"))
        self._format = Chips("note-format", self.tr("Format of notes"), {each: each.upper() for each in NoteFormat})
        self._hours = number("note-due", self.tr("Hours until a note is due"), LEAST_HOURS, MOST_HOURS)
        self._second = action(self, "needs-second", self.tr("A second signature is wanted"), checkable=True)
        self._retention, self._notice = RetentionCard(), NoticeCard()
        for card in (self._who(), self._signing(), self._notes(), self._retention, self._notice):
            self.column.addWidget(card)
        self._connect()

    def show_program(self, program: Program) -> None:
        """What is being typed stays as it is typed."""
        self._program = program
        for name, asked in self._lines.items():
            if not (asked.field.hasFocus() and asked.field.isModified()):
                asked.field.setText(getattr(program, name))
        if not self._address.field.hasFocus():
            self._address.put(program.address)
        self._format.show_chosen(program.note_format)
        show_number(self._hours, program.note_due_hours)
        self._second.setChecked(program.needs_second)
        self._lines["second_signer"].setVisible(program.needs_second)
        self._retention.show_years(program.keep_signed_years)
        self._notice.show_notice(program.notice, program.notice_checked_on)

    def refuse(self, name: str, problem: Explained) -> None:
        fields: dict[str, AskedLine | AskedText] = {**self._lines, "address": self._address, "notice": self._notice.text}
        if asked := fields.get(name):
            asked.refuse(problem)

    def accept(self, name: str) -> None:
        """It is kept as it stands in the field."""
        if line := self._lines.get(name):
            line.field.setModified(False)
            line.accept()

    def put_away(self) -> None:
        for name, line in self._lines.items():
            self._want(name, line.field.text())
        self._want("address", self._address.text())
        self._want("notice", self._notice.text.text())

    def _who(self) -> Card:
        return _card(self.tr("The program"), self._lines["name"], self._address)

    def _signing(self) -> Card:
        card = _card(self.tr("Who signs"), self._lines["signer"])
        flow = spaced(Flow(), SPACE.snug)
        flow.addWidget(Chip(self._second))
        card.body.addLayout(flow)
        told = self.tr("Of a supervisor or a co-facilitator, under each note that you sign.")
        card.body.addWidget(words(told, Tone.SMALL, wraps=True))
        card.body.addWidget(self._lines["second_signer"])
        return card

    def _notes(self) -> Card:
        card = _card(self.tr("Progress notes"), self._format)
        told = self.tr("The next notes begin in this format. One that is written can take another, and no word is lost.")
        card.body.addWidget(words(told, Tone.SMALL, wraps=True))
        card.body.addLayout(in_words(self.tr("Notes are due within"), self._hours, self.tr("hours of the end of a session")))
        return card

    def _connect(self) -> None:
        for name, line in self._lines.items():
            line.field.editingFinished.connect(lambda name=name, line=line: self._want(name, line.field.text()))
        self._address.left.connect(lambda: self._want("address", self._address.text()))
        self._format.chosen.connect(lambda chosen: self._want("note_format", NoteFormat(chosen)))
        self._hours.valueChanged.connect(lambda hours: self._want("note_due_hours", hours))
        self._second.triggered.connect(lambda is_on: self._want("needs_second", is_on))
        self._retention.years_chosen.connect(lambda years: self._want("keep_signed_years", years))
        self._notice.text.left.connect(lambda: self._want("notice", self._notice.text.text()))
        self._notice.checked.connect(lambda: self._want("notice_checked_on", None))

    def _want(self, name: str, value: Any) -> None:
        """The day of a check is the desk's to know."""
        if name == "notice_checked_on" or value != getattr(self._program, name):
            self.wanted.emit(replace(self._program, **{name: value}), name)


def _card(heading: str, *fields: AskedLine | AskedText | Chips) -> Card:
    card = Card(heading)
    spaced(card.body, SPACE.snug)
    for field in fields:
        card.body.addWidget(field)
    return card
