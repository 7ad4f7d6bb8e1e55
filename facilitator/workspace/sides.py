"""On which side of the wall each table of the vault stands, and what the clients' side says in words."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from typing import Any

import msgspec
from sqlalchemy import Column, ColumnElement, CompoundSelect, Connection, func, select, union_all

from facilitator.privacy.sameness import folded, folded_all
from facilitator.storage.schema import Words, vault_tables
from facilitator.workspace import tables as _every_table  # noqa: F401

BOARD_SIDE = frozenset({"entry", "placement", "theme", "theme_month", "theme_pair", "theme_report"})
GROUND = frozenset(
    {"group", "skipped_week", "topic_order", "ordered_topic", "counter", "access"}
)  # under the wall: both sides may know them

COVERED = frozenset(
    {
        "plan_revision.body",  # each of its lines stands in plan_line too, once
        "signed_note.text",  # as pieces in the note itself, which stays as it was signed
        "signed_note.individual",
    }
)
BEGINS_A_DOCUMENT = ("{", "[")
CHOSEN = frozenset({"part", "how", "participation"})  # in a document: words of the field, not of people

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
    if not texts:
        return set()
    said = folded_all(everything_said(connection))
    return {text for text in texts if folded(text) in said}


def everything_said(connection: Connection) -> set[str]:
    """Each text on the clients' side that could say a line, once: people practice at home again and again.

    The lines of a draft, a lapse or a note stand in a column as one document (JSON): each is a text of its own here. The text
    itself tells that it is a document, no list of columns: a new kind of it is looked into without being told.
    """
    said: set[str] = set()
    for text in connection.scalars(_all_that_could_say_a_line()).all():
        if text.startswith(BEGINS_A_DOCUMENT):
            said.update(_lines(text))
        else:
            said.add(text)
    return said


@cache
def _all_that_could_say_a_line() -> CompoundSelect[str]:
    """Built once: of so many columns that takes as long as reading them does."""
    columns = [column for column in clients_words() if str(column) not in COVERED]
    return union_all(*(select(column).where(_is_looked_into(column)) for column in columns))


def _is_looked_into(column: Column[Any]) -> ColumnElement[bool]:
    could_say_a_line = (column != "") & (func.octet_length(column) <= MOST_BYTES)
    return could_say_a_line | func.substr(column, 1, 1).in_(BEGINS_A_DOCUMENT)


def _lines(document: str) -> list[str]:
    try:
        waiting: list[Any] = [msgspec.json.decode(document)]
    except msgspec.DecodeError:  # people may begin so as well
        return [document]
    lines: list[str] = []
    while waiting:
        match waiting.pop():
            case str() as line:
                lines.append(line)
            case list() as parts:
                waiting.extend(parts)
            case dict() as parts:
                waiting.extend(part for name, part in parts.items() if name not in CHOSEN)
    return lines
