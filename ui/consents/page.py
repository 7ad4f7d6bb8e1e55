"""A client's consents on the left, every copy of the plan on the right; each step says what it did and can be taken back."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.people.client import ClientId, ClientUnknown
from ui.consents.consents_desk import ConsentsDesk
from ui.consents.copies_desk import CopiesDesk
from ui.consents.kept import Kept
from ui.desk import Desk
from ui.keys import keyed
from ui.page import Page
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.columns import Columns
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.scroll import Scroll
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

NARROWEST = 24  # em of a column


class ConsentsPage(Page):
    """`open_about(client=…)`; `give=who` opens the form of a copy for them, `ask=recipient` that of a consent."""

    rooms = frozenset({"care", "people"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        named(self, "consents-page", self.tr("Consents and copies"))
        self._client: ClientId | None = None
        self._begins: dict[str, str] = {}
        self._name = named(words("", Tone.DISPLAY, wraps=True), "whose-consents")
        self.names = keyed(self, "names", words=self.tr("Real name on the form"), checkable=True)
        self.names.toggled.connect(lambda _: self.read_again())
        self._leave = keyed(self, "leave-page", words=self.tr("Back"))
        self._leave.triggered.connect(self._go_back)
        kept = Kept(desk, self)
        self._consents = ConsentsDesk(self, desk, kept, self.names.isChecked)
        self._copies = CopiesDesk(self, desk, kept, self._consents.ask)
        row = spaced(QHBoxLayout(self))
        self._scroll = Scroll(self._laid_out())
        row.addWidget(self._scroll)

    def open_about(self, **what: Any) -> None:
        if "client" in what and what["client"] != self._client:
            self._client = what["client"]
            self.names.setChecked(False)  # turned on for this client and this visit only
            self._scroll.verticalScrollBar().setValue(0)
        self._begins = {verb: what[verb] for verb in ("give", "ask") if verb in what}

    def read_again(self) -> None:
        if self._client is None:
            return
        try:
            client = self.desk.ws.clients.get(self._client)
        except ClientUnknown:  # forgotten meanwhile
            self.desk.go("follow-up")
            return
        shown = f"{client.code_name} ({client.real_name})" if self.names.isChecked() and client.real_name else client.code_name
        self._name.setText(shown)
        self.names.setVisible(bool(client.real_name))
        self.names.setEnabled(bool(client.real_name))
        self._consents.show_client(self._client)
        self._copies.show_client(self._client)
        begins, self._begins = self._begins, {}
        if "give" in begins:
            self._copies.give(begins["give"])
        if "ask" in begins:
            self._consents.ask(begins["ask"])

    def _laid_out(self) -> QWidget:
        page = QWidget()
        column = spaced(QVBoxLayout(page), SPACE.apart, across=SPACE.far, down=SPACE.far)
        column.addLayout(self._head())
        columns = spaced(Columns(narrowest=NARROWEST), SPACE.apart)
        for card in (self._consents.card, self._copies.card):
            columns.addLayout(self._column_of(card))
        column.addLayout(columns)
        column.addStretch()
        return page

    def _head(self) -> QHBoxLayout:
        titles = spaced(QVBoxLayout(), SPACE.tight)
        titles.addWidget(self._name)
        titles.addWidget(words(self.tr("Consents, and copies of the plan"), Tone.QUIET, wraps=True))
        does = spaced(Flow(at_end=True), SPACE.snug)
        does.addWidget(Chip(self.names, shows_key=False))
        does.addWidget(Button(self._leave))
        head = spaced(QHBoxLayout(), SPACE.apart)
        head.addLayout(titles, 2)
        head.addLayout(does, 1)
        return head

    @staticmethod
    def _column_of(card: Card) -> QVBoxLayout:
        column = spaced(QVBoxLayout(), SPACE.apart)
        column.addWidget(card)
        column.addStretch()
        return column

    def _go_back(self) -> None:
        """Escape takes away what is open first; what is typed in it stays for the next time."""
        if self._consents.card.is_open:
            self._consents.leave_form()
        elif self._copies.card.is_open:
            self._copies.leave_form()
        else:
            self.desk.go("follow-up", client=self._client)
