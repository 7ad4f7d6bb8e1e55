"""Clients from a file: choose it, see what will happen with each row, mend or leave out rows, put all others on the roster."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.groups.group import Group, GroupId
from facilitator.people.roster_columns import Columns, guessed
from facilitator.people.roster_file import PutIn, Row, known, previewed, put_back, put_in, take_out
from facilitator.people.sheet import Sheet, read_sheet
from ui.background import in_background
from ui.desk import Desk
from ui.keys import keyed
from ui.page import Page
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.empty_state import EmptyState
from ui.parts.enters_at import enters_at
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.panel import Panel
from ui.parts.words import Tone, words
from ui.parts.work_bar import WorkBar
from ui.roster_file.choosing import ChooseTable, ask_for_table, content_of
from ui.roster_file.seen_file import OpenFile, SeenFile
from ui.said import sentence_of
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class RosterFilePage(Page):
    """`open_about(group=…)`: whose roster it is. A visit begins with no file, and with names hidden."""

    rooms = frozenset({"people", "groups"})

    def __init__(self, desk: Desk, choose_file: ChooseTable = ask_for_table) -> None:
        super().__init__(desk)
        named(self, "roster-file-page", self.tr("Clients from a file"))
        self._choose_file = choose_file
        self._group: GroupId | None = None
        self._open: OpenFile | None = None
        self._neutral = desk.ws.rng.sample(desk.ws.words.code_names, len(desk.ws.words.code_names))
        self._names = keyed(self, "names", words=self.tr("Show names"), checkable=True)
        self._names.toggled.connect(self._show_rows)
        self._another = action(self, "another-file", self.tr("Another file…"))
        self._another.triggered.connect(self._ask)
        self._back = keyed(self, "leave-page", words=self.tr("Back"))
        self._back.triggered.connect(self._leave)
        self._about = words("", Tone.QUIET, wraps=True)
        self._problem = named(words("", Tone.WARN, wraps=True), "file-problem")
        self._problem.hide()
        self._seen = SeenFile()
        self._seen.meant.connect(self._mean)
        self._seen.letters_chosen.connect(lambda encoding: self._open and self._read(self._open.file, encoding))
        self._seen.renamed.connect(lambda *what: self._edit(OpenFile.renamed, *what))
        self._seen.ticked.connect(lambda *what: self._edit(OpenFile.ticked, *what))
        self._seen.put_wanted.connect(self._put_in)
        self._work = WorkBar()
        self._empty, first_step = self._first_step()
        column = spaced(QVBoxLayout(self))
        column.addWidget(self._head())
        problem = spaced(QVBoxLayout(), across=SPACE.far)
        problem.addWidget(self._problem)
        column.addLayout(problem)
        column.addWidget(self._empty, 1)
        column.addWidget(self._seen, 1)
        column.addWidget(self._work)
        enters_at(self, first_step)

    def open_about(self, **what: Any) -> None:
        self._group = what.get("group", self._group)
        self._names.setChecked(False)
        self._open = None
        self._problem.hide()

    def read_again(self) -> None:
        group = self._whose()
        about = [group.name if group else "", self._open.file.name if self._open else ""]
        self._about.setText(" · ".join(filter(None, about)))
        for what in (self._names, self._another):
            what.setVisible(self._open is not None)
        self._empty.setVisible(self._open is None)
        self._seen.setVisible(self._open is not None)
        self._show_rows()

    def put_away(self) -> None:
        self._work.abandon()
        self._open = None

    # what is shown ----------------------------------------------------------------

    def _head(self) -> QWidget:
        head = Panel("head")
        row = spaced(QHBoxLayout(head), SPACE.near)
        titles = spaced(QVBoxLayout(), SPACE.tight)
        titles.addWidget(words(self.tr("Clients from a file"), Tone.TITLE, wraps=True))
        titles.addWidget(self._about)
        row.addLayout(titles, 1)
        chips = spaced(Flow(at_end=True), SPACE.snug)
        for each in (self._names, self._another, self._back):
            chips.addWidget(Chip(each))
        row.addLayout(chips, 1)
        return head

    def _first_step(self) -> tuple[EmptyState, Button]:
        title = self.tr("A table, one client a row")
        sentence = self.tr(
            "Save it as CSV in your spreadsheet. A column of code names or of names is enough; "
            "who has no code name is offered one. You see what happens with each row before anything is changed."
        )
        choose = action(self, "choose-file", self.tr("Choose a file…"))
        choose.triggered.connect(self._ask)
        empty = EmptyState("groups", title, sentence, choose)
        return empty, empty.findChildren(Button)[0]

    def _show_rows(self) -> None:
        if self._open:
            self._seen.show_rows(self._rows(self._open), with_names=self._names.isChecked())

    def _rows(self, opened: OpenFile) -> list[Row]:
        assert self._group is not None
        ws = self.desk.ws
        there = known(ws.clients, ws.roster, self._group, self._neutral, self._today())
        return previewed(opened.sheet, opened.columns, there, opened.edited)

    # what is done ------------------------------------------------------------------

    def _ask(self) -> None:
        if file := self._choose_file(self):
            self._read(file)

    def _read(self, file: Path, encoding: str = "") -> None:
        """In the background: the file may be large, or on a slow drive."""
        self._problem.hide()

        def work(_: object) -> tuple[Sheet, Columns]:
            sheet = read_sheet(content_of(file), encoding)
            return sheet, guessed(sheet, self._today())

        def done(found: tuple[Sheet, Columns]) -> None:
            before = self._open if encoding else None
            self._open = before.in_letters(*found) if before else OpenFile(file, *found)
            self._seen.show_meanings(self._open, self._today())
            self.read_again()
            if before is None:
                self._seen.setFocus()

        self._work.follow(in_background(self, work, done, self._say), self.tr("Reading the file…"))

    def _say(self, problem: Exception) -> None:
        """What was seen before stays, also in the choices."""
        self._problem.setText(sentence_of(problem))
        self._problem.show()
        if self._open:
            self._seen.show_meanings(self._open, self._today())

    def _mean(self, columns: Columns) -> None:
        if self._open:
            self._open = self._open.meaning(columns, self._today())
            self._seen.show_meanings(self._open, self._today())
            self._show_rows()

    def _edit(self, edited: Any, number: int, value: Any) -> None:
        if self._open:
            self._open = edited(self._open, number, value)
            self._show_rows()

    def _put_in(self) -> None:
        """In the background: 500 rows take most of a second. It is one transaction, so there is no half to stop at."""
        ws, group = self.desk.ws, self._whose()
        if not self._open or not group or self._work.is_busy:
            return
        rows = self._rows(self._open)

        def work(_: object) -> PutIn:
            return put_in(ws.vault, ws.clients, ws.roster, group.id, rows)

        task = in_background(self, work, lambda put: self._tell(put, group), self._say)
        self._work.follow(task, self.tr("Putting them on the roster…"), can_stop=False)

    def _tell(self, put: PutIn, group: Group) -> None:
        ws, count = self.desk.ws, len(put.places)
        many = self.tr("{count} clients are on the roster of {group}.").format(count=count, group=group.name)
        self.desk.doing.did(
            self.tr("1 client is on the roster of {group}.").format(group=group.name) if count == 1 else many,
            lambda: take_out(ws.vault, ws.clients, ws.roster, put),
            lambda: put_back(ws.vault, ws.clients, ws.roster, put),
        )
        self._leave()

    def _leave(self) -> None:
        self.desk.go("groups", group=self._group)

    def _whose(self) -> Group | None:
        return next((group for group in self.desk.ws.groups.all() if group.id == self._group), None)

    def _today(self) -> date:
        return self.desk.ws.now().date()
