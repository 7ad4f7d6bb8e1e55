"""What clients take home, one after the other. A row is stored when it is left; what is refused waits as it was typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.language import Explained
from facilitator.people.client import Client, ClientId
from facilitator.workspace.evening import Evening
from ui.close.chosen import Chosen, Typed, as_typed, moment, read, store, stored
from ui.close.client_form import ClientForm
from ui.close.clients_card import ClientsCard
from ui.close.deeds import Deeds
from ui.desk import Desk
from ui.parts.ticked_item import Row
from ui.said import said

Refused = Callable[[Explained], object]


class TakingHome(QObject):
    finished = Signal()  # with the last client

    def __init__(self, desk: Desk, evening: Evening, form: ClientForm, card: ClientsCard, deeds: Deeds, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._evening, self._deeds = desk, evening, deeds
        self._form, self._card = form, card
        self._came: list[Client] = []
        self._stored: dict[ClientId, Chosen] = {}
        self._drafts: dict[ClientId, Typed] = {}
        self._visited: set[ClientId] = set()
        self._open: ClientId | None = None  # whose form is open
        card.chosen.connect(self._choose)
        form.finished.connect(self._go_on)
        form.left.connect(self.store_open)

    @property
    def nobody_came(self) -> bool:
        return not self._came

    def unsaved(self) -> list[str]:
        """Code names of those for whom something was refused."""
        return [client.code_name for client in self._came if client.id in self._drafts]

    def read_again(self) -> None:
        """What is being typed stays, unless what is stored of that client has changed: undone, say."""
        before = dict(self._stored)
        self._came = [client for client, is_here in self._evening.people() if is_here]
        self._stored = stored(self._desk.ws, self._evening.session.id, [client.id for client in self._came])
        if self._open is not None and self._open not in self._stored:
            self._open = None
        self._card.show_clients([self._row(client) for client in self._came])
        client = self._open
        if client is not None and client not in self._drafts and before.get(client, self._stored[client]) != self._stored[client]:
            self._show_form(client)

    def store_open(self, refused: Refused | None = None) -> bool:
        """What stands in the fields, if it is not stored already. Without `refused` a problem is told in a toast."""
        client = self._open
        if client is None:
            return True
        typed, before = self._form.typed(), self._stored[client]
        now = before

        def verb() -> None:
            nonlocal now
            now = read(typed, self._desk.ws.now())
            if now != before:
                store(self._evening, client, now)

        def keep(problem: Explained) -> None:
            self._drafts[client] = typed
            self._card.show_clients([self._row(each) for each in self._came])
            (refused or self._say_unsaved)(problem)

        if not self._deeds.tried(verb, keep):
            return False
        self._drafts.pop(client, None)
        if now != before:
            self._stored[client] = now
            self._show_form(client)
            self._tell(client, before, now)
        self._card.show_clients([self._row(each) for each in self._came])
        return True

    def _choose(self, client: ClientId) -> None:
        if client != self._open:
            self.store_open()
            self._open = client
            self._show_form(client)

    def _go_on(self) -> None:
        """Done with this client: to the next one."""
        if self._open is not None:
            self._visited.add(self._open)
            if self.store_open(self._form.refuse) and not self._card.go_to_next(1):
                self.finished.emit()

    def _show_form(self, client: ClientId) -> None:
        typed = self._drafts.get(client) or as_typed(self._stored[client], self._desk.ws.now())
        self._form.show_client(self._name(client), typed)

    def _row(self, client: Client) -> Row:
        if client.id in self._drafts:
            return Row(client.id, client.code_name, self.tr("not saved yet"), is_ticked=False)
        chosen = self._stored[client.id]
        when = moment(chosen.one_on_one, self._desk.ws.now()) if chosen.one_on_one else ""
        note = " · ".join(part for part in (when, chosen.practice, *chosen.picks) if part)
        is_done = bool(chosen.picks or chosen.practice) or client.id in self._visited  # a date may be there from before
        return Row(client.id, client.code_name, note, is_ticked=is_done)

    def _tell(self, client: ClientId, before: Chosen, now: Chosen) -> None:
        evening = self._evening
        sentence = self.tr("Kept for {name}.").format(name=self._name(client))
        self._deeds.did(sentence, lambda: store(evening, client, before), lambda: store(evening, client, now))

    def _say_unsaved(self, problem: Explained) -> None:
        """The client was left with something refused."""
        self._desk.doing.say(self.tr("Not saved yet, and kept as you typed it. {why}").format(why=said(problem)))

    def _name(self, client: ClientId) -> str:
        return next(each.code_name for each in self._came if each.id == client)
