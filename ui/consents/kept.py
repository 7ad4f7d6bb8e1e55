"""What is done with consents and copies, each with its way back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from facilitator.care.consent import Consent, ConsentId
from facilitator.care.copy import Copy, CopyId
from facilitator.care.typed_date import read_day
from facilitator.people.client import ClientId
from facilitator.vocabulary import CopyHolder, GivenBy
from ui.consents.offered import Typed
from ui.copies import holder_words
from ui.desk import Desk


class Kept(QObject):
    """Every verb raises what the workspace's own raises: nothing was changed then."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    # consents ------------------------------------------------------------------------

    def ask(self, client: ClientId, typed: Typed) -> Consent:
        """Raises as Consents.ask, and DayNotUnderstood."""
        consents, ws = self._desk.ws.consents, self._desk.ws
        until = read_day(typed.until, ws.now().date()) if typed.until.strip() else None
        said = (typed.recipient, typed.information, typed.purpose, typed.how_to_revoke)
        asked = consents.ask(client, *said, until, typed.until_event)
        sentence = self.tr("A consent for {who} waits for its signature.").format(who=asked.recipient)
        self._desk.doing.did(sentence, partial(consents.remove, asked.id), partial(consents.put, asked))
        return asked

    def change(self, before: Consent, typed: Typed) -> Consent:
        """One that is not signed yet."""
        ws = self._desk.ws
        until = before.until if typed.until == Typed.of(before).until else None
        if until is None and typed.until.strip():
            until = read_day(typed.until, ws.now().date())
        now = replace(
            before, recipient=typed.recipient, information=typed.information, purpose=typed.purpose, until=until,
            until_event=typed.until_event, how_to_revoke=typed.how_to_revoke,
        )  # fmt: skip
        self._put(self.tr("The consent for {who} is changed.").format(who=now.recipient.strip()), before, now)
        return now

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
