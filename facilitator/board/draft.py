"""What stands in the capture line and is not yet shared. In the open file, and gone with it."""

from __future__ import annotations

from sqlalchemy import Column, Connection, Integer, Table, TypedColumns, delete, insert, select

from facilitator.storage.schema import Words, open_board_tables

LONGEST_DRAFT = 4_000  # more than a line may have: too long a line is kept all the same, so that it can be made shorter


class DraftColumns(TypedColumns):
    id = Column(Integer, primary_key=True)
    text = Column(Words, nullable=False)


draft_table = Table("draft", open_board_tables, DraftColumns)


def keep(connection: Connection, text: str) -> None:
    forget(connection)
    if text:
        connection.execute(insert(draft_table).values(text=text[:LONGEST_DRAFT]))


def kept(connection: Connection) -> str:
    return connection.execute(select(draft_table.c.text)).scalar() or ""


def forget(connection: Connection) -> None:
    connection.execute(delete(draft_table))
