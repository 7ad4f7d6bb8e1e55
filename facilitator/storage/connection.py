"""The one place that makes connections to an encrypted file (TRUST section 2). Nothing else imports sqlcipher3."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

from facilitator.language import Explained

WRITES = "writes"
"""The execution option of a transaction that writes: it takes its lock at the beginning, so that it never fails half-way."""


class CannotKeepWhole(Explained):
    """The file system or the library does not do what durability needs: a network drive, as a rule."""

    def __init__(self) -> None:
        super().__init__(
            "This folder cannot keep a practice safe: it may be on a network drive. Nothing was changed. "
            "Choose a folder on this computer."
        )


def engine(file: Path, key: bytes, salt: bytes = b"", *, make: bool = False) -> Engine:
    """Connections to `file`, which has to be there unless `make`.

    Nothing is opened yet; the first use raises the driver's errors for a wrong key or no file, and CannotKeepWhole.
    """
    made = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=lambda: connect(file, key, salt, mode="rwc" if make else "rw"),
        hide_parameters=True,
        poolclass=QueuePool,
    )
    event.listen(made, "begin", _begin)
    return made


def connect(file: Path, key: bytes, salt: bytes = b"", *, mode: str = "rw") -> Any:
    """One raw connection, checked. Mode "ro" changes not a byte of the file or its log, and recovers nothing."""
    connection = sqlcipher.connect(
        f"{file.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute("PRAGMA cipher_log_level=NONE")  # before the key, or a wrong one is told to stderr
        connection.execute(f"PRAGMA key = \"x'{(key + salt).hex()}'\"")
        if mode != "ro":
            connection.execute("PRAGMA journal_mode=WAL")
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        if mode != "ro":
            _read_back(connection)
    except BaseException:
        connection.close()
        raise
    return connection


PRAGMAS = (
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "busy_timeout=5000",
)


def _read_back(connection: Any) -> None:
    def said(pragma: str) -> object:
        row = connection.execute(f"PRAGMA {pragma}").fetchone()
        return row and row[0]

    if (said("journal_mode"), said("synchronous")) != ("wal", 2) or not said("cipher_version"):
        raise CannotKeepWhole


def _begin(connection: Connection) -> None:
    """The driver begins nothing by itself: a read gets a consistent view, a write its lock."""
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get(WRITES) else "BEGIN")
