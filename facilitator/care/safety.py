"""Safety: notes of danger, and that somebody looked after them. What is asked and where to call stands on the safety card."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import NewType

from sqlalchemy import BigInteger, Column, ForeignKey, Named, Table, TypedColumns

from facilitator.people.client import ClientId
from facilitator.storage.schema import Moment, Words, vault_tables
from facilitator.storage.vault import Vault

DangerId = NewType("DangerId", int)


class DangerColumns(TypedColumns):
    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    client: Named[int] = Column(BigInteger, ForeignKey("client.id", ondelete="RESTRICT"))
    at: Named[datetime] = Column(Moment)
    noted: Named[str] = Column(Words)
    looked_after_at: Named[datetime | None] = Column(Moment)
    what_was_done: Named[str] = Column(Words)


danger_table = Table("danger", vault_tables, DangerColumns)


@dataclass(frozen=True)
class Danger:
    """`looked_after_at` is None while somebody still has to ask. `noted` is "" when a measure brought it up."""

    id: DangerId
    client: ClientId
    at: datetime
    noted: str
    looked_after_at: datetime | None = None
    what_was_done: str = ""


class Safety:
    def __init__(self, vault: Vault, now: Callable[[], datetime], rng: Random) -> None:
        self._vault = vault
        self._now = now
        self._rng = rng

    def note(self, client: ClientId, noted: str = "") -> Danger:
        """Raises ClientUnknown, DangerTooLong."""
        raise NotImplementedError

    def of(self, client: ClientId) -> list[Danger]:
        """Newest first."""
        raise NotImplementedError

    def open_of_each(self, clients: Iterable[ClientId]) -> dict[ClientId, Danger]:
        """The newest that nobody has looked after yet, in one reading."""
        raise NotImplementedError

    def look_after(self, danger: DangerId, what_was_done: str) -> Danger:
        """Return it as it was, for undo (`put`)."""
        raise NotImplementedError

    def put(self, danger: Danger) -> None:
        raise NotImplementedError

    def remove(self, danger: DangerId) -> Danger:
        """Undo of `note`."""
        raise NotImplementedError
