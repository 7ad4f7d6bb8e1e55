"""Search in the board's words: all groups and years, as one types. SQLite's FTS5 without a copy of the text (entry_words)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Table, event

from facilitator.board.entry import Entry, entry_table
from facilitator.storage.vault import Vault

INDEX = (
    "CREATE VIRTUAL TABLE entry_words USING fts5(wording, content='', detail=none, prefix='2 3', "
    "tokenize='unicode61 remove_diacritics 2')"
)


@event.listens_for(entry_table, "after_create")
def _put(_: Table, connection: Connection, **__: Any) -> None:
    connection.exec_driver_sql(INDEX)


def index(connection: Connection, meeting: int) -> None:
    """The entries of one meeting, in the order of their random ids. In the transaction of the seal."""
    raise NotImplementedError


class BoardSearch:
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def find(self, typed: str, most: int = 100) -> list[Entry]:
        """Entries with every typed word or its beginning, in no order that means anything. Under 100 ms among 500,000."""
        raise NotImplementedError
