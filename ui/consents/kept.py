"""What is done with consents and copies, each with its way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from facilitator.care.consent import Consent, ConsentId
from facilitator.care.copy import Copy, CopyId
from facilitator.care.typed_date import DateNotUnderstood, read_day, read_past_day
from facilitator.language import Explained
from facilitator.people.client import ClientId
from facilitator.vocabulary import CopyHolder, GivenBy
from ui.consents.offered import Typed
from ui.copies import holder_words
from ui.desk import Desk


class NotADay(Explained):
    """`field` is where it was typed."""

    def __init__(self, field: str, problem: DateNotUnderstood) -> None:
        self.field = field
        super().__init__(problem.sentence.text, **problem.sentence.values)


class Kept(QObject):
    """Every verb raises what the workspace's own raises: nothing was changed then."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    # consents ------------------------------------------------------------------------

    def ask(self, client: ClientId, typed: Typed) -> Consent:
        """Raises as Consents.ask, and NotADay."""
        consents, (until, signed_on) = self._desk.ws.consents, self._days(typed)
        said = (typed.recipient, typed.information, typed.purpose, typed.how_to_revoke)
        with self._desk.ws.vault.write("care"):
            asked = consents.ask(client, *said, until, typed.until_event)
            consents.put(asked := replace(asked, signed_on=signed_on))
        waits, is_signed = self.tr("A consent for {who} waits for its signature."), self.tr("The consent for {who} is kept.")
        undo = partial(self._take_out, asked)
        self._desk.doing.did((is_signed if signed_on else waits).format(who=asked.recipient), undo, partial(consents.put, asked))
        return asked

    def change(self, before: Consent, typed: Typed) -> Consent:
        """One that is not signed yet."""
        until, signed_on = self._days(typed, before)
        now = replace(
            before, recipient=typed.recipient, information=typed.information, purpose=typed.purpose, until=until,
            until_event=typed.until_event, how_to_revoke=typed.how_to_revoke, signed_on=signed_on,
        )  # fmt: skip
        self._put(self.tr("The consent for {who} is changed.").format(who=now.recipient.strip()), before, now)
        return now

    def _days(self, typed: Typed, before: Consent | None = None) -> tuple[date | None, date | None]:
        """Until when, and signed when. A day that stands as it was is not read anew: it may be past."""
        today = self._desk.ws.now().date()
        stays = before is not None and typed.until == Typed.of(before).until
        until = before.until if before and stays else _read(read_day, "until", typed.until, today)
        return until, _read(read_past_day, "signed_on", typed.signed_on, today)

    def _take_out(self, asked: Consent) -> None:
        """What was entered as signed a moment ago goes as well: it was never anything but typed."""
        consents = self._desk.ws.consents
        with self._desk.ws.vault.write("care"):
            consents.put(replace(asked, signed_on=None))
            consents.remove(asked.id)

    def sign(self, consent: ConsentId) -> None:
        ws = self._desk.ws
        before, today = ws.consents.get(consent), ws.now().date()
        sentence = self.tr("The consent for {who} is signed today.").format(who=before.recipient)
        self._put(sentence, before, replace(before, signed_on=today))

    def revoke(self, consent: ConsentId) -> None:
        consents, today = self._desk.ws.consents, self._desk.ws.now().date()
        before = consents.revoke(consent, today)
        sentence = self.tr("The consent for {who} is revoked: no more copies from the program.").format(who=before.recipient)
        self._desk.doing.did(sentence, partial(consents.put, before), partial(consents.revoke, consent, today))

    def remove(self, consent: ConsentId) -> None:
        consents = self._desk.ws.consents
        removed = consents.remove(consent)
        sentence = self.tr("The consent for {who} is removed; it was never signed.").format(who=removed.recipient)
        self._desk.doing.did(sentence, partial(consents.put, removed), partial(consents.remove, consent))

    def _put(self, sentence: str, before: Consent, now: Consent) -> None:
        consents = self._desk.ws.consents
        consents.put(now)
        self._desk.doing.did(sentence, partial(consents.put, before), partial(consents.put, now))

    # copies ----------------------------------------------------------------------------

    def give(
        self, client: ClientId, holder: CopyHolder, revision: int, who: str, by: GivenBy, under: ConsentId | None
    ) -> Copy:  # fmt: skip
        """Raises as Copies.give."""
        copies = self._desk.ws.copies
        given = copies.give(client, holder, revision, self._desk.ws.now().date(), who, by, under)
        sentence = self.tr("{who}: revision {number} was given.").format(
            who=holder_words(given.holder, given.who), number=given.revision
        )
        self._desk.doing.did(sentence, partial(copies.remove, given.id), partial(copies.put, given))
        return given

    def take_back(self, copy: CopyId) -> None:
        copies, today = self._desk.ws.copies, self._desk.ws.now().date()
        before = copies.take_back(copy, today)
        sentence = self.tr("{who} has this copy no more.").format(who=holder_words(before.holder, before.who))
        self._desk.doing.did(sentence, partial(copies.put, before), partial(copies.take_back, copy, today))

    def remove_copy(self, copy: CopyId) -> None:
        copies = self._desk.ws.copies
        removed = copies.remove(copy)
        sentence = self.tr("The entry is removed: {who} was not given revision {number}.").format(
            who=holder_words(removed.holder, removed.who), number=removed.revision
        )
        self._desk.doing.did(sentence, partial(copies.put, removed), partial(copies.remove, copy))


def _read(read: Callable[[str, date], date], field: str, typed: str, today: date) -> date | None:
    try:
        return read(typed, today) if typed.strip() else None
    except DateNotUnderstood as problem:
        raise NotADay(field, problem) from None
