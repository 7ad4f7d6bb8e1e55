"""Search in the board's words: all groups and years, as one types. SQLite's FTS5 without a copy of the text (entry_words)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, bindparam, event, text

from facilitator.board.entry import Entry, EntryId, as_entry, entry_table
from facilitator.storage.vault import Vault
from facilitator.themes.counting import SHOWN
from facilitator.themes.guess import ThemeId
from facilitator.themes.review import RECURRING_FROM
from facilitator.themes.theme import ids_in
from facilitator.themes.typed_words import TOKENIZE, asked_of_index, words_of

INDEX = f"CREATE VIRTUAL TABLE entry_words USING fts5(wording, content='', detail=none, prefix='2 3', tokenize='{TOKENIZE}')"


@event.listens_for(entry_table, "after_create")
def _put(_: Table, connection: Connection, **__: Any) -> None:
    connection.exec_driver_sql(INDEX)


ADD = text(
    "INSERT INTO entry_words (rowid, wording) SELECT id, wording FROM entry "
    "WHERE id IN (SELECT value FROM json_each(:ids)) ORDER BY id"
)
EMPTY = text("INSERT INTO entry_words (entry_words) VALUES ('delete-all')")
FILL = text("INSERT INTO entry_words (rowid, wording) SELECT id, wording FROM entry ORDER BY id")


def index(connection: Connection, entries: Iterable[EntryId]) -> None:
    """These new ones, in the order of their random ids. In the transaction of the seal."""
    connection.execute(ADD, {"ids": msgspec.json.encode(list(entries)).decode()})


def index_anew(connection: Connection) -> None:
    """All entries, after many were written at once."""
    connection.execute(EMPTY)
    connection.execute(FILL)


FIND = text(
    f"SELECT e.*, {SHOWN} AS shown FROM entry_words AS w CROSS JOIN entry AS e ON e.id = w.rowid "
    "LEFT JOIN placement AS p ON p.entry = e.id LEFT JOIN theme AS t ON t.id = p.theme "
    "WHERE entry_words MATCH :asked ORDER BY w.rowid LIMIT :most"
)


SOME_SESSIONS = text(
    "SELECT COUNT(*) FROM (SELECT DISTINCT e.meeting FROM placement AS p JOIN entry AS e ON e.id = p.entry "
    "WHERE p.theme IN :ids LIMIT :most)"
).bindparams(bindparam("ids", expanding=True))
"""Of a theme. It ends as soon as there are enough."""


@dataclass(frozen=True)
class Found:
    """`theme` as it is shown; None: not yet grouped. `is_rare`: of all sessions it came up in too few to be named."""

    entry: Entry
    theme: ThemeId | None
    is_rare: bool = False


class BoardSearch:
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def find(self, typed: str, most: int = 100) -> list[Found]:
        """Entries with every typed word or its beginning, of all groups and years, in no order that means anything (by id).

        Letters are compared folded and without their marks. Under 100 ms among 500,000.
        """
        words = words_of(typed)
        if not words:
            return []
        with self._vault.read() as connection:
            rows = connection.execute(FIND, {"asked": asked_of_index(words), "most": most}).all()
            rare = {theme for theme in {row.shown for row in rows if row.shown} if _is_rare(connection, theme)}
        return [Found(as_entry(row), row.shown, row.shown in rare) for row in rows]


def _is_rare(connection: Connection, theme: ThemeId) -> bool:
    where = {"ids": ids_in(connection, theme), "most": RECURRING_FROM}
    return int(connection.execute(SOME_SESSIONS, where).scalar_one()) < RECURRING_FROM
