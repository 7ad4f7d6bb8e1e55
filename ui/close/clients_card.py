"""The clients who came, one after the other: a tick for each that is done, and the form of the one that is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from facilitator.people.client import ClientId
from ui.close.client_form import ClientForm
from ui.keys import keyed
from ui.parts.card import Card
from ui.parts.named import named
from ui.parts.section_title import SectionTitle
from ui.parts.ticked_item import Row
from ui.parts.ticked_list import TickedList
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class ClientsCard(Card):
    chosen = Signal(object)  # ClientId

    def __init__(self, form: ClientForm) -> None:
        super().__init__()
        self._keys: list[object] = []
        named(self, "clients", self.tr("Take home"))
        self.form = form
        detail = self.tr("Enter goes from field to field, then to the next client. Empty is fine.")
        self.body.addWidget(SectionTitle(self.tr("For each client"), detail))
        self._list = TickedList("came", self.tr("Who came"), by_hand=False)
        self._list.chosen.connect(self.chosen)
        self._list.activated.connect(lambda _: form.setFocus(Qt.FocusReason.TabFocusReason))
        self._list.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        following, before = keyed(self, "next-client"), keyed(self, "previous-client")
        following.triggered.connect(lambda: self.go_to_next(1))
        before.triggered.connect(lambda: self.go_to_next(-1))
        self._row = spaced(QHBoxLayout(), SPACE.apart)
        self._row.addWidget(self._list)
        self._row.addWidget(form, 1)
        self.body.addLayout(self._row, 1)
        self._nobody = named(words("", Tone.QUIET, wraps=True), "nobody-came")
        self.body.addWidget(self._nobody)

    def show_clients(self, rows: Sequence[Row]) -> None:
        self._list.show_rows(rows)
        self._keys = [row.key for row in rows]
        for shown in (self._list, self.form):
            shown.setVisible(bool(rows))
        sentence = self.tr("Nobody is marked as here. Go back to the session to mark who came, or say that nobody did.")
        self._nobody.setText("" if rows else sentence)
        self._nobody.setVisible(not rows)

    @property
    def client(self) -> ClientId | None:
        return cast("ClientId | None", self._list.key())

    def choose(self, client: ClientId) -> None:
        self._list.choose(client)

    def go_to_next(self, step: int) -> bool:
        """The form of the next client, ready to be typed in. False when there is none."""
        place = self._keys.index(self._list.key()) + step if self._keys else -1
        if not 0 <= place < len(self._keys):
            return False
        self._list.choose(self._keys[place])
        self.form.setFocus(Qt.FocusReason.TabFocusReason)
        return True
