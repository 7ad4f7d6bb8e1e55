"""What stands in the capture line and is not yet shared. In the open file, and gone with it."""

from __future__ import annotations

from sqlalchemy import Column, Connection, Integer, Named, ScalarSelect, Table, TypedColumns, delete, insert, select

from facilitator.storage.schema import Words, open_board_tables

LONGEST_DRAFT = 4_000  # more than a line may have: too long a line is kept all the same, so that it can be made shorter


class DraftColumns(TypedColumns):
    """`newest_line`, the last one when this was typed: a line shared since then was this draft, so it is no longer one."""

    id = Column(Integer, primary_key=True)
    text = Column(Words, nullable=False)
    newest_line: Named[int]


draft_table = Table("draft", open_board_tables, DraftColumns)


def keep(connection: Connection, text: str, newest_line: ScalarSelect[int]) -> None:
    connection.execute(delete(draft_table))
    if text:
        connection.execute(insert(draft_table).values(text=text[:LONGEST_DRAFT], newest_line=newest_line))


def kept(connection: Connection, newest_line: ScalarSelect[int]) -> str:
    return connection.execute(select(draft_table.c.text).where(draft_table.c.newest_line == newest_line)).scalar() or ""
