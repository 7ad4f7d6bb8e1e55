"""Schemas as SQLite itself keeps them, to be compared."""

from __future__ import annotations

from sqlalchemy import Engine

Schema = dict[str, str]
"""The statement that makes each table and index, by name. White space does not count."""

STATEMENTS = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> 'alembic_version' ORDER BY name"


def schema_of(engine: Engine) -> Schema:
    with engine.connect() as connection:
        return {name: " ".join(sql.split()) for name, sql in connection.exec_driver_sql(STATEMENTS)}


def written(engine: Engine) -> str:
    """For a person to read, and to compare with a later one line by line."""
    with engine.connect() as connection:
        statements = [f"{sql};" for _, sql in connection.exec_driver_sql(STATEMENTS)]
    lines = "\n".join(statements).expandtabs(4).splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines if line.strip())
