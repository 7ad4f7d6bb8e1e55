"""Copies: who holds which revision of a client's plan, given by whom, under which consent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random
from typing import NewType

from sqlalchemy import BigInteger, Column, Date, ForeignKey, Integer, Named, String, Table, TypedColumns

from facilitator.care.consent import ConsentId
from facilitator.people.client import ClientId
from facilitator.storage.schema import Words, vault_tables
from facilitator.storage.vault import Vault
from facilitator.vocabulary import CopyHolder, GivenBy

CopyId = NewType("CopyId", int)


class CopyColumns(TypedColumns):
    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    client: Named[int] = Column(BigInteger, ForeignKey("client.id", ondelete="RESTRICT"))
    holder: Named[str] = Column(String(16))
    who: Named[str] = Column(Words)
    revision: Named[int] = Column(Integer)
    given_by: Named[str] = Column(String(16))
    on: Named[date] = Column(Date)
    consent: Named[int | None] = Column(BigInteger, ForeignKey("consent.id", ondelete="RESTRICT"))
    taken_back_on: Named[date | None] = Column(Date)


copy_table = Table("copy", vault_tables, CopyColumns)


@dataclass(frozen=True)
class Copy:
    """`who` is "" for the client's own copy and the case file."""

    id: CopyId
    client: ClientId
    holder: CopyHolder
    who: str
    revision: int
    given_by: GivenBy
    on: date
    consent: ConsentId | None = None
    taken_back_on: date | None = None


@dataclass(frozen=True)
class Holding:
    """The newest copy that one holder has. `is_older`: the plan has a newer revision by now."""

    copy: Copy
    is_older: bool


class Copies:
    def __init__(self, vault: Vault, rng: Random) -> None:
        self._vault = vault
        self._rng = rng

    def of(self, client: ClientId) -> list[Copy]:
        """Every copy ever given, newest first."""
        raise NotImplementedError

    def held(self, client: ClientId) -> list[Holding]:
        """Who has which revision now: own copy, case file, then others by name. What was taken back is left out."""
        raise NotImplementedError

    def give(
        self,
        client: ClientId,
        holder: CopyHolder,
        revision: int,
        on: date,
        who: str = "",
        given_by: GivenBy = GivenBy.CLIENT,
        consent: ConsentId | None = None,
    ) -> Copy:
        """Enter that a copy was given. One that the program gives to somebody needs a consent in force on that day, of
        this client (42 CFR 2.31); the client's own copy and the case file need none, and what the client gives away is the
        client's own act.

        Raises ConsentNotInForce, HolderNeedsName, RevisionUnknown, ClientUnknown.
        """
        raise NotImplementedError

    def take_back(self, copy: CopyId, on: date) -> Copy:
        """Returned or destroyed. Return it as it was."""
        raise NotImplementedError

    def put(self, copy: Copy) -> None:
        """Undo of `take_back` and `remove`."""
        raise NotImplementedError

    def remove(self, copy: CopyId) -> Copy:
        """Typed in by mistake."""
        raise NotImplementedError
