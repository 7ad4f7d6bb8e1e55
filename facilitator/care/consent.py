"""Consents: who may get what, for which purpose, until when, and how to take it back (42 CFR 2.31)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from random import Random
from typing import NewType

from sqlalchemy import BigInteger, Column, ColumnElement, Date, ForeignKey, Named, Table, TypedColumns, select
from sqlalchemy.exc import IntegrityError

from facilitator.language import Explained
from facilitator.people.client import ClientId, ClientUnknown
from facilitator.privacy.plain import one_line, paragraphs
from facilitator.privacy.sameness import folded
from facilitator.storage.rows import put_row
from facilitator.storage.schema import Words, vault_tables
from facilitator.storage.vault import Vault

ConsentId = NewType("ConsentId", int)

LONGEST_CONSENT_WORDS = 500
SAID_FOR = timedelta(days=30)
"""So long a consent that ran out is spoken of; then it is past."""


class ConsentColumns(TypedColumns):
    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    client: Named[int] = Column(BigInteger, ForeignKey("client.id", ondelete="RESTRICT"))
    recipient: Named[str] = Column(Words)
    information: Named[str] = Column(Words)
    purpose: Named[str] = Column(Words)
    how_to_revoke: Named[str] = Column(Words)
    until: Named[date | None] = Column(Date)
    until_event: Named[str] = Column(Words)
    signed_on: Named[date | None] = Column(Date)
    revoked_on: Named[date | None] = Column(Date)


consent_table = Table("consent", vault_tables, ConsentColumns)


class Standing(StrEnum):
    """Where a consent stands on a day, in the order in which it is shown."""

    IN_FORCE = "in-force"
    TO_SIGN = "to-sign"
    EXPIRED = "expired"
    REVOKED = "revoked"


@dataclass(frozen=True)
class Consent:
    """`until` is the last day on which it holds; `until_event` an event or condition in words ("when treatment ends")."""

    id: ConsentId
    client: ClientId
    recipient: str
    information: str
    purpose: str
    how_to_revoke: str = ""
    until: date | None = None
    until_event: str = ""
    signed_on: date | None = None
    revoked_on: date | None = None

    def is_in_force(self, on: date) -> bool:
        """Signed by then, not expired, not revoked: on the day it is revoked it holds no more."""
        signed = self.signed_on is not None and self.signed_on <= on
        return signed and (self.until is None or on <= self.until) and (self.revoked_on is None or on < self.revoked_on)

    def standing(self, on: date) -> Standing:
        if self.is_in_force(on):
            return Standing.IN_FORCE
        if self.signed_on is None or on < self.signed_on:
            return Standing.TO_SIGN
        return Standing.EXPIRED if self.revoked_on is None or on < self.revoked_on else Standing.REVOKED


def in_force_for(consents: Iterable[Consent], recipient: str, on: date) -> Consent | None:
    """The one that names this recipient and holds on that day; of several the one that holds longest."""
    holding = [each for each in consents if each.is_in_force(on) and is_same(each.recipient, recipient)]
    return max(holding, key=lambda each: each.until or date.max, default=None)


class ConsentNeeds(Explained):
    """`missing` names the fields, for whoever marks them; the sentence is the same for all."""

    def __init__(self, missing: tuple[str, ...]) -> None:
        self.missing = missing
        super().__init__(
            "A consent says who gets it, what they get, what for, and the day or event with which it ends. "
            "Nothing was changed. Fill in what is missing."
        )


class ConsentTooLong(Explained):
    def __init__(self, length: int) -> None:
        super().__init__(
            "A line of a consent can have {longest} letters; this has {length}. Nothing was changed. Make it shorter.",
            longest=LONGEST_CONSENT_WORDS,
            length=length,
        )


class ConsentGone(Explained):
    def __init__(self) -> None:
        super().__init__("This consent is no longer there. Nothing was changed. Open this client's page again.")


class ConsentNotSigned(Explained):
    def __init__(self) -> None:
        super().__init__("This consent was never signed, so it cannot be taken back. Nothing was changed. Remove it instead.")


class ConsentInUse(Explained):
    def __init__(self) -> None:
        super().__init__(
            "This consent was signed, or a copy was given under it, so it stays as it is; nothing was changed. "
            "A consent that the client takes back is revoked instead: the past is kept."
        )


class Consents:
    def __init__(self, vault: Vault, rng: Random) -> None:
        self._vault = vault
        self._rng = rng

    def of(self, client: ClientId) -> list[Consent]:
        """In force or not, by recipient; of each, those not signed yet, then the one signed last first."""
        return sorted(self._read(consent_table.c.client == client), key=_by_recipient)

    def in_force_for(self, client: ClientId, recipient: str, on: date) -> Consent | None:
        """See `in_force_for`."""
        return in_force_for(self.of(client), recipient, on)

    def ask(
        self,
        client: ClientId,
        recipient: str,
        information: str,
        purpose: str,
        how_to_revoke: str = "",
        until: date | None = None,
        until_event: str = "",
    ) -> Consent:
        """Prepared, to be printed and signed. Raises ConsentNeeds (recipient, information, purpose, an end),
        ConsentTooLong, ClientUnknown."""
        new = ConsentId(self._rng.getrandbits(63))
        asked = Consent(new, client, recipient, information, purpose, how_to_revoke, until, until_event)
        asked = _cleaned(asked)
        self.put(asked)
        return asked

    def sign(self, consent: ConsentId, on: date) -> Consent:
        """It was signed on paper. Return it as it was. Raises ConsentGone."""
        with self._vault.write("care"):
            before = self.get(consent)
            self.put(replace(before, signed_on=on))
        return before

    def revoke(self, consent: ConsentId, on: date) -> Consent:
        """Return it as it was. Raises ConsentGone, ConsentNotSigned."""
        with self._vault.write("care"):
            before = self.get(consent)
            if before.signed_on is None:
                raise ConsentNotSigned
            self.put(replace(before, revoked_on=on))
        return before

    def get(self, consent: ConsentId) -> Consent:
        """Raises ConsentGone."""
        for found in self._read(consent_table.c.id == consent):
            return found
        raise ConsentGone

    def put(self, consent: Consent) -> None:
        """In place of the one with its id: undo of `sign`, `revoke`, `remove`. Raises as `ask` does."""
        kept = asdict(_cleaned(consent))
        with self._vault.write("care") as connection:
            try:
                put_row(connection, consent_table, kept)
            except IntegrityError:
                raise ClientUnknown from None

    def remove(self, consent: ConsentId) -> Consent:
        """Typed in by mistake. Raises ConsentGone, and ConsentInUse when it was signed or a copy was given under it."""
        with self._vault.write("care") as connection:
            removed = self.get(consent)
            if removed.signed_on is not None:
                raise ConsentInUse
            try:
                connection.execute(consent_table.delete().where(consent_table.c.id == consent))
            except IntegrityError:  # a copy hangs on it: copies stand a module above
                raise ConsentInUse from None
        return removed

    def expired(self, on: date) -> list[Consent]:
        """Signed, not revoked, and over since at most 30 days: said once, calmly. The one that ended last first."""
        columns = consent_table.c
        is_over = (columns.until < on) & (columns.until >= on - SAID_FOR)
        found = self._read(columns.signed_on.is_not(None) & columns.revoked_on.is_(None) & is_over)
        return sorted(found, key=lambda consent: consent.until or on, reverse=True)

    def _read(self, where: ColumnElement[bool]) -> list[Consent]:
        with self._vault.read() as connection:
            return [_consent(*row) for row in connection.execute(select(consent_table).where(where).order_by(consent_table.c.id))]


def in_force_among(consents: Iterable[Consent], recipient: str, on: date) -> Consent | None:
    """`Consents.in_force_for` among those of one client that were read already."""
    holding = [each for each in consents if each.is_in_force(on) and is_same(each.recipient, recipient)]
    return max(holding, key=lambda each: each.until or date.max, default=None)


def _consent(
    id_: int,
    client: int,
    recipient: str,
    information: str,
    purpose: str,
    how_to_revoke: str,
    until: date | None,
    until_event: str,
    signed_on: date | None,
    revoked_on: date | None,
) -> Consent:
    said = (recipient, information, purpose, how_to_revoke, until, until_event)
    return Consent(ConsentId(id_), ClientId(client), *said, signed_on, revoked_on)


def is_same(recipient: str, other: str) -> bool:
    """Case, spaces and punctuation make no other person; a name of signs alone is compared as it stands."""
    return bool(one_line(other)) and (folded(recipient) or recipient) == (folded(other) or one_line(other))


def _by_recipient(consent: Consent) -> tuple[str, int]:
    return consent.recipient.casefold(), -(consent.signed_on or date.max).toordinal()


def _cleaned(consent: Consent) -> Consent:
    cleaned = replace(
        consent,
        recipient=one_line(consent.recipient),
        information=paragraphs(consent.information),
        purpose=one_line(consent.purpose),
        how_to_revoke=paragraphs(consent.how_to_revoke),
        until_event=one_line(consent.until_event),
    )
    needed = {
        "recipient": cleaned.recipient,
        "information": cleaned.information,
        "purpose": cleaned.purpose,
        "until": cleaned.until or cleaned.until_event,
    }
    if missing := tuple(name for name, said in needed.items() if not said):
        raise ConsentNeeds(missing)
    said = (cleaned.recipient, cleaned.information, cleaned.purpose, cleaned.how_to_revoke, cleaned.until_event)
    if (longest := max(map(len, said))) > LONGEST_CONSENT_WORDS:
        raise ConsentTooLong(longest)
    return cleaned
