"""What is typed and not yet stored: in the capture line, in the field of takeaways. In the open file, and gone with it."""

from __future__ import annotations

from enum import IntEnum

from sqlalchemy import Column, Connection, Integer, Named, ScalarSelect, Table, TypedColumns, delete, insert, select

from facilitator.storage.schema import Words, open_board_tables

LONGEST_DRAFT = 4_000  # more than a line may have: too long a line is kept all the same, so that it can be made shorter
LONGEST_PASTED = 400_000  # many lines, with what was chosen for each


class Field(IntEnum):
    """One row each. Fields about a client are none of these: no client is named in the open file, and no line of the board
    beside a client."""

    LINE = 1
    TAKEAWAY = 2
    SLIPS = 3
    PASTED = 4


class DraftColumns(TypedColumns):
    """`newest_line`, for the capture line, is the last one when this was typed: a line shared since then was this draft, so
    it is no longer one."""

    id = Column(Integer, primary_key=True)
    text = Column(Words, nullable=False)
    newest_line: Named[int]


draft_table = Table("draft", open_board_tables, DraftColumns)


def keep(connection: Connection, field: Field, text: str, newest_line: ScalarSelect[int]) -> None:
    connection.execute(delete(draft_table).where(draft_table.c.id == field))
    longest = LONGEST_PASTED if field is Field.PASTED else LONGEST_DRAFT
    if text:
        connection.execute(insert(draft_table).values(id=field, text=text[:longest], newest_line=newest_line))


def kept(connection: Connection, field: Field, newest_line: ScalarSelect[int]) -> str:
    query = select(draft_table.c.text).where(draft_table.c.id == field)
    if field is Field.LINE:
        query = query.where(draft_table.c.newest_line == newest_line)
    return connection.execute(query).scalar() or ""
