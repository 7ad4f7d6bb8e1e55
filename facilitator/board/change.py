"""The log of undo in the open file: what each step changed of a line. What was undone lies at its end until a new step."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    Named,
    Select,
    Table,
    TypedColumns,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.sql import false, true

from facilitator.storage.schema import Words, open_board_tables


class ChangeColumns(TypedColumns):
    id = Column(Integer, primary_key=True)
    line = Column(Integer, ForeignKey("line.id"), nullable=False)
    before = Column(Words, nullable=False)  # JSON: the columns of the line that the step changed, as they were
    after = Column(Words, nullable=False)
    verb: Named[str]
    is_undone: Named[bool]


change_table = Table("change", open_board_tables, ChangeColumns)

Index("ix_change_undone", change_table.c.id, sqlite_where=change_table.c.is_undone == true())

Columns = Mapping[str, Any]


@dataclass(frozen=True)
class Step:
    line: int
    verb: str
    before: Columns
    after: Columns


def note(connection: Connection, step: Step) -> None:
    """One more step; what was undone can no longer be redone."""
    connection.execute(delete(change_table).where(change_table.c.is_undone == true()))
    texts = {"before": json.dumps(step.before), "after": json.dumps(step.after)}
    connection.execute(insert(change_table).values(line=step.line, verb=step.verb, is_undone=False, **texts))


def take_back(connection: Connection) -> Step | None:
    """Mark the last step undone and return it. Putting the line back is the caller's."""
    done = select(change_table).where(change_table.c.is_undone == false())
    return _mark(connection, done.order_by(change_table.c.id.desc()), is_undone=True)


def do_again(connection: Connection) -> Step | None:
    undone = select(change_table).where(change_table.c.is_undone == true())
    return _mark(connection, undone.order_by(change_table.c.id), is_undone=False)


def _mark(connection: Connection, steps: Select[Any], *, is_undone: bool) -> Step | None:
    row = connection.execute(steps.limit(1)).first()
    if row is None:
        return None
    id_, line, before, after, verb, _ = row
    connection.execute(update(change_table).where(change_table.c.id == id_).values(is_undone=is_undone))
    return Step(line, verb, json.loads(before), json.loads(after))
