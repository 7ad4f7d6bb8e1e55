"""The hat: slips that clients wrote on paper before the group, drawn one by one in random order. It knows nobody.

It lies in the open file. A slip is not on the board until it is shared there; what is left in the hat goes with the file.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from random import Random
from typing import NewType

from sqlalchemy import Boolean, Column, Integer, Named, Table, TypedColumns, delete, false, insert, select, update

from facilitator.board.line import LONGEST_LINE, LineTooLong, NothingToShare
from facilitator.privacy.plain import one_line
from facilitator.storage.rows import put_row
from facilitator.storage.schema import Words, open_board_tables
from facilitator.storage.vault import Vault

SlipId = NewType("SlipId", int)


class SlipColumns(TypedColumns):
    id = Column(Integer, primary_key=True)
    wording: Named[str] = Column(Words)
    is_drawn: Named[bool] = Column(Boolean)


slip_table = Table("slip", open_board_tables, SlipColumns)


@dataclass(frozen=True)
class Slip:
    id: SlipId
    wording: str
    is_drawn: bool = False


class Hat:
    def __init__(self, open_file: Vault, rng: Random) -> None:
        self._file = open_file
        self._rng = rng

    def slips(self) -> list[Slip]:
        """Those still in the hat first, each part in the order put in."""
        query = select(slip_table).order_by(slip_table.c.is_drawn, slip_table.c.id)
        with self._file.read() as connection:
            return [Slip(SlipId(id_), wording, is_drawn) for id_, wording, is_drawn in connection.execute(query)]

    def put_in(self, wordings: Iterable[str]) -> list[Slip]:
        """Several at once, all or none. Raises NothingToShare when none has words, LineTooLong."""
        lines = [line for wording in wordings if (line := one_line(wording))]
        if not lines:
            raise NothingToShare
        longest = max(map(len, lines))
        if longest > LONGEST_LINE:
            raise LineTooLong(longest)
        with self._file.write("board") as connection:
            return [
                Slip(SlipId(connection.execute(insert(slip_table).values(wording=line, is_drawn=False)).lastrowid), line)
                for line in lines
            ]

    def draw(self) -> Slip | None:
        """One of those left, by chance; None when the hat is empty."""
        with self._file.write("board") as connection:
            left = connection.execute(select(slip_table).where(slip_table.c.is_drawn == false()).order_by(slip_table.c.id)).all()
            if not left:
                return None
            id_, wording, _ = left[self._rng.randrange(len(left))]
            connection.execute(update(slip_table).where(slip_table.c.id == id_).values(is_drawn=True))
        return Slip(SlipId(id_), wording, is_drawn=True)

    def take(self, slip: SlipId) -> None:
        """This one, as `draw` took it; redo of it."""
        self._mark(slip, is_drawn=True)

    def put_back(self, slip: SlipId) -> None:
        """Undo of `draw`."""
        self._mark(slip, is_drawn=False)

    def take_out(self, slip: SlipId) -> None:
        """It should not be in the hat at all."""
        with self._file.write("board") as connection:
            connection.execute(delete(slip_table).where(slip_table.c.id == slip))

    def put(self, slip: Slip) -> None:
        """Undo of `take_out`."""
        with self._file.write("board") as connection:
            put_row(connection, slip_table, asdict(slip))

    def _mark(self, slip: SlipId, *, is_drawn: bool) -> None:
        with self._file.write("board") as connection:
            connection.execute(update(slip_table).where(slip_table.c.id == slip).values(is_drawn=is_drawn))
