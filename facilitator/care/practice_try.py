"""The log of a practice: each try, or that there was none. Not trying is news about the plan, never about the person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import NewType

from sqlalchemy import BigInteger, Column, Date, ForeignKey, Integer, Named, String, Table, TypedColumns

from facilitator.care.practice import PracticeId
from facilitator.language import Explained
from facilitator.storage.schema import Words, vault_tables
from facilitator.storage.vault import Vault
from facilitator.vocabulary import HowItWent

TryId = NewType("TryId", int)

MOST_CRAVING = 10
LONGEST_IN_THE_WAY = 300


class TryColumns(TypedColumns):
    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    practice: Named[int] = Column(BigInteger, ForeignKey("practice.id", ondelete="CASCADE"))
    on: Named[date] = Column(Date)
    how_it_went: Named[str] = Column(String(16))
    craving_before: Named[int | None] = Column(Integer)
    craving_after: Named[int | None] = Column(Integer)
    got_in_the_way: Named[str] = Column(Words)


practice_try_table = Table("practice_try", vault_tables, TryColumns)


@dataclass(frozen=True)
class Try:
    """`craving_before` and `craving_after` from 0 to 10, None where the client did not say."""

    id: TryId
    practice: PracticeId
    on: date
    how_it_went: HowItWent
    craving_before: int | None = None
    craving_after: int | None = None
    got_in_the_way: str = ""


class CravingOutOfRange(Explained):
    def __init__(self) -> None:
        super().__init__("Craving is a number from 0 to 10. Nothing was changed.")


class Tries:
    def __init__(self, vault: Vault, rng: Random) -> None:
        self._vault = vault
        self._rng = rng

    def of(self, practice: PracticeId) -> list[Try]:
        """By day."""
        return self.of_each([practice]).get(practice, [])

    def of_each(self, practices: Iterable[PracticeId]) -> dict[PracticeId, list[Try]]:
        raise NotImplementedError

    def add(
        self,
        practice: PracticeId,
        on: date,
        how_it_went: HowItWent,
        craving_before: int | None = None,
        craving_after: int | None = None,
        got_in_the_way: str = "",
    ) -> Try:
        """Also makes it the practice's `how_it_went`. Raises CravingOutOfRange, PracticeTooLong."""
        raise NotImplementedError

    def put(self, a_try: Try) -> None:
        """In place of the one with its id; undo of `remove`."""
        raise NotImplementedError

    def remove(self, a_try: TryId) -> Try:
        """Return it, for undo."""
        raise NotImplementedError
