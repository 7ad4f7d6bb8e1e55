"""Backups: made with VACUUM INTO, tested by opening, then kept: 7 daily and the newest. Restoring keeps what it replaces."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from facilitator.language import Explained
from facilitator.progress import Report, nobody_watches
from facilitator.storage.connection import engine
from facilitator.storage.contents import Contents, CopyDiffers, contents_of, copy_and_test, refuse_damaged
from facilitator.storage.counter import read_seen, seen_closed, write_seen
from facilitator.storage.examine import examine, log_of, salt_of, untouched
from facilitator.storage.faults import VaultDamaged, named_faults
from facilitator.storage.folder import DataFolder
from facilitator.storage.kept_backups import MANIFEST, all_kept, keep, place_for_the_next, thin_out
from facilitator.storage.keys import open_envelope, vault_id_of
from facilitator.storage.manifest import Manifest, NoManifest, read_manifest, written
from facilitator.storage.replacing import prepare, replace
from facilitator.storage.vault import Vault
from facilitator.storage.whole_file import sync_file, write_whole


@dataclass(frozen=True)
class Backup:
    """A folder with vault.db and envelope.json. `holds` counts by table's plain word ("clients", "sessions")."""

    path: Path
    made_at: datetime
    commits: int
    holds: dict[str, int]


class BackupFailed(Explained):
    def __init__(self) -> None:
        super().__init__(
            "The backup did not pass its test, so it was not kept. "
            "Your practice and the earlier backups are as they were. Try again."
        )


class BackupDamaged(VaultDamaged):
    def __init__(self) -> None:
        Explained.__init__(self, "This backup is damaged. Nothing was changed. Choose another one.")


class NoBackupHere(Explained):
    def __init__(self) -> None:
        super().__init__(
            "There is no backup in this folder: it would have the files vault.db and envelope.json. Nothing was changed. "
            "Choose another folder."
        )


def make_backup(folder: DataFolder, vault: Vault, data_key: bytes, now: datetime, report: Report = nobody_watches) -> Backup:
    """Raises BackupFailed (the copy did not pass its test) and the errors of faults; nothing half-made stays."""
    with named_faults():
        making = DataFolder(place_for_the_next(folder))
        try:
            contents = copy_and_test(vault, data_key, making.vault, report)
            if folder.envelope.exists():  # a rehearsal has none
                write_whole(making.envelope, folder.envelope.read_bytes())
            manifest = Manifest(contents.counter.vault, now.replace(microsecond=0), contents.counter.commits, contents.holds)
            write_whole(making.root / MANIFEST, written(manifest))
            report(0.95)
            made = keep(making.root, now)
        except CopyDiffers:
            raise BackupFailed from None
        finally:
            shutil.rmtree(making.root, ignore_errors=True)
        thin_out(folder, made, manifest.vault)
    return _backup(made, manifest)


def backups(folder: DataFolder) -> list[Backup]:
    """Newest first; read without a key (a small manifest beside each)."""
    return [_backup(path, manifest) for path, manifest in all_kept(folder)]


def inspect(path: Path, secret: str) -> tuple[Backup, bytes]:
    """Open a backup (also one from another computer) with passphrase or recovery code: what it is and its data key.

    `path` is its folder or a file in it; a data folder that was copied whole will do. Not a byte of it is changed.
    Raises NoBackupHere, BackupDamaged, and the errors of keys and opening.
    """
    place = DataFolder(path if path.is_dir() else path.parent)
    if not (place.vault.is_file() and place.envelope.is_file()):
        raise NoBackupHere
    data_key = open_envelope(place.envelope, secret)
    vault_id = vault_id_of(place.envelope)
    try:
        examine(place.vault, data_key, vault_id)
        with untouched(place.vault, data_key, vault_id) as driver:
            refuse_damaged(driver)
            contents = contents_of(driver)
    except VaultDamaged:
        raise BackupDamaged from None
    return Backup(place.root, _made_at(place), contents.counter.commits, contents.holds), data_key


def restore(backup: Backup, data_key: bytes, folder: DataFolder, now: datetime, report: Report = nobody_watches) -> Path | None:
    """Rehearse in a scratch folder, then put it in place. What was there is kept in the returned folder (None: nothing was).

    Nothing of `folder` may be open. Raises BackupDamaged, VaultNewer, the errors of faults; then nothing has changed.
    """
    waiting = DataFolder(prepare(folder))
    try:
        with named_faults():
            _copy(DataFolder(backup.path), waiting, report)
            vault_id = vault_id_of(waiting.envelope)
            contents = _rehearsed(waiting, data_key, vault_id)
            if (contents.counter.commits, contents.holds) != (backup.commits, backup.holds):
                raise BackupDamaged
            write_seen(waiting.seen, seen_closed(contents.counter))
        report(0.9)
    except BaseException:
        shutil.rmtree(waiting.root, ignore_errors=True)
        raise
    kept = folder.root / f"replaced-{now:%Y-%m-%d-%H%M%S}"
    replace(folder, kept, aside=() if _stands_there(folder, vault_id) else (folder.open_boards,))
    return kept if kept.exists() else None


def _backup(path: Path, manifest: Manifest) -> Backup:
    return Backup(path, manifest.made_at, manifest.commits, manifest.holds)


def _made_at(place: DataFolder) -> datetime:
    try:
        return read_manifest(place.root / MANIFEST).made_at
    except NoManifest:
        return datetime.fromtimestamp(place.vault.stat().st_mtime, UTC)


def _copy(source: DataFolder, waiting: DataFolder, report: Report) -> None:
    pairs = [(source.envelope, waiting.envelope), (source.vault, waiting.vault), (log_of(source.vault), log_of(waiting.vault))]
    for done, (original, copy) in enumerate(pairs, start=1):
        report(0.1 * done)
        if original.exists():
            shutil.copyfile(original, copy)
            sync_file(copy)


def _rehearsed(waiting: DataFolder, data_key: bytes, vault_id: str) -> Contents:
    """Opened as it will be and read whole; its log, if it came with one, goes into the file."""
    try:
        examine(waiting.vault, data_key, vault_id)
        vault = Vault(engine(waiting.vault, data_key, salt_of(vault_id)))
        try:
            vault.checkpoint()
            with vault.raw() as driver:
                refuse_damaged(driver)
                return contents_of(driver)
        finally:
            vault.close()
    except VaultDamaged:
        raise BackupDamaged from None


def _stands_there(folder: DataFolder, vault_id: str) -> bool:
    """The same practice, as far as anybody can tell: then its open boards stay and can be gone on with."""
    if seen := read_seen(folder.seen):
        return seen.vault == vault_id
    try:
        return vault_id_of(folder.envelope) == vault_id
    except Explained:
        return True
