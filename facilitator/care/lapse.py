"""A lapse: one event, mapped back over the small decisions before it. Information for the plan; nothing is ever counted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random
from typing import NewType

from sqlalchemy import BigInteger, Column, Date, ForeignKey, Named, Table, TypedColumns

from facilitator.care.plan import Plan
from facilitator.people.client import ClientId
from facilitator.storage.schema import Words, vault_tables
from facilitator.storage.vault import Vault
from facilitator.vocabulary import Coping

LapseId = NewType("LapseId", int)


class LapseColumns(TypedColumns):
    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    client: Named[int] = Column(BigInteger, ForeignKey("client.id", ondelete="RESTRICT"))
    on: Named[date] = Column(Date)
    what_happened: Named[str] = Column(Words)
    decisions: Named[str] = Column(Words)  # JSON
    came_back: Named[str] = Column(Words)


lapse_table = Table("lapse", vault_tables, LapseColumns)


@dataclass(frozen=True)
class Decision:
    """A small step on the way, and what the client could do at that point another time."""

    words: str
    instead: str = ""


@dataclass(frozen=True)
class Lapse:
    """`decisions` from the nearest to the event back to the first; `came_back`: what helped to stop or to tell."""

    id: LapseId
    client: ClientId
    on: date
    what_happened: str
    decisions: tuple[Decision, ...] = ()
    came_back: str = ""


@dataclass(frozen=True)
class Suggestion:
    """What the plan could learn from a lapse: a trigger (perhaps one it has), and what to do about it. Offered, not filled in."""

    trigger: str
    strategy: str
    how: Coping = Coping.COPE


class Lapses:
    def __init__(self, vault: Vault, rng: Random) -> None:
        self._vault = vault
        self._rng = rng

    def of(self, client: ClientId) -> list[Lapse]:
        """Newest first."""
        raise NotImplementedError

    def record(self, client: ClientId, on: date, what_happened: str) -> Lapse:
        """Raises ClientUnknown, LapseTooLong, LapseEmpty."""
        raise NotImplementedError

    def put(self, lapse: Lapse) -> Lapse | None:
        """In place of the one with its id; return it as it was (None when it was not there): edits, and undo of `remove`."""
        raise NotImplementedError

    def remove(self, lapse: LapseId) -> Lapse:
        raise NotImplementedError


def suggested(lapse: Lapse, plan: Plan) -> list[Suggestion]:
    """One for each decision that has an `instead` which the plan does not hold yet."""
    raise NotImplementedError
