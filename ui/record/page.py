"""Everything held about one client on one page, to be looked through, printed or saved; the legal hold; and forgetting."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.handouts.client_record import ClientRecord
from facilitator.handouts.record_entry import Section, Telling
from facilitator.handouts.record_text import sections
from facilitator.language import Explained
from facilitator.people.client import ClientId, ClientUnknown
from facilitator.people.hold import Hold
from ui.background import InTurn
from ui.desk import Desk
from ui.keys import keyed
from ui.page import Page
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.panel import Panel
from ui.parts.scroll import Scroll
from ui.parts.words import Tone, words
from ui.parts.work_bar import WorkBar
from ui.record.forget_desk import ForgetDesk
from ui.record.forget_panel import from_the_top
from ui.record.hold_card import HoldCard
from ui.record.record_paper import RecordPaper
from ui.record.record_view import RecordView
from ui.saving import ChooseFile, ask_for_file
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

ASIDE = 22  # em


class RecordPage(Page):
    """`open_about(client=…)`. Read in the background: a client may have years behind."""

    rooms = frozenset({"people", "care", "notes", "session", "groups"})

    def __init__(self, desk: Desk, choose_file: ChooseFile = ask_for_file) -> None:
        super().__init__(desk)
        named(self, "record-page", self.tr("Whole record"))
        self.client: ClientId | None = None
        self._record: ClientRecord | None = None
        self._readings = InTurn(self, self.read_again)
        self._work = WorkBar()
        self._name = named(words("", Tone.QUIET, wraps=True), "whose-record")
        self._view = RecordView()
        self._hold = HoldCard()
        self._hold.put_wanted.connect(self._put_hold)
        self._hold.lift_wanted.connect(self._lift_hold)
        self._paper = RecordPaper(self, desk, self._work, choose_file)
        self._forgetting = ForgetDesk(self, desk, self._work)
        self._forgetting.told.connect(self._show_what_goes)
        self._forgetting.panel.left.connect(self._keep)
        self._forgetting.forgot.connect(self._show_forgotten)
        self._forgetting.done.done.connect(lambda: self.desk.go("follow-up"))
        self._lay_out()

    def open_about(self, **what: Any) -> None:
        client = what.get("client", self.client)
        if client != self.client or self._record is None:
            self.client = client
            self._show_nothing()
            self.names.setChecked(False)  # turned on for this client and this visit only
            self._show_part(self._view)
        self._view.setFocus()

    def read_again(self) -> None:
        if self.client is None or self._forgetting.is_doing or self._is_over:
            return
        from facilitator.workspace.record import record_of

        ws, client, shows_name = self.desk.ws, self.client, self.names.isChecked()

        def work(report: object) -> tuple[ClientRecord, list[Section]]:
            record = record_of(ws, client)
            return record, told(record, shows_name=shows_name)

        self._readings.read(work, lambda read: self._show(*read), lambda problem: self._could_not(client, problem))

    def put_away(self) -> None:
        self._work.abandon()
        self._show_nothing()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, lambda: self._aside.setFixedWidth(em(ASIDE)))  # the letters have another size

    # what is shown ---------------------------------------------------------------

    def _show(self, record: ClientRecord, sections_: list[Section]) -> None:
        if record.client.id != self.client:
            return  # somebody went on meanwhile
        self._record = record
        self._paper.show_record(record)
        self._name.setText(record.client.code_name)
        self.names.setVisible(bool(record.client.real_name))
        self._hold.show_hold(record.hold)
        for card in (self._hold, self._forgetting.card):
            card.setVisible(record.forgotten_on is None)
        self._view.show_sections(sections_)

    def _tell_again(self) -> None:
        if self._record:
            self._view.show_sections(told(self._record, shows_name=self.names.isChecked()))

    def _show_nothing(self) -> None:
        self._record = None
        self._paper.show_record(None)
        self._view.fold_all()
        self._hold.forget()
        self._forgetting.leave()

    def _could_not(self, client: ClientId, problem: Exception) -> None:
        if client != self.client:
            return  # somebody went on meanwhile
        if not isinstance(problem, ClientUnknown):
            self.desk.explain(problem)
            return
        self._show_nothing()
        self.desk.go("follow-up")

    def _show_forgotten(self) -> None:
        """Nothing of the client is left on the page either."""
        self._show_nothing()
        self._name.setText("")
        self._show_part(self._done)

    def _show_what_goes(self) -> None:
        self._show_part(self._panel)
        self._forgetting.panel.enter()

    def _keep(self) -> None:
        """Nothing was forgotten: back to the record."""
        self._forgetting.leave()
        self._show_part(self._view)
        self._forgetting.card.setFocus()

    @property
    def _is_over(self) -> bool:
        return not self._done.isHidden()

    def _show_part(self, shown: QWidget) -> None:
        """The record with its cards; what goes; or that the client is forgotten."""
        for part in (self._view, self._panel, self._done):
            part.setVisible(part is shown)
        self._aside.setVisible(shown is self._view)
        self._does.setVisible(shown is not self._done)

    def _lay_out(self) -> None:
        column = spaced(QVBoxLayout(self))
        column.addWidget(self._head())
        body = spaced(QHBoxLayout(), SPACE.apart, across=SPACE.far, down=SPACE.apart)
        body.addWidget(self._view, 1)
        cards = QWidget()
        aside = spaced(QVBoxLayout(cards), SPACE.apart, across=SPACE.hair, down=SPACE.hair)
        aside.addWidget(self._hold)
        aside.addWidget(self._forgetting.card)
        aside.addStretch()
        self._aside = Scroll(cards)
        self._aside.setFixedWidth(em(ASIDE))
        body.addWidget(self._aside)
        self._panel, self._done = self._forgetting.panel, from_the_top(self._forgetting.done)
        body.addWidget(self._panel, 1)
        body.addWidget(self._done, 1)
        column.addLayout(body, 1)
        column.addWidget(self._work)
        self._show_part(self._view)

    def _head(self) -> Panel:
        head = Panel("head")
        row = spaced(QHBoxLayout(head), SPACE.apart)
        titles = spaced(QVBoxLayout(), SPACE.tight)
        titles.addWidget(words(self.tr("Whole record"), Tone.TITLE, wraps=True))
        titles.addWidget(self._name)
        self.names = keyed(self, "names", checkable=True)
        self.names.toggled.connect(lambda _: self._tell_again())
        self._leave = keyed(self, "leave-page", words=self.tr("Back"))
        self._leave.triggered.connect(self._go_back)
        self._does = QWidget()
        does = spaced(Flow(at_end=True), SPACE.near)
        holder = spaced(QVBoxLayout(self._does))
        holder.addLayout(does)
        does.addWidget(Chip(self.names, shows_key=False))
        does.addWidget(Button(self._leave))
        for button in self._paper.buttons():
            does.addWidget(button)
        row.addLayout(titles, 1)
        row.addWidget(self._does, 3)
        return head

    # what is done ------------------------------------------------------------------

    def _go_back(self) -> None:
        """Escape takes away what is open first."""
        if self._forgetting.is_doing:
            return
        if not self._panel.isHidden():
            self._keep()
        elif self._hold.is_open:
            self._hold.leave()
        elif self._record and self._record.forgotten_on:
            self.desk.go("settings", section="data")  # where those are named who were forgotten
        else:
            self.desk.go("follow-up", **({} if self._is_over else {"client": self.client}))

    def _put_hold(self, why: str) -> None:
        if self.client is None:
            return
        holds, hold = self.desk.ws.holds, Hold(self.client, self.desk.ws.now().date(), why)
        try:
            holds.put(hold)
        except Explained as problem:
            self._hold.refuse(problem)
            return
        self._hold.forget()
        self.desk.doing.did(
            self.tr("A legal hold stands."), lambda: holds.lift(hold.client), lambda: holds.put(hold)
        )  # fmt: skip

    def _lift_hold(self) -> None:
        if self.client is None:
            return
        holds, client = self.desk.ws.holds, self.client
        before = holds.lift(client)
        if before:
            self.desk.doing.did(self.tr("The legal hold is lifted."), lambda: holds.put(before), lambda: holds.lift(client))


def told(record: ClientRecord, *, shows_name: bool) -> list[Section]:
    """As it is seen: the real name only where it is asked for. Paper and file have it."""
    client = record.client if shows_name else replace(record.client, real_name="")
    translate = partial(QCoreApplication.translate, "Record")
    return sections(replace(record, client=client), Telling(record.made_at.tzinfo, translate))
