"""What a client picked at the end of a group, and its way into the plan: in the client's words, when the client says so."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from facilitator.care.pick import Picked
from facilitator.care.plan import Item
from facilitator.care.plan_edit import with_item, without_item
from facilitator.dates import short_day
from facilitator.language import Explained
from facilitator.people.client import ClientId
from facilitator.session.session import SessionId
from facilitator.vocabulary import PlanPart
from ui.desk import Desk
from ui.follow_up.client_card import ClientCard
from ui.follow_up.pick_row import PickRow
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.named import named
from ui.parts.tab_order import in_order
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

Key = tuple[ClientId, SessionId, int, str]
RECENT = 5


class BringCard(ClientCard):
    """Nothing is put in the plan by itself."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Bring to this one-on-one"))
        named(self, "bring-card")
        spaced(self.body, SPACE.snug)
        self._about = named(words("", Tone.QUIET, wraps=True), "bring-about")
        self.body.addWidget(self._about)
        self._rows: dict[Key, PickRow] = {}
        self._made = 0
        self._shows_all_of: ClientId | None = None
        self._older = action(self, "older-picks", "")
        self._older.triggered.connect(self._show_all)
        self._show_older = Chip(self._older)
        self.body.addWidget(self._show_older, 0, Qt.AlignmentFlag.AlignLeading)

    def read_again(self) -> None:
        """Rows stay where they are while the picks are the same, with what is being typed in them."""
        assert self.client is not None
        ws = self.desk.ws
        picks = ws.picks.all_of(self.client)
        name = ws.clients.get(self.client).code_name
        self._about.setText(
            self.tr("Chosen by {name} at the end of the group. Kept here only; the group's board does not know.").format(
                name=name
            )
            if picks
            else self.tr("Nothing picked yet. At the end of a group each client can choose what to take here.")
        )
        shown = picks if self._shows_all_of == self.client else picks[:RECENT]
        self._older.setText(self.tr("Show {count} older").format(count=len(picks) - len(shown)))
        self._show_older.setVisible(len(shown) < len(picks))
        wanted = {_key(picked): picked for picked in shown}
        for key in set(self._rows) - set(wanted):
            gone = self._rows[key]
            self.body.removeWidget(gone)
            gone.hide()  # with what was typed in it, until its client is shown again
            if key[0] == self.client:
                del self._rows[key]
                gone.deleteLater()
        plan = ws.plans.current(self.client)
        for place, (key, picked) in enumerate(wanted.items(), 2):  # under the heading and what it is about
            row = self._rows.get(key) or self._made_row(key)
            if self.body.indexOf(row) != place:
                self.body.removeWidget(row)
                self.body.insertWidget(place, row)
            is_in_plan = picked.item is not None and plan.item(picked.item) is not None
            row.show_picked(picked, short_day(picked.on), is_in_plan=is_in_plan)
            row.show()
        in_order(*(self._rows[key] for key in wanted), self._show_older)
        waiting = [row for key in wanted if (row := self._rows[key]).can_be_added]
        for row in waiting[:1]:
            self.setFocusProxy(row)

    def _show_all(self) -> None:
        self._shows_all_of = self.client
        self.read_again()

    def _made_row(self, key: Key) -> PickRow:
        row = self._rows[key] = PickRow(self._made, self.tr("In the client's own words"))
        self._made += 1
        row.add_wanted.connect(partial(self._add, key))
        return row

    def _add(self, key: Key, text: str, part: PlanPart) -> None:
        ws, row = self.desk.ws, self._rows[key]
        picked = next((each for each in ws.picks.all_of(key[0]) if _key(each) == key), None)
        if picked is None:
            self.read_again()
            return
        try:
            item = Item(ws.plans.new_id(), part, ws.wall.check(text))
            self._put_in(picked, item)
        except Explained as problem:
            row.refuse(problem)
            return
        self.desk.doing.did(
            self.tr("It is in the plan."), partial(self._take_out, picked, item), partial(self._put_in, picked, item)
        )
        self.read_again()
        if (focus := self.focusProxy()) is not None:
            focus.setFocus()  # the next one that is not in the plan

    def _put_in(self, picked: Picked, item: Item) -> None:
        """In the plan and known as added, or neither."""
        ws = self.desk.ws
        with ws.vault.write("care"):
            ws.plans.edit(picked.client, with_item(ws.plans.current(picked.client), item))
            ws.picks.added(picked, item.id)

    def _take_out(self, picked: Picked, item: Item) -> None:
        ws = self.desk.ws
        with ws.vault.write("care"):
            ws.plans.edit(picked.client, without_item(ws.plans.current(picked.client), item.id))
            ws.picks.added(picked, picked.item)


def _key(picked: Picked) -> Key:
    return picked.client, picked.session, picked.position, picked.wording
