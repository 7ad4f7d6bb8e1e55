"""Copies of the vault as it was: backups, and what a restored backup replaced. What was taken out since still stands in them."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Table

from facilitator.storage.examine import VaultEmpty, VaultForeign, VaultMissing, untouched
from facilitator.storage.faults import VaultDamaged, named_faults
from facilitator.storage.folder import DataFolder
from facilitator.storage.kept_backups import all_kept, take_away
from facilitator.storage.keys import vault_id_of

REPLACED = "replaced-*"


@dataclass(frozen=True)
class OlderCopy:
    """`made_at` is aware. One that is no backup is what stood here before a backup was put in its place."""

    path: Path
    made_at: datetime
    is_backup: bool = True


def older_copies(folder: DataFolder) -> list[OlderCopy]:
    """Newest first, in this data folder. Those that were carried elsewhere nobody can know."""
    kept = [OlderCopy(path, manifest.made_at) for path, manifest in all_kept(folder)]
    replaced = [DataFolder(path).vault for path in folder.root.glob(REPLACED) if DataFolder(path).vault.is_file()]
    kept += [OlderCopy(file.parent, datetime.fromtimestamp(file.stat().st_mtime, UTC), is_backup=False) for file in replaced]
    return sorted(kept, key=lambda copy: copy.made_at, reverse=True)


def copies_with(folder: DataFolder, data_key: bytes, table: Table, row: int) -> list[OlderCopy]:
    """Those in which this row of `table` stands, by its id. One that is damaged is among them: it may still be read in part."""
    vault_id = vault_id_of(folder.envelope) if folder.envelope.exists() else ""
    return [copy for copy in older_copies(folder) if _has(DataFolder(copy.path), data_key, vault_id, table, row)]


def remove_copies(copies: Iterable[OlderCopy]) -> None:
    """Each is gone whole, or there whole. One that is gone already is no error. Raises the errors of faults."""
    with named_faults():
        for copy in copies:
            if copy.is_backup and copy.path.exists():
                take_away(copy.path)
            elif copy.path.exists():
                shutil.rmtree(copy.path)


def _has(place: DataFolder, data_key: bytes, vault_id: str, table: Table, row: int) -> bool:
    try:
        with untouched(place.vault, data_key, vault_id) as driver:
            return driver.execute(f'SELECT 1 FROM "{table.name}" WHERE id = ?', (row,)).fetchone() is not None
    except VaultDamaged:
        return True
    except (VaultMissing, VaultEmpty, VaultForeign):
        return False
