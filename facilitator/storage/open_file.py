"""Files of open boards: one encrypted file a running session, under its own random key, destroyed at the seal (TRUST 4)."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import BigInteger, Column, Named, Table, TypedColumns, insert, inspect, select

from facilitator.storage.connection import engine
from facilitator.storage.faults import VaultDamaged, named_faults
from facilitator.storage.folder import DataFolder
from facilitator.storage.keys import NotWrappedByThis, unwrap, wrap
from facilitator.storage.schema import open_board_tables
from facilitator.storage.vault import Vault
from facilitator.storage.whole_file import sync_file, sync_folder, write_whole

FORMAT = 1
LOG_SIZE = 4_200_000  # bytes: SQLite begins anew at 1,000 pages
SET_ASIDE = "set-aside"


class OpenFileColumns(TypedColumns):
    """One row: which session's board this is."""

    session: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    format: Named[int]


open_file_table = Table("open_file", open_board_tables, OpenFileColumns)


@dataclass(frozen=True)
class OpenFile:
    name: str  # random
    session: int  # the id it holds
    vault: Vault


class _NotReadable(Exception):
    """Damaged, of another practice, or of a newer program."""


class OpenFiles:
    """Whoever uses it has imported every room that keeps something in an open file (workspace.tables)."""

    def __init__(self, folder: DataFolder, data_key: bytes) -> None:
        self._folder = folder.open_boards
        self._data_key = data_key
        self._opened: dict[str, OpenFile] = {}

    def make(self, session: int) -> OpenFile:
        """A new file with the tables of `open_board_tables` and a format number; cut short, there is none.

        Raises the errors of faults.
        """
        name, key = secrets.token_hex(16), secrets.token_bytes(32)
        with named_faults():
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            making = self._folder / f"{name}.making"
            try:
                _make(making, key, session)
                write_whole(self._key_file(name), wrap(key, self._data_key, _purpose(name)))
                _make_room(_with_log(self._database(name))[1])
                os.replace(making, self._database(name))
            except BaseException:
                _unlink(making)
                _unlink(self._database(name))
                self._key_file(name).unlink(missing_ok=True)
                raise
            sync_folder(self._folder)
        made = self._opened[name] = OpenFile(name, session, Vault(engine(self._database(name), key)))
        return made

    def all(self) -> list[OpenFile]:
        """Those left by a kill, too. A file that cannot be opened is set aside, never deleted, and said (see `damaged`)."""
        with named_faults():
            self._tidy()
            for name in self._names():
                if name not in self._opened:
                    self._open_or_set_aside(name)
        return sorted(self._opened.values(), key=lambda file: file.name)

    def damaged(self) -> list[str]:
        """The names of those that were set aside."""
        return sorted(path.stem for path in (self._folder / SET_ASIDE).glob("*.db"))

    def destroy(self, file: OpenFile) -> None:
        """Close it, then unlink the database, its log and its wrapped key. Destroying twice is nothing."""
        file.vault.close()
        self._opened.pop(file.name, None)
        with named_faults():
            _unlink(self._database(file.name))
            self._key_file(file.name).unlink(missing_ok=True)
            if self._folder.exists():
                sync_folder(self._folder)

    def _open_or_set_aside(self, name: str) -> None:
        try:
            self._opened[name] = self._open(name)
        except (_NotReadable, VaultDamaged):
            self._set_aside(name)

    def _open(self, name: str) -> OpenFile:
        try:
            key = unwrap(self._key_file(name).read_bytes(), self._data_key, _purpose(name))
        except (NotWrappedByThis, FileNotFoundError):
            raise _NotReadable from None
        if self._database(name).stat().st_size == 0:
            raise _NotReadable
        vault = Vault(engine(self._database(name), key))
        try:
            session = _session_of(vault)
            _complete(vault)
            return OpenFile(name, session, vault)
        except BaseException:
            vault.close()
            raise

    def _set_aside(self, name: str) -> None:
        aside = self._folder / SET_ASIDE
        aside.mkdir(mode=0o700, exist_ok=True)
        for path in (*_with_log(self._database(name)), self._key_file(name)):
            if path.exists():
                os.replace(path, aside / path.name)
        sync_folder(aside)
        sync_folder(self._folder)

    def _tidy(self) -> None:
        """What a crash left of files that were being made or destroyed: in none of them is a line."""
        for making in self._folder.glob("*.making"):
            _unlink(making)
        for key_file in self._folder.glob("*.key"):
            if not self._database(key_file.stem).exists():
                _unlink(self._database(key_file.stem))
                key_file.unlink(missing_ok=True)

    def _names(self) -> Iterator[str]:
        return (path.stem for path in sorted(self._folder.glob("*.db")))

    def _database(self, name: str) -> Path:
        return self._folder / f"{name}.db"

    def _key_file(self, name: str) -> Path:
        return self._folder / f"{name}.key"


def _purpose(name: str) -> str:
    return f"open board {name}"


def _make(file: Path, key: bytes, session: int) -> None:
    made = engine(file, key, make=True)
    try:
        with Vault(made).write("storage") as connection:
            open_board_tables.create_all(connection, checkfirst=False)
            connection.execute(insert(open_file_table), {"session": session, "format": FORMAT})
    finally:
        made.dispose()


def _make_room(log: Path) -> None:
    """For the log, before anybody writes to it. Where it does not grow, a line is on disk in half the time; one that begins
    with nothing is as good as none."""
    log.touch(mode=0o600)
    log.write_bytes(bytes(LOG_SIZE))
    sync_file(log)


def _session_of(vault: Vault) -> int:
    with vault.read() as connection:
        if not inspect(connection).has_table(open_file_table.name):
            raise _NotReadable
        rows = connection.execute(select(open_file_table.c.session, open_file_table.c.format)).all()
    for session, its_format in rows:
        if its_format <= FORMAT:
            return session
    raise _NotReadable


def _complete(vault: Vault) -> None:
    """A session that an older program began goes on with what this one keeps besides."""
    with vault.read() as connection:
        there = set(inspect(connection).get_table_names())
    if missing := [table for table in open_board_tables.sorted_tables if table.name not in there]:
        with vault.write("storage") as connection:
            open_board_tables.create_all(connection, tables=missing)


def _with_log(database: Path) -> tuple[Path, Path, Path]:
    return database, database.with_name(f"{database.name}-wal"), database.with_name(f"{database.name}-shm")


def _unlink(database: Path) -> None:
    for path in _with_log(database):
        path.unlink(missing_ok=True)
