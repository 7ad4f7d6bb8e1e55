"""Revisions of a client's plan: whole, immutable documents; and the draft that the next one is made from."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from random import Random

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, Named, Table, TypedColumns

from facilitator.care.plan import ItemId, Plan
from facilitator.language import Explained
from facilitator.people.client import ClientId
from facilitator.storage.schema import Moment, Words, vault_tables
from facilitator.storage.vault import Vault

LONGEST_REASON = 300


class RevisionColumns(TypedColumns):
    client: Named[int] = Column(BigInteger, ForeignKey("client.id", ondelete="RESTRICT"), primary_key=True, autoincrement=False)
    number: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    saved_at: Named[datetime] = Column(Moment)
    reason: Named[str] = Column(Words)
    body: Named[str] = Column(Words)


class DraftColumns(TypedColumns):
    client: Named[int] = Column(BigInteger, ForeignKey("client.id", ondelete="RESTRICT"), primary_key=True, autoincrement=False)
    based_on: Named[int] = Column(Integer)
    body: Named[str] = Column(Words)


class ReviewColumns(TypedColumns):
    client: Named[int] = Column(BigInteger, ForeignKey("client.id", ondelete="RESTRICT"), primary_key=True, autoincrement=False)
    at: Named[datetime] = Column(Moment, primary_key=True, autoincrement=False)


plan_revision_table = Table("plan_revision", vault_tables, RevisionColumns)
plan_draft_table = Table("plan_draft", vault_tables, DraftColumns)
plan_review_table = Table("plan_review", vault_tables, ReviewColumns)


@dataclass(frozen=True)
class RevisionHead:
    client: ClientId
    number: int  # from 1
    saved_at: datetime
    reason: str


@dataclass(frozen=True)
class Revision:
    head: RevisionHead
    plan: Plan


@dataclass(frozen=True)
class Draft:
    """What is being edited. `based_on` is the number of the revision it began from, 0 for a first plan."""

    client: ClientId
    based_on: int
    plan: Plan


class RevisionUnknown(Explained):
    def __init__(self) -> None:
        super().__init__("This revision of the plan is not there. Nothing was changed. Choose another one from the list.")


class NothingToSave(Explained):
    def __init__(self) -> None:
        super().__init__("The plan is as it was saved last. Nothing was changed. Change something first, or mark it as reviewed.")


class ReasonMissing(Explained):
    def __init__(self) -> None:
        super().__init__("Say in a line why the plan changes: the client reads it later. Nothing was lost; the draft is kept.")


class Plans:
    """A draft is kept at every edit, so nothing typed is lost to a kill; saving makes it the next revision."""

    def __init__(self, vault: Vault, now: Callable[[], datetime], rng: Random) -> None:
        self._vault = vault
        self._now = now
        self._rng = rng

    def new_id(self) -> ItemId:
        """For an item that is about to be added."""
        return ItemId(self._rng.getrandbits(63))

    def current(self, client: ClientId) -> Plan:
        """What the screen shows and edits: the draft, else the newest revision's plan, else an empty one."""
        raise NotImplementedError

    def newest(self, client: ClientId) -> Revision | None:
        raise NotImplementedError

    def newest_of_each(self, clients: Iterable[ClientId]) -> dict[ClientId, Revision]:
        """In one reading; who has none is left out."""
        raise NotImplementedError

    def heads(self, client: ClientId) -> list[RevisionHead]:
        """Newest first."""
        raise NotImplementedError

    def revision(self, client: ClientId, number: int) -> Revision:
        """Raises RevisionUnknown."""
        raise NotImplementedError

    def draft(self, client: ClientId) -> Draft | None:
        raise NotImplementedError

    def edit(self, client: ClientId, plan: Plan) -> Plan:
        """Keep `plan` as the draft; return what `current` was, for undo. The caller has asked the wall about new words.

        A draft that equals the newest revision is no draft. Raises ClientUnknown.
        """
        raise NotImplementedError

    def discard(self, client: ClientId) -> Draft | None:
        """Back to the newest revision; return what was thrown away, for undo (`edit` with its plan)."""
        raise NotImplementedError

    def save(self, client: ClientId, reason: str) -> Revision:
        """The draft becomes the next revision. Raises NothingToSave, ReasonMissing (a first plan needs no reason)."""
        raise NotImplementedError

    def bring_back(self, client: ClientId, number: int, reason: str) -> Revision:
        """An older revision's plan as a new one; a draft is thrown away. Raises RevisionUnknown, ReasonMissing, NothingToSave."""
        raise NotImplementedError

    def mark_reviewed(self, client: ClientId) -> None:
        """Looked at together, nothing to change."""
        raise NotImplementedError

    def reviewed_at_each(self, clients: Iterable[ClientId]) -> dict[ClientId, datetime]:
        """The later of the newest revision and the last review; who has neither is left out. In one reading."""
        raise NotImplementedError
