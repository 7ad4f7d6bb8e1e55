"""The ledger of copies and what is done in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from facilitator.care.consent import Consent, ConsentId
from facilitator.care.copy import Copy, CopyGone, CopyId
from facilitator.dates import short_day_with_year
from facilitator.language import Explained
from facilitator.people.client import ClientId
from facilitator.vocabulary import CopyHolder
from ui.consents.copies_told import copies_told
from ui.consents.give_form import GiveForm, Given
from ui.consents.kept import Kept
from ui.consents.list_card import ListCard
from ui.consents.paper import show_copy_on_paper
from ui.desk import Desk
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.named import named
from ui.parts.offer import Offer, once
from ui.parts.words import Tone, words


class CopiesDesk(QObject):
    """`ask` opens the form of a consent for a recipient."""

    def __init__(self, owner: QWidget, desk: Desk, kept: Kept, ask: Callable[[str], object]) -> None:
        super().__init__(owner)
        self._owner, self._desk, self._kept = owner, desk, kept
        self._client: ClientId | None = None
        self.form = GiveForm()
        self.form.wanted.connect(self._give)
        self.form.asked.connect(ask)
        self.form.left.connect(self.leave_form)
        self._opens = action(owner, "give-copy", self.tr("Give a copy…"))
        self._opens.triggered.connect(lambda: self.give())
        self.card = ListCard("copy", self.tr("Copies of the plan"), self._opens, self.form)
        self.card.wanted.connect(self._do)
        never = self.tr(
            "A copy from the program carries a notice on redisclosure. Nobody has checked its text against the rules yet."
        )
        self._unchecked = named(words(never, Tone.WARN, wraps=True), "notice-unchecked")
        self._notice = named(words("", Tone.QUIET, wraps=True), "notice-checked")
        self._check = action(owner, "check-notice", self.tr("Look at the notice…"))
        self._check.triggered.connect(lambda: desk.go("settings", section="program"))
        self.card.body.addWidget(self._unchecked)
        self.card.body.addWidget(self._notice)
        self.card.body.addWidget(Chip(self._check), 0, Qt.AlignmentFlag.AlignLeading)

    def show_client(self, client: ClientId) -> None:
        if client != self._client:
            self.form.forget()
            self.card.forget()
            self._client = client
        ws = self._desk.ws
        today, consents, copies, heads = ws.now().date(), ws.consents.of(client), ws.copies.of(client), ws.plans.heads(client)
        here = ws.now().tzinfo
        revisions = [
            (head.number, self._revision(head.number, short_day_with_year(head.saved_at.astimezone(here).date()), head.reason))
            for head in heads
        ]
        self.form.show_choices(revisions, consents, today, self._people(consents, copies))
        self._opens.setEnabled(bool(heads))
        nothing = self.tr("Nobody has a copy yet. Here stands each copy that was given: to whom, which revision, and when.")
        held: set[object] = {each.copy.id for each in ws.copies.held(client)}
        newest = heads[0].number if heads else 0
        no_plan = self.tr("There is no saved plan yet. Save the plan on the client's page; then a copy can be given.")
        self.card.show_rows(copies_told(copies, consents, newest, held, today), nothing if heads else no_plan)
        self._show_notice()

    def give(self, who: str = "") -> None:
        if self._opens.isEnabled():
            self.form.begin(who, self._last_under(who))
            self.card.open_form()

    def _last_under(self, who: str) -> ConsentId | None:
        """The consent that this holder had the last copy under."""
        assert self._client is not None
        holds = (each.copy for each in self._desk.ws.copies.held(self._client) if each.copy.who == who)
        return next((copy.consent for copy in holds), None)

    def leave_form(self) -> None:
        """What is typed waits for the next time."""
        self.card.close_form()

    def _show_notice(self) -> None:
        from facilitator.handouts.notice import notice_of

        checked_on = notice_of(self._desk.ws.program.get()).checked_on
        checked = self.tr("A copy from the program carries the notice on redisclosure, checked {day}.")
        self._notice.setText(checked.format(day=short_day_with_year(checked_on)) if checked_on else "")
        self._notice.setVisible(checked_on is not None)
        self._unchecked.setVisible(checked_on is None)

    def _give(self, given: Given, is_printed: bool) -> None:
        assert self._client is not None
        under = given.under.id if given.under else None
        try:
            if given.holder is CopyHolder.SOMEONE:
                self._desk.ws.wall.check(given.who)
            copy = self._kept.give(self._client, given.holder, given.revision, given.who, given.by, under)
        except Explained as problem:
            if given.holder is CopyHolder.SOMEONE:
                self.form.refuse(problem)
            else:
                self._desk.explain(problem)
            return
        self.card.close_form()
        self.form.forget()
        if is_printed:
            self._print(copy)

    def _do(self, copy: CopyId, verb: str) -> None:
        try:
            match verb:
                case "take-back":
                    self._kept.take_back(copy)
                case "remove":
                    self._kept.remove_copy(copy)
                case "print":
                    self._print(self._copy(copy))
        except Explained as problem:
            self._desk.explain(problem)

    def _print(self, copy: Copy) -> None:
        try:
            show_copy_on_paper(self._owner, self._desk, copy)
        except Explained as problem:
            self._desk.explain(problem)

    def _copy(self, copy: CopyId) -> Copy:
        assert self._client is not None
        for each in self._desk.ws.copies.of(self._client):
            if each.id == copy:
                return each
        raise CopyGone

    def _revision(self, number: int, day: str, reason: str) -> str:
        told = self.tr("Revision {number}, {day}").format(number=number, day=day)
        return " · ".join(filter(None, (told, reason)))

    def _people(self, consents: list[Consent], copies: list[Copy]) -> list[Offer]:
        today = self._desk.ws.now().date()
        in_force = [each for each in consents if each.is_in_force(today)]
        named_before = [copy for copy in copies if copy.holder is CopyHolder.SOMEONE]
        offers = [
            *(Offer(each.recipient, self.tr("consent in force")) for each in in_force),
            *(Offer(each.who, self.tr("had a copy")) for each in named_before),
        ]
        return once(offers)
