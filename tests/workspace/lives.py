"""A client with something in every table that can hold something about one, put there with words that stand nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from sqlalchemy import Boolean, Column, Date, DateTime, Integer, LargeBinary, Table, insert

from facilitator.people.client import Client, client_table
from facilitator.session.session import Session
from facilitator.storage.hanging import hanging_on
from facilitator.storage.schema import Moment, Words
from facilitator.workspace.workspace import Workspace

ON = date(2026, 11, 24)
AT = datetime(2026, 11, 24, 18, tzinfo=UTC)
_PLAN = '{"items": [{"id": 1, "part": "reason", "words": "WORD"}]}'
DOCUMENTS = {
    "plan_revision.body": _PLAN,
    "plan_draft.body": _PLAN,
    "progress_note.body": '{"response": "WORD"}',
    "lapse.decisions": '[{"words": "WORD"}]',
}
OURS = {
    "copy.given_by": "client",
    "word_afterwards.about": "anger",
    "copy.holder": "someone",
    "follow_up.outcome": "held",
    "measured.answers": "4",
    "measured.measure": "craving",
    "practice.how_it_went": "helped",
    "practice.verdict": "keep",
    "practice_try.how_it_went": "helped",
    "progress_note.format": "girp",
    "signature.role": "author",
}


def tables_about_a_client() -> Iterator[Table]:
    """Parents first, without the client's own."""
    yield from (
        each.table for each in reversed(hanging_on(client_table, client_table.c.id == 0)) if each.table is not client_table
    )


def fill(ws: Workspace, client: Client, session: Session, word: Callable[[str], str], numbers: count[int]) -> None:
    """One row of each table. `word` makes the words of a column."""
    made: dict[str, int] = {"client": client.id, "session": session.id, "group": session.group}
    with ws.vault.write("care") as connection:
        for table in tables_about_a_client():
            row = {column.name: _value(column, made, word, numbers) for column in table.columns}
            connection.execute(insert(table).values(row))
            if "id" in row:
                made[table.name] = row["id"]


def _value(column: Column[Any], made: dict[str, int], word: Callable[[str], str], numbers: count[int]) -> Any:
    for key in column.foreign_keys:
        return made[key.column.table.name]
    if isinstance(column.type, Words):
        return DOCUMENTS.get(str(column), "WORD").replace("WORD", word(str(column)))
    if str(column) in OURS:
        return OURS[str(column)]
    if isinstance(column.type, Moment):
        return AT
    if isinstance(column.type, DateTime):
        return AT.replace(tzinfo=None)
    if isinstance(column.type, Date):
        return ON
    if isinstance(column.type, Boolean):
        return False
    if isinstance(column.type, LargeBinary):
        return b"box"
    return next(numbers) if column.primary_key or isinstance(column.type, Integer) else column.name[:8]
