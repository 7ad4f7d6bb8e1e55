"""Bringing a vault to the newest revision. Alembic is loaded only when there is something to do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine

from facilitator.language import Explained
from facilitator.storage.connection import take_write_lock, with_room
from facilitator.storage.faults import name_of, named_faults

SCRIPTS = Path(__file__).parent / "migrations"

LATEST = "0005"
"""The newest revision in migrations/versions (a test compares them)."""


class MigrationFailed(Explained):
    def __init__(self) -> None:
        super().__init__(
            "Your practice could not be brought to the form that this version needs. Nothing was changed. "
            "Open it with the version you had before, and tell us what happened."
        )


def revision_of(driver: Any) -> str:
    """Of an opened vault; "" when nothing was ever made in it."""
    if driver.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone() is None:
        return ""
    row = driver.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(row[0]) if row else ""


def migrate(engine: Engine, scripts: Path = SCRIPTS) -> None:
    """All steps in one transaction: whole, or as if it had never begun. The caller has made a backup.

    Raises MigrationFailed and the errors of faults.
    """
    with named_faults(), engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        driver.execute("PRAGMA foreign_keys=OFF")  # or a table that is made anew takes the rows that hang on it with it
        try:
            take_write_lock(connection)
            with connection.begin(), with_room(connection):
                _upgrade(connection, scripts)
                if driver.execute("PRAGMA foreign_key_check").fetchone():
                    raise MigrationFailed
        finally:
            driver.execute("PRAGMA foreign_keys=ON")


def _upgrade(connection: Connection, scripts: Path) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except Exception as error:
        raise (name_of(error) or MigrationFailed) from error
