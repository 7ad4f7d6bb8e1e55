"""A practice is copied into another folder whole and proven, or not at all; the old one is left as it was."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from facilitator.progress import Canceled
from facilitator.storage.access_log import Access, AccessLog
from facilitator.storage.backup import backups, make_backup
from facilitator.storage.envelope import EnvelopeMissing
from facilitator.storage.folder import DataFolder
from facilitator.storage.keys import new_data_key, new_recovery_code, new_vault_id, open_envelope, seal_envelope
from facilitator.storage.moving import ARRIVING, CopyFailed, FolderNotEmpty, copy_practice
from facilitator.storage.opening import close_vault, create, open_vault
from tests.vaults import QUICK
from tests.workspaces import tuesday_evening

SECRET = "heron slate twelve lanterns"
clock = tuesday_evening()


@pytest.fixture
def key():
    return new_data_key()


@pytest.fixture
def practice(tmp_path, key):
    """Closed, with a backup, a pack, an open board's file, and things that are not its own."""
    folder = DataFolder(tmp_path / "old")
    folder.root.mkdir()
    vault_id = new_vault_id()
    seal_envelope(folder.envelope, key, vault_id, SECRET, new_recovery_code(), cost=QUICK)
    vault = create(folder, key, vault_id)
    AccessLog(vault, clock).note(Access.UNLOCKED)
    make_backup(folder, vault, key, clock())
    close_vault(folder, vault, clock)
    for name in ("packs/mine/pack.toml", "open/1234.db", "lock", "rehearsal/vault.db", "holiday.jpg"):
        (folder.root / name).parent.mkdir(parents=True, exist_ok=True)
        (folder.root / name).write_text(name)
    return folder


@pytest.fixture
def target(tmp_path):
    return DataFolder(tmp_path / "stick" / "new")


def everything(folder: DataFolder) -> dict[str, bytes]:
    return {str(path.relative_to(folder.root)): path.read_bytes() for path in folder.root.rglob("*") if path.is_file()}


def test_the_copy_opens_with_the_same_passphrase_and_has_it_all(practice, target, key):
    copy_practice(practice, key, target)

    vault = open_vault(target, open_envelope(target.envelope, SECRET), now=clock)
    assert [each.what for each in AccessLog(vault, clock).recent()] == [Access.UNLOCKED]
    close_vault(target, vault, clock)
    assert len(backups(target)) == 1
    assert (target.packs / "mine" / "pack.toml").is_file() and (target.open_boards / "1234.db").is_file()


def test_the_old_one_is_left_byte_by_byte(practice, target, key):
    before = everything(practice)

    copy_practice(practice, key, target)

    assert everything(practice) == before


def test_what_is_not_the_practices_own_stays_behind(practice, target, key):
    copy_practice(practice, key, target)

    assert not {"lock", "rehearsal", "holiday.jpg", ARRIVING} & {path.name for path in target.root.iterdir()}


def test_a_folder_with_something_in_it_is_refused(practice, target, key):
    target.root.mkdir(parents=True)
    (target.root / "letter.txt").write_text("mine")

    with pytest.raises(FolderNotEmpty):
        copy_practice(practice, key, target)

    assert everything(target) == {"letter.txt": b"mine"}


def test_what_a_crash_left_is_no_hindrance(practice, target, key):
    (target.root / ARRIVING).mkdir(parents=True)
    (target.root / ARRIVING / "half").write_text("half")

    copy_practice(practice, key, target)

    assert target.has_practice() and not (target.root / ARRIVING).exists()


@pytest.mark.parametrize("stops_at", [0.0, 0.4, 0.95])
def test_stopped_it_leaves_nothing(practice, target, key, stops_at):
    def report(share: float) -> None:
        if share >= stops_at:
            raise Canceled

    with pytest.raises(Canceled):
        copy_practice(practice, key, target, report)

    assert not target.root.parent.exists()


def test_a_copy_that_differs_is_not_kept(practice, target, key):
    """The disk writes something else than it was told: as a rule a stick that lies about its size."""

    def report(share: float) -> None:
        copy = target.root / ARRIVING / "vault.db"
        if copy.exists():
            os.truncate(copy, copy.stat().st_size - 4096)

    with pytest.raises(CopyFailed):
        copy_practice(practice, key, target, report)

    assert not target.root.parent.exists()
    assert practice.has_practice()


def test_without_its_keys_nothing_is_copied(practice, target, key):
    Path(practice.envelope).unlink()

    with pytest.raises(EnvelopeMissing):
        copy_practice(practice, key, target)

    assert not target.root.parent.exists()


def test_a_folder_that_was_there_stays_where_nothing_comes_of_it(practice, target, key):
    target.root.mkdir(parents=True)
    Path(practice.envelope).unlink()

    with pytest.raises(EnvelopeMissing):
        copy_practice(practice, key, target)

    assert list(target.root.iterdir()) == []
