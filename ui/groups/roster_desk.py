"""What is done with the roster of the group that is shown: join, change, leave, return, remove. Kept apart from the page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from facilitator.groups.group import Group, GroupId
from facilitator.language import Explained
from facilitator.people.client import Client, ClientId, offered_code_names
from facilitator.people.roster import Place
from facilitator.storage.access_log import Access
from ui.desk import Desk
from ui.groups.client_form import ClientForm, Typed
from ui.groups.roster_card import Member, RosterCard
from ui.said import said
from ui.saving import ChooseFile


class RosterDesk:
    """`names` is whether real names show; `show_form` puts a form in place of the group, `read_again` brings the group back."""

    def __init__(
        self,
        desk: Desk,
        names: QAction,
        show_form: Callable[[QWidget], None],
        read_again: Callable[[], None],
        choose_file: ChooseFile,
    ) -> None:
        self._desk = desk
        self._ws = desk.ws
        self._names = names
        self._show_form = show_form
        self._read_again = read_again
        self._choose_file = choose_file
        self._form: ClientForm | None = None
        self._form_of: ClientId | GroupId | None = None
        self._left: dict[ClientId | GroupId, Typed] = {}  # typed in a form that was left, for the next time it is opened

    @property
    def has_form(self) -> bool:
        return self._form is not None

    def leave_form(self) -> None:
        """What is typed in it waits for the next time it is opened."""
        if self._form and self._form_of is not None:
            self._left[self._form_of] = self._form.typed()
        self._form = None

    def card(self, group: Group) -> RosterCard:
        card = RosterCard(self._members(group), self._names, is_ended=bool(group.ended_on))
        card.add_wanted.connect(lambda: self._open_new(group))
        card.change_wanted.connect(self._open_change)
        card.leave_wanted.connect(lambda client: self._leave_group(client, group))
        card.return_wanted.connect(lambda client: self._return(client, group))
        card.remove_wanted.connect(self._remove)
        card.file_wanted.connect(lambda: self._desk.go("roster-file", group=group.id))
        card.save_wanted.connect(lambda: self._save(group, card))
        return card

    def _today(self) -> date:
        return self._ws.now().date()

    def _members(self, group: Group) -> list[Member]:
        """Each client once, with the last place; those who are on the roster today first."""
        clients = {client.id: client for client in self._ws.clients.all()}
        last: dict[ClientId, Place] = {place.client: place for place in self._ws.roster.places(group.id)}
        present = {client.id for client in self._ws.roster.of(group.id, self._today())}
        members = [
            Member(clients[client], place, client in present, may_be_removed=place.joined_on >= self._today())
            for client, place in last.items()
        ]
        return sorted(members, key=lambda member: (not member.is_here_now, member.client.code_name.casefold()))

    def _save(self, group: Group, card: RosterCard) -> None:
        from ui.groups.roster_saved import save_roster  # seldom needed

        here = [(member.client, member.place) for member in self._members(group) if member.is_here_now]
        save_roster(card.window(), self._desk, group, here, self._choose_file, with_names=self._names.isChecked())

    # forms ---------------------------------------------------------------------------

    def _open_new(self, group: Group) -> None:
        clients = self._ws.clients.all()
        on_roster = {client.id for client in self._ws.roster.of(group.id, self._today())}
        offered = offered_code_names(self._ws.words.code_names, [client.code_name for client in clients], self._ws.rng)
        form = ClientForm(None, offered, [client for client in clients if client.id not in on_roster], self._today())
        form.done.connect(lambda *what: self._add(group, *what))
        form.known_chosen.connect(lambda client, on: self._join_known(self._ws.clients.get(client), group, on))
        self._show(form, group.id)

    def _open_change(self, client: Client) -> None:
        form = ClientForm(client, (), (), self._today())
        form.done.connect(lambda code, real, large, _: self._change(client, code, real, large))
        self._show(form, client.id)

    def _show(self, form: ClientForm, about: ClientId | GroupId) -> None:
        self._form, self._form_of = form, about
        if typed := self._left.pop(about, None):
            form.type(typed)
        form.left.connect(self._leave_by_hand)
        self._show_form(form)

    def _leave_by_hand(self) -> None:
        self.leave_form()
        self._read_again()

    def _close_form(self) -> None:
        self._form = None
        self._read_again()

    def _problem(self, problem: Explained) -> None:
        if self._form:
            self._form.show_problem(said(problem))
        else:
            self._desk.explain(problem)

    # verbs ---------------------------------------------------------------------------

    def _add(self, group: Group, code_name: str, real_name: str, large_print: bool, on: date) -> None:
        clients, roster = self._ws.clients, self._ws.roster
        try:
            with self._ws.vault.write("people"):
                client = clients.add(code_name, real_name, large_print=large_print)
                place = roster.join(client.id, group.id, on)
        except Explained as problem:
            self._problem(problem)
            return

        def again() -> None:
            clients.restore(client)
            roster.put(place)

        sentence = tr("{name} is on the roster.").format(name=client.code_name)
        self._desk.doing.did(sentence, lambda: clients.remove(client.id), again)
        self._close_form()

    def _join_known(self, client: Client, group: Group, on: date) -> None:
        roster = self._ws.roster
        try:
            place = roster.join(client.id, group.id, on)
        except Explained as problem:
            self._problem(problem)
            return
        sentence = tr("{name} is on the roster.").format(name=client.code_name)
        self._desk.doing.did(sentence, lambda: roster.take_away(place.id), lambda: roster.put(place))
        self._close_form()

    def _change(self, client: Client, code_name: str, real_name: str, large_print: bool) -> None:
        clients = self._ws.clients
        now = Client(client.id, code_name, real_name, large_print)
        try:
            clients.revise(now)
        except Explained as problem:
            self._problem(problem)
            return
        sentence = tr("{name} is changed.").format(name=client.code_name)
        self._desk.doing.did(sentence, lambda: clients.revise(client), lambda: clients.revise(now))
        self._close_form()

    def _leave_group(self, client: Client, group: Group) -> None:
        roster, today = self._ws.roster, self._today()
        try:
            before = roster.leave(client.id, group.id, today)
        except Explained as problem:
            self._problem(problem)
            return
        sentence = tr("{name} has left the group.").format(name=client.code_name)
        self._desk.doing.did(sentence, lambda: roster.put(before), lambda: roster.leave(client.id, group.id, today))

    def _return(self, client: Client, group: Group) -> None:
        roster, today = self._ws.roster, self._today()
        try:
            place = roster.join(client.id, group.id, today)
        except Explained as problem:
            self._problem(problem)
            return
        sentence = tr("{name} is back in the group.").format(name=client.code_name)
        self._desk.doing.did(sentence, lambda: roster.take_away(place.id), lambda: roster.put(place))

    def _remove(self, client: Client) -> None:
        """Only a client nothing hangs on; the roster places go along and come back with the undo."""
        clients, roster = self._ws.clients, self._ws.roster
        places = [place for group in self._ws.groups.all() for place in roster.places(group.id) if place.client == client.id]

        def remove() -> None:
            with self._ws.vault.write("people"):
                clients.remove(client.id)
                self._ws.access_log.note(Access.REMOVED)

        try:
            remove()
        except Explained as problem:
            self._problem(problem)
            return

        def back() -> None:
            clients.restore(client)
            for place in places:
                roster.put(place)

        sentence = tr("{name} is removed.").format(name=client.code_name)
        self._desk.doing.did(sentence, back, remove)


def tr(text: str) -> str:
    return QCoreApplication.translate("RosterDesk", text)
