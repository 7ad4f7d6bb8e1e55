"""On which side of the wall each table of the vault stands, and what the clients' side says in words."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import Column, Connection, func, select, union_all

from facilitator.privacy.sameness import folded
from facilitator.storage.schema import Words, vault_tables
from facilitator.workspace import tables as _every_table  # noqa: F401

BOARD_SIDE = frozenset({"entry", "placement"})
GROUND = frozenset({"group", "skipped_week", "counter", "access"})  # under the wall: both sides may know them

MOST_BYTES = 2_400  # of a text that can say a line of 300 letters: longer ones are documents, and are not even read


def is_on_clients_side(table: str) -> bool:
    """Also a table that nobody thought of: the rule then guards it without being told."""
    return table not in BOARD_SIDE | GROUND


def clients_words() -> Iterator[Column[Any]]:
    """Every column of people's words on the clients' side: names, picks, practices, takeaways …"""
    for table in vault_tables.sorted_tables:
        if is_on_clients_side(table.name):
            yield from (column for column in table.columns if isinstance(column.type, Words))


def said_by_clients(connection: Connection, texts: Collection[str]) -> set[str]:
    """Those of `texts` that anything on the clients' side says too, whoever and whenever."""
    folds = {text: folded(text) for text in texts}
    stored = [select(column).where(column != "", func.octet_length(column) <= MOST_BYTES) for column in clients_words()]
    if not folds or not stored:
        return set()
    said = set(connection.scalars(union_all(*stored)).all())  # each once before folding: people practice at home again and again
    found = {folded(words) for words in said}
    return {text for text, fold in folds.items() if fold in found}
