"""Backups: made with VACUUM INTO, tested by opening, then kept: 7 daily and always the newest good one. Restoring keeps what it replaces."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from facilitator.progress import Report, nobody_watches
from facilitator.storage.folder import DataFolder
from facilitator.storage.vault import Vault


@dataclass(frozen=True)
class Backup:
    """A folder with vault.db and envelope.json. `holds` counts by table's plain word ("clients", "sessions")."""

    path: Path
    made_at: datetime
    commits: int
    holds: dict[str, int]


def make_backup(folder: DataFolder, vault: Vault, data_key: bytes, now: datetime, report: Report = nobody_watches) -> Backup:
    """Raises BackupFailed (disk full, not writable, the copy did not pass its test); nothing half-made stays."""
    raise NotImplementedError


def backups(folder: DataFolder) -> list[Backup]:
    """Newest first; read without a key (a small manifest beside each)."""
    raise NotImplementedError


def inspect(path: Path, secret: str) -> tuple[Backup, bytes]:
    """Open a backup (also one from another computer) with passphrase or recovery code: what it is and its data key.

    Raises the errors of keys and opening.
    """
    raise NotImplementedError


def restore(backup: Backup, data_key: bytes, folder: DataFolder, now: datetime, report: Report = nobody_watches) -> Path | None:
    """Rehearse in a scratch folder, then put it in place. What was there is kept in the returned folder (None: nothing was there)."""
    raise NotImplementedError
