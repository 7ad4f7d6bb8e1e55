"""Who is here: toggled with one key a person, written at once; walk-ins picked or newly named."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from facilitator.language import Explained
from facilitator.people.client import Client, ClientId, offered_code_names
from facilitator.workspace.evening import Evening
from ui.desk import Desk
from ui.said import said
from ui.session.people_strip import PeopleStrip
from ui.session.walk_in import WalkIn


class Attending(QObject):
    counted = Signal(int)  # how many are here
    named = Signal()  # a name is known that was not before: lines that say it are marked now

    def __init__(self, desk: Desk, evening: Evening, strip: PeopleStrip, walk_in: WalkIn) -> None:
        super().__init__(strip)
        self._desk, self._evening, self._strip, self._walk_in = desk, evening, strip, walk_in
        strip.toggled.connect(self._toggle)
        strip.walk_in_wanted.connect(self._open)
        walk_in.picked.connect(self._pick)
        walk_in.new_wanted.connect(self._add)

    def read_again(self) -> None:
        people = self._evening.people()
        self._strip.show_people(people)
        self.counted.emit(sum(1 for _, is_here in people if is_here))

    def _toggle(self, client: ClientId) -> None:
        try:
            self._evening.toggle(client)
        except Explained as problem:
            self._desk.explain(problem)
        self.read_again()

    def _open(self) -> None:
        here = {client.id for client, _ in self._evening.people()}
        everyone = self._desk.ws.clients.all()
        free = offered_code_names(
            self._desk.ws.words.code_names, [client.code_name for client in everyone], self._desk.ws.rng, count=1
        )
        self._walk_in.open_for([client for client in everyone if client.id not in here], next(iter(free), ""))

    def _pick(self, client: ClientId) -> None:
        try:
            self._evening.walk_in(client)
        except Explained as problem:
            self._walk_in.say_problem(said(problem))
            return
        self._arrived()

    def _add(self, code_name: str) -> None:
        try:
            client: Client = self._desk.ws.clients.add(code_name)
        except Explained as problem:
            self._walk_in.say_problem(said(problem))
            return
        self._pick(client.id)

    def _arrived(self) -> None:
        self._walk_in.done()
        self.named.emit()
        self.read_again()
