"""What a vault's file holds, counted; and a copy of it that was proven to hold the same."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from facilitator.progress import Report
from facilitator.storage.counter import Counter, read_counter
from facilitator.storage.examine import untouched
from facilitator.storage.faults import VaultDamaged, named_faults
from facilitator.storage.vault import Vault
from facilitator.storage.whole_file import sync_file

ATTEMPTS = 3

PLAIN_WORDS = {"groups": "group", "clients": "client", "sessions": "session", "entries": "entry", "handouts": "handout_printed"}
"""What a person is told that a vault holds, and the table that is counted for it."""


@dataclass(frozen=True)
class Contents:
    counter: Counter
    rows: dict[str, int]  # of every table, whatever the revision

    @property
    def holds(self) -> dict[str, int]:
        return {word: self.rows[table] for word, table in PLAIN_WORDS.items() if table in self.rows}


class CopyDiffers(Exception):
    """The copy is damaged or does not hold what the vault holds."""


def contents_of(driver: Any) -> Contents:
    """By the driver's own connection, in one view."""
    driver.execute("BEGIN")
    try:
        names = [name for (name,) in driver.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        rows = {name: driver.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}
        return Contents(read_counter(driver), rows)
    finally:
        driver.execute("ROLLBACK")


def refuse_damaged(driver: Any) -> None:
    """Read the whole file, every page and row of it; VaultDamaged when anything is not as it was written."""
    with named_faults():
        if driver.execute("PRAGMA cipher_integrity_check").fetchone() is not None:
            raise VaultDamaged
        if driver.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise VaultDamaged
        if driver.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise VaultDamaged


def copy_and_test(vault: Vault, data_key: bytes, copy: Path, report: Report) -> Contents:
    """Encrypted with the same key, synced, opened and read whole. Once more when somebody wrote meanwhile. Raises CopyDiffers."""
    for _ in range(ATTEMPTS):
        with vault.raw() as driver:
            before = contents_of(driver)
            report(0.1)
            driver.execute("VACUUM INTO ?", (str(copy),))
        sync_file(copy)
        report(0.5)
        if _tested(copy, data_key, before.counter.vault) == before:
            return before
        copy.unlink()
    raise CopyDiffers


def _tested(copy: Path, data_key: bytes, vault_id: str) -> Contents:
    try:
        with untouched(copy, data_key, vault_id) as driver:
            refuse_damaged(driver)
            return contents_of(driver)
    except VaultDamaged:
        raise CopyDiffers from None
