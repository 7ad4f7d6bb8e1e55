"""On which side of the wall each table of the vault stands, and what the clients' side says in words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Select, case, func, select, true, union_all

from facilitator.privacy.sameness import folded
from facilitator.storage.schema import Words, vault_tables
from facilitator.workspace import tables as _every_table  # noqa: F401

BOARD_SIDE = frozenset({"entry", "placement"})
GROUND = frozenset({"group", "skipped_week", "counter", "access"})  # under the wall: both sides may know them

COVERED = frozenset({"plan_revision.body"})  # what it says stands in plan_line too, once
CHOSEN = ("part", "how")  # in a document: words of the field, not of people

MOST_BYTES = 2_400  # of a text that can say a line of 300 letters: longer ones say none, and are not even read


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
    if not folds:
        return set()
    found = {folded(words) for words in everything_said(connection)}
    return {text for text, fold in folds.items() if fold in found}


def everything_said(connection: Connection) -> set[str]:
    """Each text on the clients' side that could say a line, once: people practice at home again and again.

    A plan's and a lapse's lines stand in a column as one document (JSON): each is a text of its own here.
    """
    columns = [column for column in clients_words() if str(column) not in COVERED]
    short = union_all(*(select(column).where(column != "", _can_say_a_line(column)) for column in columns))
    return {*connection.scalars(short), *connection.scalars(_within_documents(columns))}


def _within_documents(columns: Iterable[Column[Any]]) -> Select[str]:
    """Found by what a text is, not by a list of columns: a new document is then looked into without being told."""
    found = (
        select(column.label("text")).where((func.substr(column, 1, 1) == "{") | (func.substr(column, 1, 1) == "["))
        for column in columns
    )
    text = union_all(*found).subquery().c.text
    line = func.json_tree(case((func.json_valid(text), text))).table_valued("key", "type", "atom")  # people may begin so as well
    is_words = (line.c.type == "text") & line.c.key.not_in(CHOSEN)
    return select(line.c.atom).distinct().select_from(text.table.join(line, true())).where(is_words, _can_say_a_line(line.c.atom))


def _can_say_a_line(text: ColumnElement[Any]) -> ColumnElement[bool]:
    return func.octet_length(text) <= MOST_BYTES
