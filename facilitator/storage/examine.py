"""Looking at a vault's file without touching it: what it is, or by what name it cannot be opened."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from facilitator.language import Explained
from facilitator.storage.connection import connect
from facilitator.storage.counter import Counter, read_counter
from facilitator.storage.faults import NOT_A_DATABASE, VaultDamaged, code_of, named_faults
from facilitator.storage.migrate import LATEST, revision_of
from facilitator.storage.written_once import TRIGGERS

SALT_BYTES = 16


class VaultMissing(Explained):
    def __init__(self) -> None:
        super().__init__(
            "The file of your practice, vault.db, is not in its folder. Nothing was changed. "
            "Put it back, choose its folder in the settings, or open a backup."
        )


class VaultEmpty(Explained):
    def __init__(self) -> None:
        super().__init__(
            "The file of your practice has nothing in it. It was left as it is. "
            "Open the newest backup; what is here now will be kept beside it."
        )


class VaultForeign(Explained):
    def __init__(self) -> None:
        super().__init__(
            "The file vault.db in this folder belongs to another practice, or is no practice at all. It was left as it is. "
            "Put the right one back, or open a backup."
        )


class VaultNewer(Explained):
    def __init__(self) -> None:
        super().__init__(
            "This practice was used with a newer Facilitator. It was left as it is. "
            "Install the newest version and open it with that."
        )


@dataclass(frozen=True)
class Found:
    counter: Counter
    revision: str


def salt_of(vault_id: str) -> bytes:
    """The first bytes of a vault's file, which SQLCipher leaves readable: so a foreign file is told from a damaged one.

    Nothing for a vault whose id nobody knows; then SQLCipher goes by what the file says.
    """
    return b"" if not vault_id else hashlib.sha256(vault_id.encode()).digest()[:SALT_BYTES]


def log_of(file: Path) -> Path:
    return file.with_name(f"{file.name}-wal")


@contextmanager
def untouched(file: Path, data_key: bytes, vault_id: str) -> Iterator[Any]:
    """A connection that only reads and leaves the file and its log byte by byte as they are.

    Raises VaultMissing, VaultEmpty, VaultForeign, VaultDamaged.
    """
    if not file.is_file():
        raise VaultMissing
    if file.stat().st_size == 0:
        raise VaultEmpty
    mode = "ro" if log_of(file).exists() else "ro&immutable=1"  # without a log, "ro" alone would make one
    with named_faults():
        try:
            driver = connect(file, data_key, salt_of(vault_id), mode=mode)
            try:
                yield driver
            finally:
                driver.close()
        except Exception as error:
            if vault_id and code_of(error) == NOT_A_DATABASE and _starts_with(file) != salt_of(vault_id):
                raise VaultForeign from error
            raise


def examine(file: Path, data_key: bytes, vault_id: str) -> Found:
    """What it is; the id is "" when nobody knows it. Raises, besides those of `untouched`, VaultNewer."""
    with untouched(file, data_key, vault_id) as driver:
        revision = revision_of(driver)
        if revision > LATEST:
            raise VaultNewer
        if not revision or _runs_by_itself(driver):
            raise VaultForeign
        try:
            counter = read_counter(driver)
        except LookupError:
            raise VaultDamaged from None
    if vault_id and counter.vault != vault_id:
        raise VaultForeign
    return Found(counter, revision)


def _runs_by_itself(driver: Any) -> bool:
    """Whoever sends a file with triggers or views that are not ours, word by word, means our own statements to do more."""
    made = driver.execute("SELECT sql FROM sqlite_master WHERE type IN ('trigger', 'view')").fetchall()
    return not {sql for (sql,) in made} <= {sql for its in TRIGGERS.values() for sql in its}


def _starts_with(file: Path) -> bytes:
    with file.open("rb") as stream:
        return stream.read(SALT_BYTES)
