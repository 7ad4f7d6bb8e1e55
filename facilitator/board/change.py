"""The log of undo in the open file: what each step changed of a line."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from sqlalchemy import Column, Connection, ForeignKey, Integer, Named, Row, Table, TypedColumns, func, insert, select, update

from facilitator.storage.schema import Words, open_board_tables


class ChangeColumns(TypedColumns):
    """`undone_at` is the pointer between undo and redo: the newest step at the time this one was taken back, none when it holds.

    A new step makes another one the newest, and so cuts off everything that was taken back before, without a write of its own.
    """

    id = Column(Integer, primary_key=True)
    line = Column(Integer, ForeignKey("line.id"), nullable=False)
    before = Column(Words, nullable=False)  # JSON: the columns of the line that the step changed, as they were
    after = Column(Words, nullable=False)
    verb: Named[str]
    undone_at: Named[int | None]


change_table = Table("change", open_board_tables, ChangeColumns)

Columns = Mapping[str, Any]


@dataclass(frozen=True)
class Step:
    """`goes_on`: taken back and done again together with the step before it."""

    line: int
    verb: str
    before: Columns
    after: Columns
    goes_on: bool = False


def note(connection: Connection, *steps: Step) -> None:
    """One more step, or one of several parts; what was undone can no longer be redone."""
    connection.execute(
        NOTE,
        [
            {
                "line": step.line,
                "verb": GOES_ON * step.goes_on + step.verb,
                "before": json.dumps(step.before),
                "after": json.dumps(step.after),
            }
            for step in steps
        ],
    )


def newest(connection: Connection) -> Step | None:
    """The one that would be taken back, unless others were taken back since."""
    row = connection.execute(LAST_OF_ALL).first()
    return _step(row) if row and row.undone_at is None else None


def take_back(connection: Connection) -> list[Step]:
    """Mark the last step undone, and return its parts, the last first. Putting the lines back is the caller's."""
    parts: list[Row[Any]] = []
    for row in connection.execute(DONE):
        parts.append(row)
        if not row.verb.startswith(GOES_ON):
            break
    return _marked(connection, parts, NEWEST)


def do_again(connection: Connection) -> list[Step]:
    """Its parts, the first first."""
    rows = iter(connection.execute(UNDONE))
    parts = [first] if (first := next(rows, None)) else []
    parts += takewhile(lambda row: row.verb.startswith(GOES_ON), rows)
    return _marked(connection, parts, None)


def _marked(connection: Connection, parts: Sequence[Row[Any]], undone_at: Any) -> list[Step]:
    ids = [row.id for row in parts]
    if ids:
        connection.execute(update(change_table).where(change_table.c.id.in_(ids)).values(undone_at=undone_at))
    return [_step(row) for row in parts]


def _step(row: Row[Any]) -> Step:
    goes_on = row.verb.startswith(GOES_ON)
    return Step(row.line, row.verb.removeprefix(GOES_ON), json.loads(row.before), json.loads(row.after), goes_on)


GOES_ON = "+"  # before the verb, in the table

# Built once: building a statement takes longer than doing it, and sharing a line has to be quick.
NOTE = insert(change_table)
NEWEST = select(func.max(change_table.c.id)).scalar_subquery()
LAST_OF_ALL = select(change_table).order_by(change_table.c.id.desc()).limit(1)
DONE = select(change_table).where(change_table.c.undone_at.is_(None)).order_by(change_table.c.id.desc())
UNDONE = select(change_table).where(change_table.c.undone_at == NEWEST).order_by(change_table.c.id)
