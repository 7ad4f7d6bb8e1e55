"""A client for the roster: a code name from the neutral list or an own one, a real name only if wanted; or somebody known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QFormLayout, QLineEdit

from facilitator.people.client import Client
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

Typed = tuple[str, str, bool, QDate]


class ClientForm(Card):
    """`done` carries code name, real name, large print, day of joining; `known_chosen` a client there already, and the day."""

    done = Signal(str, str, bool, object)
    known_chosen = Signal(object, object)
    left = Signal()

    def __init__(self, client: Client | None, offered: Sequence[str], known: Sequence[Client], today: date) -> None:
        super().__init__(tone="next")
        spaced(self.body, SPACE.near)
        title = self.tr("A client joins") if client is None else self.tr("Change the client")
        named(self, "client-form", title)
        self._is_new = client is None
        self._known = list(known)
        self.body.addWidget(words(title, Tone.TITLE))
        self._code = named(QLineEdit(client.code_name if client else next(iter(offered), "")), "code-name", self.tr("Code name"))
        self._real = named(QLineEdit(client.real_name if client else ""), "real-name", self.tr("Real name"))
        self._real.setPlaceholderText(self.tr("Optional, kept hidden"))
        self._large = named(QCheckBox(self.tr("Handouts in large print")), "large-print")
        self._large.setChecked(bool(client and client.large_print))
        self._joined = named(QDateEdit(QDate(today.year, today.month, today.day)), "joined-on", self.tr("Joins on"))
        self._joined.setCalendarPopup(True)
        self._problem = named(words("", Tone.WARN, wraps=True), "client-problem")
        self._problem.hide()
        self._lay_out(offered)
        self._code.selectAll()
        self.setFocusProxy(self._code)

    def typed(self) -> Typed:
        return self._code.text(), self._real.text(), self._large.isChecked(), self._joined.date()

    def type(self, typed: Typed) -> None:
        """What somebody typed before leaving the form."""
        code_name, real_name, large_print, joined_on = typed
        self._code.setText(code_name)
        self._real.setText(real_name)
        self._large.setChecked(large_print)
        self._joined.setDate(joined_on)

    def show_problem(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.show()
        self._code.setFocus()

    def _lay_out(self, offered: Sequence[str]) -> None:
        rows = spaced(QFormLayout(), SPACE.near)
        rows.addRow(self.tr("Code name"), self._code)
        if self._is_new and offered:
            rows.addRow(self.tr("Or"), self._offers(offered))
        rows.addRow(self.tr("Real name"), self._real)
        if self._is_new:
            rows.addRow(self.tr("Joins on"), self._joined)
        rows.addRow("", self._large)
        self.body.addLayout(rows)
        self.body.addWidget(self._problem)
        done = action(self, "save-client", self.tr("Put on the roster") if self._is_new else self.tr("Save the change"))
        leave = action(self, "leave-client-form", self.tr("Cancel"), "Esc")
        done.triggered.connect(self._done)
        leave.triggered.connect(self.left)
        self._code.returnPressed.connect(self._done)
        self._real.returnPressed.connect(self._done)
        buttons = spaced(Flow(), SPACE.snug)
        buttons.addWidget(Button(done, primary=True))
        buttons.addWidget(Button(leave))
        self.body.addLayout(buttons)
        if self._is_new and self._known:
            self.body.addLayout(self._somebody_known())

    def _offers(self, offered: Sequence[str]) -> Flow:
        flow = spaced(Flow(), SPACE.snug)
        for name in offered:
            offer = action(self, f"offer-{name}", name)
            offer.triggered.connect(lambda _=False, name=name: self._take(name))
            flow.addWidget(Chip(offer))
        return flow

    def _somebody_known(self) -> Flow:
        flow = spaced(Flow(), SPACE.snug)
        self._which = named(QComboBox(), "known-client", self.tr("A client you already have"))
        self._which.addItems([client.code_name for client in self._known])
        add = action(self, "add-known", self.tr("Put this client on the roster"))
        add.triggered.connect(self._choose_known)
        flow.addWidget(words(self.tr("Or a client you already have:"), Tone.QUIET))
        flow.addWidget(self._which)
        flow.addWidget(Chip(add))
        return flow

    def _take(self, name: str) -> None:
        self._code.setText(name)
        self._code.setFocus()

    def _choose_known(self) -> None:
        self.known_chosen.emit(self._known[self._which.currentIndex()].id, self._day())

    def _done(self) -> None:
        self.done.emit(self._code.text(), self._real.text(), self._large.isChecked(), self._day())

    def _day(self) -> date:
        day = self._joined.date()
        return date(day.year(), day.month(), day.day())
