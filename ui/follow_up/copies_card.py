"""Who holds which revision of the plan; that a newer one was given is entered with one key."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from facilitator.language import Explained
from facilitator.people.client import ClientId
from facilitator.vocabulary import CopyHolder, GivenBy
from ui.copies import holder_words
from ui.desk import Desk
from ui.follow_up.client_card import ClientCard
from ui.follow_up.copy_row import CopyRow
from ui.follow_up.holdings import Holdings, Next, Told
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.named import named
from ui.parts.tab_order import in_order
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

Key = tuple[CopyHolder, str]


class CopiesCard(ClientCard):
    """Nothing counts as given before somebody says so: printing alone enters nothing."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Copies of the plan"))
        named(self, "copies-card")
        spaced(self.body, SPACE.snug)
        self._about = named(words("", Tone.QUIET, wraps=True), "copies-about")
        self._expired = named(words("", Tone.WARN, wraps=True), "consents-expired")
        self._whole = action(self, "open-consents", self.tr("Consents and all copies…"))
        self._whole.triggered.connect(lambda: self.desk.go("consents", client=self.client))
        self._rows: dict[Key, CopyRow] = {}
        self._spare: list[CopyRow] = []  # of holders that another client had: a row takes longer to make than to fill
        self._told: dict[Key, Told] = {}
        self._made = 0
        self._whole_chip = Chip(self._whole)
        for shown in (self._about, self._expired):
            self.body.addWidget(shown)
        self.body.addWidget(self._whole_chip, 0, Qt.AlignmentFlag.AlignLeading)

    def read_again(self) -> None:
        """Rows stay while the holders are the same, and with them the focus."""
        assert self.client is not None
        newest = self.desk.ws.plans.newest(self.client)
        holdings = Holdings(self.desk.ws, self.client, newest.head.number if newest else 0)
        told = holdings.told()
        is_held = any(each.is_held for each in told)
        nobody = self.tr("Nobody has a copy yet. The first one is the client's own.")
        none_yet = self.tr("Nobody has a copy yet. Once the plan is saved, it can be given.")
        self._about.setText(nobody if told else none_yet)
        self._about.setVisible(not is_held)
        self._expired.setText("\n".join(holdings.expired()))
        self._expired.setVisible(bool(self._expired.text()))
        self._show(told)

    def _show(self, told: list[Told]) -> None:
        self._told = {(each.holder, each.who): each for each in told}
        for key in set(self._rows) - set(self._told):
            gone = self._rows.pop(key)
            self.body.removeWidget(gone)
            gone.hide()
            self._spare.append(gone)
        first = self.body.indexOf(self._expired) + 1
        for place, (key, each) in enumerate(self._told.items(), first):
            row = self._rows.get(key) or self._free_row(key)
            if self.body.indexOf(row) != place:
                self.body.removeWidget(row)
                self.body.insertWidget(place, row)
            row.show_holding(each.title, each.state, each.does)
            row.show()
        in_order(*(self._rows[key].chip for key in self._told), self._whole_chip)

    def _free_row(self, key: Key) -> CopyRow:
        row = self._rows[key] = self._spare.pop() if self._spare else self._made_row()
        return row

    def _made_row(self) -> CopyRow:
        row = CopyRow(self._made)
        row.wanted.connect(lambda: self._do(next(key for key, each in self._rows.items() if each is row)))
        self._made += 1
        return row

    def _do(self, key: Key) -> None:
        assert self.client is not None
        told = self._told[key]
        match told.next:
            case Next.ENTER:
                self._enter(self.client, told)
            case Next.GIVE:
                self.desk.go("consents", client=self.client, give=told.who)
            case Next.ASK:
                self.desk.go("consents", client=self.client, ask=told.who)

    def _enter(self, client: ClientId, told: Told) -> None:
        """What the program hands to the client or puts in the file; or what the client says to have given away."""
        copies, plan = self.desk.ws.copies, self.desk.ws.plans.newest(client)
        by = GivenBy.CLIENT if told.holder is CopyHolder.SOMEONE else GivenBy.PROGRAM
        try:
            copy = copies.give(client, told.holder, plan.head.number if plan else 0, self.desk.ws.now().date(), told.who, by)
        except Explained as problem:
            self.desk.explain(problem)
            return
        sentence = self.tr("{who}: revision {number} was given.")
        self.desk.doing.did(
            sentence.format(who=holder_words(copy.holder, copy.who), number=copy.revision),
            partial(copies.remove, copy.id),
            partial(copies.put, copy),
        )
        self.read_again()
