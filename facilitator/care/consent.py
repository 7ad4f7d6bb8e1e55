"""Consents: who may get what, for which purpose, until when, and how to take it back (42 CFR 2.31)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random
from typing import NewType

from sqlalchemy import BigInteger, Column, Date, ForeignKey, Named, Table, TypedColumns

from facilitator.people.client import ClientId
from facilitator.storage.schema import Words, vault_tables
from facilitator.storage.vault import Vault

ConsentId = NewType("ConsentId", int)


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


class Consents:
    def __init__(self, vault: Vault, rng: Random) -> None:
        self._vault = vault
        self._rng = rng

    def of(self, client: ClientId) -> list[Consent]:
        """In force or not, by recipient, the one signed last first."""
        raise NotImplementedError

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
        raise NotImplementedError

    def sign(self, consent: ConsentId, on: date) -> Consent:
        """It was signed on paper. Return it as it was."""
        raise NotImplementedError

    def revoke(self, consent: ConsentId, on: date) -> Consent:
        """Return it as it was."""
        raise NotImplementedError

    def put(self, consent: Consent) -> None:
        """Undo of `sign`, `revoke`, `remove`."""
        raise NotImplementedError

    def remove(self, consent: ConsentId) -> Consent:
        """Typed in by mistake. Raises ConsentInUse when it was signed or a copy was given under it."""
        raise NotImplementedError

    def expired(self, on: date) -> list[Consent]:
        """Signed, not revoked, and over since at most 30 days: said once, calmly."""
        raise NotImplementedError
