"""Thoughts parked for later, while the session runs. They live in the open file and go with it."""

from __future__ import annotations

from sqlalchemy import Column, Integer, Named, Table, TypedColumns, delete, insert, select

from facilitator.language import Explained
from facilitator.privacy.plain import one_line
from facilitator.storage.schema import Words, open_board_tables
from facilitator.storage.vault import Vault

LONGEST_THOUGHT = 300


class ParkingColumns(TypedColumns):
    id: Named[int] = Column(Integer, primary_key=True)
    thought: Named[str] = Column(Words)


parking_table = Table("parking", open_board_tables, ParkingColumns)


class ThoughtMissing(Explained):
    def __init__(self) -> None:
        super().__init__("There is no thought to park yet. Nothing was changed. Type it first.")


class ThoughtTooLong(Explained):
    def __init__(self, length: int) -> None:
        super().__init__(
            "A parked thought can have {longest} letters; this one has {length}. Nothing was changed. Park the heart of it.",
            longest=LONGEST_THOUGHT,
            length=length,
        )


class Parking:
    def __init__(self, open_file: Vault) -> None:
        self._open_file = open_file

    def park(self, thought: str) -> None:
        """Raises ThoughtMissing when it is empty, ThoughtTooLong."""
        thought = one_line(thought)
        if not thought:
            raise ThoughtMissing
        if len(thought) > LONGEST_THOUGHT:
            raise ThoughtTooLong(len(thought))
        with self._open_file.write("session") as connection:
            connection.execute(insert(parking_table).values(thought=thought))

    def unpark(self, thought: str) -> None:
        """Take it back; of two that are equal, the later."""
        same = select(parking_table.c.id).where(parking_table.c.thought == one_line(thought))
        last = same.order_by(parking_table.c.id.desc()).limit(1).scalar_subquery()
        with self._open_file.write("session") as connection:
            connection.execute(delete(parking_table).where(parking_table.c.id == last))

    def thoughts(self) -> list[str]:
        """In the order parked."""
        with self._open_file.read() as connection:
            return list(connection.scalars(select(parking_table.c.thought).order_by(parking_table.c.id)))
