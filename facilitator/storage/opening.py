"""Creating a vault and opening one are two verbs.

An empty, older, foreign, damaged or newer file is named as that and left untouched.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import Engine

from facilitator.language import Explained
from facilitator.storage import counter
from facilitator.storage.backup import make_backup
from facilitator.storage.connection import engine
from facilitator.storage.counter import Counter, Seen
from facilitator.storage.examine import (
    VaultEmpty,
    VaultForeign,
    VaultMissing,
    VaultNewer,
    examine,
    log_of,
    salt_of,
)
from facilitator.storage.faults import FolderNotWritable, VaultDamaged, named_faults
from facilitator.storage.folder import DataFolder
from facilitator.storage.keys import vault_id_of
from facilitator.storage.migrate import LATEST, migrate
from facilitator.storage.vault import Vault
from facilitator.storage.whole_file import sync_folder

__all__ = [
    "VaultDamaged",
    "VaultEmpty",
    "VaultExists",
    "VaultForeign",
    "VaultLogMissing",
    "VaultMissing",
    "VaultNeverMade",
    "VaultNewer",
    "VaultOlder",
    "VaultOtherCourse",
    "close_vault",
    "create",
    "open_vault",
]

Now = Callable[[], datetime]

log = logging.getLogger(__name__)


class VaultExists(Explained):
    def __init__(self) -> None:
        super().__init__(
            "There is a practice in this folder already. It was left as it is. Choose another folder, or open this one."
        )


class VaultNeverMade(VaultMissing):
    """Setting up was cut short: there is a key, and never was anything under it. `create` finishes it."""


class VaultOlder(Explained):
    """`accept_older` opens it on purpose."""

    def __init__(self, closed_on: date | None, missing: int) -> None:
        self.closed_on, self.missing = closed_on, missing
        Explained.__init__(
            self,
            "This file is older than the one used here last (it was last closed on {day}); changes that are missing: {missing}. "
            "It was left as it is. Put the newer file back, open a backup, or go on with this one on purpose.",
            day=closed_on or "–",
            missing=missing,
        )


class VaultOtherCourse(VaultOlder):
    def __init__(self, closed_on: date | None) -> None:
        self.closed_on, self.missing = closed_on, 0
        Explained.__init__(
            self,
            "This file was changed somewhere else (last closed on {day}) and does not have everything that was written here. "
            "It was left as it is. Put the right file back, open a backup, or go on with this one on purpose.",
            day=closed_on or "–",
        )


class VaultLogMissing(VaultOlder):
    def __init__(self, closed_on: date | None) -> None:
        self.closed_on, self.missing = closed_on, 0
        Explained.__init__(
            self,
            "The file of your practice is here without the one that belongs to it, vault.db-wal: "
            "the last changes may be missing. It was left as it is. "
            "Put that file back, open a backup, or go on without it on purpose.",
        )


def _local_now() -> datetime:
    return datetime.now().astimezone()


def create(folder: DataFolder, data_key: bytes, vault_id: str) -> Vault:
    """Make a vault by migrating an empty file; cut short, there is none. Raises FolderNotWritable, VaultExists, DiskFull."""
    with named_faults():
        folder.root.mkdir(mode=0o700, parents=True, exist_ok=True)
        _refuse_read_only(folder)
        if folder.vault.exists():
            raise VaultExists
        making = folder.root / "vault.db.making"
        try:
            _make(making, data_key, vault_id)
            os.replace(making, folder.vault)
        finally:
            _forget(making)
        sync_folder(folder.root)
    return _started(folder, data_key, vault_id)


def open_vault(folder: DataFolder, data_key: bytes, *, accept_older: bool = False, now: Now = _local_now) -> Vault:
    """Raises VaultMissing, VaultNeverMade, VaultEmpty, VaultDamaged, VaultForeign, VaultNewer, FolderNotWritable, and VaultOlder
    (its commit count is behind the seen file: says from when and how many changes are missing; also VaultOtherCourse and
    VaultLogMissing). An older revision is brought to this program's, after a backup.
    """
    with named_faults():
        _refuse_missing(folder)
        _refuse_read_only(folder)
        vault_id = vault_id_of(folder.envelope) if folder.envelope.exists() else ""  # a rehearsal has no envelope
        found = examine(folder.vault, data_key, vault_id)
        if not accept_older:
            _refuse_older(found.counter, counter.read_seen(folder.seen), has_log=log_of(folder.vault).exists())
        if found.revision != LATEST:
            _bring_up_to_date(folder, data_key, vault_id, now())
    return _started(folder, data_key, vault_id)


def close_vault(folder: DataFolder, vault: Vault, now: Now = _local_now) -> None:
    """Checkpoint, write the seen file, dispose. Disposed also when the rest fails; then the errors of faults are raised."""
    try:
        with vault.write("storage") as connection:
            counter.renew_nonce(connection, now().date())
        vault.checkpoint()
    finally:
        vault.close()


def _make(file: Path, data_key: bytes, vault_id: str) -> None:
    _forget(file)
    made = engine(file, data_key, salt_of(vault_id), make=True)
    try:
        migrate(made)
        with Vault(made).write("storage") as connection:
            counter.start(connection, vault_id)
    finally:
        made.dispose()


def _forget(file: Path) -> None:
    """A file that never became a vault."""
    for path in (file, log_of(file), file.with_name(f"{file.name}-shm")):
        path.unlink(missing_ok=True)


def _started(folder: DataFolder, data_key: bytes, vault_id: str) -> Vault:
    vault = Vault(
        engine(folder.vault, data_key, salt_of(vault_id)),
        last_step=counter.advance,
        at_close=lambda vault: _write_seen_closed(folder, vault),
    )
    try:
        with vault.raw() as driver:
            counter.write_seen(folder.seen, counter.seen_now(counter.read_counter(driver)))
    except BaseException:
        vault.close()
        raise
    return vault


def _write_seen_closed(folder: DataFolder, vault: Vault) -> None:
    """Whoever closes the file last takes its log away: the next start must not miss it."""
    try:
        with vault.raw() as driver:
            counter.write_seen(folder.seen, counter.seen_closed(counter.read_counter(driver)))
    except Exception:
        log.warning("the seen file could not be written")
        with suppress(OSError):
            folder.seen.unlink(missing_ok=True)  # nothing known is better than a false alarm


def _refuse_missing(folder: DataFolder) -> None:
    if folder.vault.exists():
        return
    was_there_once = folder.seen.exists() or folder.backups.exists()
    raise VaultMissing if was_there_once or not folder.envelope.exists() else VaultNeverMade


def _refuse_older(found: Counter, seen: Seen | None, *, has_log: bool) -> None:
    if seen is None or seen.vault != found.vault:
        return  # a folder that has never seen this vault: a new computer
    if found.commits < seen.commits:
        raise VaultOlder(found.closed_on, seen.commits - found.commits)
    if seen.nonce not in (found.nonce, found.nonce_before):
        raise VaultOtherCourse(found.closed_on)
    if seen.is_open and not has_log:
        raise VaultLogMissing(found.closed_on)


def _refuse_read_only(folder: DataFolder) -> None:
    if not os.access(folder.root, os.W_OK) or (folder.vault.exists() and not os.access(folder.vault, os.W_OK)):
        raise FolderNotWritable


def _bring_up_to_date(folder: DataFolder, data_key: bytes, vault_id: str, now: datetime) -> None:
    older: Engine = engine(folder.vault, data_key, salt_of(vault_id))
    try:
        make_backup(folder, Vault(older), data_key, now)
        migrate(older)
    finally:
        older.dispose()
