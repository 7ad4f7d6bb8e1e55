"""Storing one row by its id, for tables whose rows come back as they were when something is taken back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Table


def put_row(connection: Connection, table: Table, row: Mapping[str, Any]) -> None:
    """Changed in place where its id is there, so that what hangs on it stays; else added. Raises what the database raises."""
    if not connection.execute(table.update().where(table.c.id == row["id"]).values(row)).rowcount:
        connection.execute(table.insert().values(row))
