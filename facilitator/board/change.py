"""The log of undo in the open file: what each step changed of a line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Connection, ForeignKey, Integer, Named, Select, Table, TypedColumns, func, insert, select, update

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
    line: int
    verb: str
    before: Columns
    after: Columns


def note(connection: Connection, step: Step) -> None:
    """One more step; what was undone can no longer be redone."""
    texts = {"before": json.dumps(step.before), "after": json.dumps(step.after)}
    connection.execute(NOTE, {"line": step.line, "verb": step.verb, **texts})


def take_back(connection: Connection) -> Step | None:
    """Mark the last step undone and return it. Putting the line back is the caller's."""
    return _mark(connection, LAST_DONE, NEWEST)


def do_again(connection: Connection) -> Step | None:
    return _mark(connection, FIRST_UNDONE, None)


def _mark(connection: Connection, which: Select[Any], undone_at: Any) -> Step | None:
    row = connection.execute(which).first()
    if row is None:
        return None
    id_, line, before, after, verb, _ = row
    connection.execute(update(change_table).where(change_table.c.id == id_).values(undone_at=undone_at))
    return Step(line, verb, json.loads(before), json.loads(after))


# Built once: building a statement takes longer than doing it, and sharing a line has to be quick.
NOTE = insert(change_table)
NEWEST = select(func.max(change_table.c.id)).scalar_subquery()
LAST_DONE = select(change_table).where(change_table.c.undone_at.is_(None)).order_by(change_table.c.id.desc()).limit(1)
FIRST_UNDONE = select(change_table).where(change_table.c.undone_at == NEWEST).order_by(change_table.c.id).limit(1)
