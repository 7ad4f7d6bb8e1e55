"""The one place that makes connections to an encrypted file (TRUST section 2). Nothing else imports sqlcipher3."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, QueuePool, create_engine
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from facilitator.storage.faults import CannotKeepWhole


def engine(file: Path, key: bytes, salt: bytes = b"", *, make: bool = False) -> Engine:
    """Connections to `file`, which has to be there unless `make`.

    Nothing is opened yet; the first use raises the driver's errors for a wrong key or no file, and CannotKeepWhole.
    """
    return create_engine(
        "sqlite+whole://",
        module=sqlcipher,
        creator=lambda: connect(file, key, salt, mode="rwc" if make else "rw"),
        hide_parameters=True,
        poolclass=QueuePool,
    )


def connect(file: Path, key: bytes, salt: bytes = b"", *, mode: str = "rw") -> Any:
    """One raw connection, checked. The driver's errors come as they are.

    Mode "ro" changes not a byte of the file and its log; "ro&immutable=1" does not even look for a log.
    """
    address = f"{file.absolute().as_uri()}?mode={mode}"
    connection = sqlcipher.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA cipher_log_level=NONE")  # before the key, or a wrong one is told to stderr
        connection.execute(f"PRAGMA key = \"x'{(key + salt).hex()}'\"")
        if not mode.startswith("ro"):
            connection.execute("PRAGMA journal_mode=WAL")
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        if not mode.startswith("ro"):
            refuse_unless_whole(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def in_memory() -> Any:
    """An empty one, without any file: nothing in it outlives it."""
    return sqlcipher.connect(":memory:", isolation_level=None)


ROOM_KIB = 65_536

PRAGMAS = (
    "synchronous=FULL",
    "foreign_keys=ON",
    "recursive_triggers=ON",  # or a row that REPLACE puts away goes without asking written_once.py's triggers
    "secure_delete=ON",
    "temp_store=MEMORY",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "busy_timeout=5000",
)


def refuse_unless_whole(connection: Any) -> None:
    """What was set is read back: a log, every commit synced, the file encrypted. Else CannotKeepWhole."""

    def said(pragma: str) -> object:
        row = connection.execute(f"PRAGMA {pragma}").fetchone()
        return row and row[0]

    if (said("journal_mode"), said("synchronous")) != ("wal", 2) or not said("cipher_version"):
        raise CannotKeepWhole


class TransactionsThatBegin(SQLiteDialect_pysqlite):
    """The driver begins nothing by itself (isolation_level=None), and SQLAlchemy leaves it to the driver.

    Here rather than in an event: listening to one makes every statement on every connection dearer by a tenth.
    """

    supports_statement_cache = True

    def do_begin(self, dbapi_connection: Any) -> None:
        if not dbapi_connection.in_transaction:
            dbapi_connection.execute("BEGIN")


registry.register("sqlite.whole", __name__, TransactionsThatBegin.__name__)


def take_write_lock(connection: Connection) -> None:
    """Before its transaction begins: a write that had to wait for its lock half-way could fail there."""
    driver: Any = connection.connection.dbapi_connection
    driver.execute("BEGIN IMMEDIATE")


@contextmanager
def with_room(connection: Connection) -> Iterator[None]:
    """For going through much of the file: pages are kept, or each would be decrypted again and again (ten times as slow)."""
    usual = connection.exec_driver_sql("PRAGMA cache_size").scalar_one()
    connection.exec_driver_sql(f"PRAGMA cache_size = -{ROOM_KIB}")
    try:
        yield
    finally:
        connection.exec_driver_sql(f"PRAGMA cache_size = {usual}")
        connection.exec_driver_sql("PRAGMA shrink_memory")
