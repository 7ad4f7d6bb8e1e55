"""Search in the board's words: all groups and years, as one types. SQLite's FTS5 without a copy of the text (entry_words)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, event, text

from facilitator.board.entry import Entry, EntryId, entry_table
from facilitator.storage.vault import Vault

INDEX = (
    "CREATE VIRTUAL TABLE entry_words USING fts5(wording, content='', detail=none, prefix='2 3', "
    "tokenize='unicode61 remove_diacritics 2')"
)


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


class BoardSearch:
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def find(self, typed: str, most: int = 100) -> list[Entry]:
        """Entries with every typed word or its beginning, in no order that means anything. Under 100 ms among 500,000."""
        raise NotImplementedError
