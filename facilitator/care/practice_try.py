"""The log of a practice: each try, or that there was none. Not trying is news about the plan, never about the person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import date
from random import Random
from typing import NewType

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    Date,
    ForeignKey,
    Integer,
    Named,
    String,
    Table,
    TypedColumns,
    literal_column,
    select,
)

from facilitator.care.practice import PracticeGone, PracticeId, PracticeTooLong, practice_table
from facilitator.language import Explained
from facilitator.privacy.plain import one_line
from facilitator.storage.rows import put_row
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


class TryGone(Explained):
    def __init__(self) -> None:
        super().__init__("This try is no longer in the log. Nothing was changed. Open this client's page again.")


class Tries:
    """After every verb the practice's `how_it_went` is that of its last try by day; on one day the one written later counts."""

    def __init__(self, vault: Vault, rng: Random) -> None:
        self._vault = vault
        self._rng = rng

    def of(self, practice: PracticeId) -> list[Try]:
        """By day."""
        return self.of_each([practice]).get(practice, [])

    def of_each(self, practices: Iterable[PracticeId]) -> dict[PracticeId, list[Try]]:
        """`of` for several practices in one reading; one without a try is left out."""
        found: dict[PracticeId, list[Try]] = defaultdict(list)
        with self._vault.read() as connection:
            for a_try in _read(connection, practice_try_table.c.practice.in_(practices)):
                found[a_try.practice].append(a_try)
        return dict(found)

    def add(
        self,
        practice: PracticeId,
        on: date,
        how_it_went: HowItWent,
        craving_before: int | None = None,
        craving_after: int | None = None,
        got_in_the_way: str = "",
    ) -> Try:
        """Also makes it the practice's `how_it_went`, unless a later day is in the log already. The caller has asked the wall.

        Raises CravingOutOfRange, PracticeTooLong, PracticeGone.
        """
        new = TryId(self._rng.getrandbits(63))
        added = _cleaned(Try(new, practice, on, how_it_went, craving_before, craving_after, got_in_the_way))
        self.put(added)
        return added

    def put(self, a_try: Try) -> None:
        """In place of the one with its id; undo of `remove`. Raises as `add` does."""
        kept = _cleaned(a_try)
        with self._vault.write("care") as connection:
            if connection.scalar(select(practice_table.c.id).where(practice_table.c.id == kept.practice)) is None:
                raise PracticeGone
            put_row(connection, practice_try_table, asdict(kept))
            _tell(connection, kept.practice)

    def remove(self, a_try: TryId) -> Try:
        """Return it, for undo. Raises TryGone."""
        this = practice_try_table.c.id == a_try
        with self._vault.write("care") as connection:
            for removed in _read(connection, this):
                connection.execute(practice_try_table.delete().where(this))
                _tell(connection, removed.practice)
                return removed
            raise TryGone


def _read(connection: Connection, where: ColumnElement[bool]) -> list[Try]:
    written: ColumnElement[int] = literal_column("practice_try.rowid")  # the only order within a day: ids are random
    rows = connection.execute(select(practice_try_table).where(where).order_by(practice_try_table.c.on, written))
    return [
        Try(TryId(new), PracticeId(practice), on, HowItWent(went), before, after, in_the_way)
        for new, practice, on, went, before, after, in_the_way in rows
    ]


def _tell(connection: Connection, practice: PracticeId) -> None:
    tries = _read(connection, practice_try_table.c.practice == practice)
    went = tries[-1].how_it_went if tries else None
    connection.execute(practice_table.update().where(practice_table.c.id == practice).values(how_it_went=went))


def _cleaned(a_try: Try) -> Try:
    if any(
        craving not in range(MOST_CRAVING + 1) for craving in (a_try.craving_before, a_try.craving_after) if craving is not None
    ):
        raise CravingOutOfRange
    in_the_way = one_line(a_try.got_in_the_way)
    if len(in_the_way) > LONGEST_IN_THE_WAY:
        raise PracticeTooLong(LONGEST_IN_THE_WAY, len(in_the_way))
    return replace(a_try, got_in_the_way=in_the_way)
