"""A backup was opened and read before it counts; restoring keeps what it replaces; nothing half-made is ever seen."""

from __future__ import annotations

import shutil
from datetime import timedelta

import pytest

from facilitator.progress import Canceled
from facilitator.storage import keys
from facilitator.storage.access_log import Access, AccessLog
from facilitator.storage.backup import (
    Backup,
    BackupDamaged,
    BackupFailed,
    NoBackupHere,
    backups,
    inspect,
    make_backup,
    restore,
)
from facilitator.storage.faults import FolderNotWritable, VaultDamaged
from facilitator.storage.folder import DataFolder
from facilitator.storage.opening import VaultNewer, VaultOlder, close_vault, open_vault
from facilitator.storage.replacing import PREPARING
from tests.storage.practices import NOW, PASSPHRASE, RECOVERY_CODE, files_of, new_practice, note, noted
from tests.vaults import QUICK, VAULT_ID, VAULT_KEY


@pytest.fixture
def folder(tmp_path):
    return new_practice(tmp_path / "practice")


@pytest.fixture
def vault(folder):
    vault = open_vault(folder, VAULT_KEY)
    yield vault
    vault.close()


def made(folder, vault, days_later=0, **how):
    return make_backup(folder, vault, VAULT_KEY, NOW + timedelta(days=days_later), **how)


def canceled_at(share):
    def report(done):
        if done >= share:
            raise Canceled

    return report


def test_a_backup_opens_with_the_passphrase_and_the_recovery_code_and_says_what_it_holds(folder, vault):
    note(vault, 2)
    backup = made(folder, vault)

    assert inspect(backup.path, PASSPHRASE) == (backup, VAULT_KEY)
    assert inspect(backup.path / "vault.db", RECOVERY_CODE) == (backup, VAULT_KEY)
    assert backup.made_at == NOW
    assert set(backup.holds) == {"groups", "clients", "sessions", "entries", "handouts"} and set(backup.holds.values()) == {0}


def test_backups_are_listed_without_a_key_newest_first(folder, vault):
    older, newer = made(folder, vault), made(folder, vault, days_later=1)

    assert backups(folder) == [newer, older]


def test_where_none_was_made_none_is_listed(tmp_path):
    assert backups(DataFolder(tmp_path)) == []
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / "notes.txt").write_text("")
    (tmp_path / "backups" / "some folder").mkdir()
    assert backups(DataFolder(tmp_path)) == []


def test_a_backup_is_encrypted_and_its_manifest_holds_no_secret(folder, vault):
    backup = made(folder, vault)
    text = (backup.path / "manifest.json").read_text()

    assert sorted(files_of(backup.path)) == ["envelope.json", "manifest.json", "vault.db"]
    assert not (backup.path / "vault.db").read_bytes().startswith(b"SQLite")
    assert VAULT_KEY.hex() not in text and PASSPHRASE not in text


def test_somebody_who_writes_meanwhile_is_in_it(folder, vault):
    writes = iter([True])

    def write_once(share):
        if share == 0.1 and next(writes, False):
            note(vault)

    note(vault, 2)
    backup = made(folder, vault, report=write_once)

    assert backup.commits == 1 + 3  # the close of the making, and these
    assert [path.name for path in folder.backups.iterdir()] == [backup.path.name]


def test_somebody_who_never_stops_writing_is_not_waited_for(folder, vault):
    with pytest.raises(BackupFailed):
        made(folder, vault, report=lambda share: note(vault) if share == 0.1 else None)
    assert backups(folder) == []


def test_a_copy_that_is_not_what_was_copied_is_not_kept(folder, vault):
    def hurt(share):
        if share == 0.5:
            copy = folder.backups / ".making" / "vault.db"
            content = bytearray(copy.read_bytes())
            content[len(content) // 2] ^= 1
            copy.write_bytes(content)

    with pytest.raises(BackupFailed):
        made(folder, vault, report=hurt)
    assert list(folder.backups.iterdir()) == []


def test_every_page_of_a_copy_is_tested(folder, vault):
    size = folder.vault.stat().st_size
    for place in range(1000, size, 4096):

        def hurt(share, place=place):
            copy = folder.backups / ".making" / "vault.db"
            if share == 0.5 and copy.stat().st_size > place:
                content = bytearray(copy.read_bytes())
                content[place] ^= 1
                copy.write_bytes(content)

        with pytest.raises(BackupFailed):
            made(folder, vault, report=hurt)


@pytest.mark.parametrize("share", [0, 0.5, 0.95])
def test_a_canceled_backup_leaves_nothing(folder, vault, share):
    kept = made(folder, vault)

    with pytest.raises(Canceled):
        made(folder, vault, days_later=1, report=canceled_at(share))
    assert backups(folder) == [kept]
    assert [path.name for path in folder.backups.iterdir()] == [kept.path.name]


def test_what_a_kill_left_half_made_is_never_listed_and_in_nobodys_way(folder, vault):
    for name in (".making", ".going"):
        half = folder.backups / name
        half.mkdir(parents=True)
        (half / "vault.db").write_bytes(b"x")
        (half / "manifest.json").write_text("{}")

    assert backups(folder) == []
    made(folder, vault)
    made(folder, vault)
    assert sorted(path.name for path in folder.backups.iterdir())[-1] == "2026-11-24-183000-2"
    assert len(backups(folder)) == 1


def test_a_backup_whose_manifest_is_gone_or_broken_is_passed_over_and_left(folder, vault):
    backup = made(folder, vault)
    for content in (
        b"",
        b"[]",
        b"{}",
        b"\xff",
        b"[" * 5_000,
        b'{"made_at": "2026-11-24T18:30:00", "holds": {}, "commits": 1, "vault": ""}',
    ):
        (backup.path / "manifest.json").write_bytes(content)
        assert backups(folder) == []
    assert backup.path.is_dir()


def test_seven_days_are_kept_the_newest_of_each(folder, vault):
    all_made = [made(folder, vault, days_later=day / 2) for day in range(20)]
    kept = backups(folder)

    assert len(kept) == 7
    assert kept[0] == all_made[-1]
    assert len({backup.made_at.date() for backup in kept}) == 7


def test_the_one_just_made_stays_also_when_the_clock_was_set_back(folder, vault):
    for day in range(8):
        made(folder, vault, days_later=day)
    back = made(folder, vault, days_later=-400)

    assert back in backups(folder)
    assert len(backups(folder)) == 8


def test_another_practices_backups_are_left_alone(folder, vault, tmp_path):
    other = new_practice(tmp_path / "other", bytes(32), "another")
    theirs = open_vault(other, bytes(32))
    foreign = make_backup(other, theirs, bytes(32), NOW - timedelta(days=99))
    theirs.close()
    shutil.copytree(foreign.path, folder.backups / foreign.path.name)
    for day in range(9):
        made(folder, vault, days_later=day)

    assert (folder.backups / foreign.path.name).is_dir()


def test_where_no_backup_can_be_written_it_is_named(folder, vault):
    folder.backups.write_text("a file where the folder has to be")

    with pytest.raises(FolderNotWritable):
        made(folder, vault)


def test_wrong_secrets_and_folders_without_a_backup_are_named(folder, vault, tmp_path):
    backup = made(folder, vault)

    with pytest.raises(keys.WrongPassphrase):
        inspect(backup.path, "eight brown boots walk")
    with pytest.raises(NoBackupHere):
        inspect(tmp_path, PASSPHRASE)
    with pytest.raises(NoBackupHere):
        inspect(tmp_path / "nowhere", PASSPHRASE)
    (backup.path / "envelope.json").unlink()
    with pytest.raises(NoBackupHere):
        inspect(backup.path, PASSPHRASE)


def test_looking_into_a_backup_changes_nothing(folder, vault):
    backup = made(folder, vault)
    before = files_of(backup.path)
    inspect(backup.path, PASSPHRASE)

    assert files_of(backup.path) == before


def test_a_backup_with_any_changed_page_is_refused(folder, vault):
    backup = made(folder, vault)
    file = backup.path / "vault.db"
    content = file.read_bytes()

    for place in range(1000, len(content), 4096):
        file.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
        with pytest.raises(BackupDamaged):
            inspect(backup.path, PASSPHRASE)
        with pytest.raises(VaultDamaged):
            restore(backup, VAULT_KEY, folder, NOW)
    assert not (folder.root / PREPARING).exists()


def test_a_backup_of_a_newer_program_is_named(folder, vault):
    with vault.raw() as driver:
        driver.execute("UPDATE alembic_version SET version_num = '9999'")
    backup = made(folder, vault)

    with pytest.raises(VaultNewer):
        inspect(backup.path, PASSPHRASE)


def test_a_restored_practice_is_the_one_of_then_and_what_it_replaced_is_kept(folder):
    vault = open_vault(folder, VAULT_KEY)
    note(vault, 2)
    backup = made(folder, vault)
    note(vault, 5)
    close_vault(folder, vault)
    replaced = {name: content for name, content in files_of(folder.root).items() if not name.startswith("backups")}

    kept = restore(backup, VAULT_KEY, folder, NOW)

    assert kept == folder.root / "replaced-2026-11-24-183000"
    assert files_of(kept) == replaced
    vault = open_vault(folder, VAULT_KEY)  # and no word of an older file
    assert noted(vault) == 2
    close_vault(folder, vault)
    assert backups(folder) == [backup]


def test_what_was_kept_can_itself_be_restored(folder):
    vault = open_vault(folder, VAULT_KEY)
    backup = made(folder, vault)
    note(vault, 5)
    close_vault(folder, vault)
    kept = restore(backup, VAULT_KEY, folder, NOW)

    as_it_was, key = inspect(kept, PASSPHRASE)
    restore(as_it_was, key, folder, NOW + timedelta(hours=1))

    vault = open_vault(folder, VAULT_KEY)
    assert noted(vault) == 5
    vault.close()


def test_a_killed_programs_folder_is_restored_with_its_log(folder, tmp_path):
    vault = open_vault(folder, VAULT_KEY)
    note(vault, 3)
    shutil.copytree(folder.root, tmp_path / "stick")
    vault.close()

    backup, key = inspect(tmp_path / "stick", PASSPHRASE)
    new = DataFolder(tmp_path / "new")
    assert restore(backup, key, new, NOW) is None

    vault = open_vault(new, key)
    assert noted(vault) == 3
    vault.close()


def test_a_backup_serves_a_new_computer(folder, vault, tmp_path):
    note(vault, 2)
    shutil.copytree(made(folder, vault).path, tmp_path / "stick" / "backup")
    new = DataFolder(tmp_path / "home" / "practice")

    backup, key = inspect(tmp_path / "stick" / "backup", RECOVERY_CODE)
    assert restore(backup, key, new, NOW) is None

    assert sorted(files_of(new.root)) == ["envelope.json", "seen.json", "vault.db"]
    moved = open_vault(new, keys.open_envelope(new.envelope, PASSPHRASE))
    assert noted(moved) == 2
    close_vault(new, moved)


def test_a_damaged_practice_is_replaced_and_kept(folder):
    vault = open_vault(folder, VAULT_KEY)
    backup = made(folder, vault)
    close_vault(folder, vault)
    folder.vault.write_bytes(b"")
    folder.envelope.write_bytes(b"{")

    kept = restore(backup, VAULT_KEY, folder, NOW)

    assert (kept / "vault.db").read_bytes() == b""
    open_vault(folder, keys.open_envelope(folder.envelope, PASSPHRASE)).close()


def test_an_older_envelope_comes_back_with_its_backup(folder):
    vault = open_vault(folder, VAULT_KEY)
    backup = made(folder, vault)
    close_vault(folder, vault)
    keys.change_passphrase(folder.envelope, VAULT_KEY, "seven green gates shut", cost=QUICK)

    restore(backup, VAULT_KEY, folder, NOW)

    assert keys.open_envelope(folder.envelope, PASSPHRASE) == VAULT_KEY


@pytest.mark.parametrize("share", [0, 0.2, 0.9])
def test_a_canceled_restore_changes_nothing(folder, vault, share):
    backup = made(folder, vault)
    close_vault(folder, vault)
    before = files_of(folder.root)

    with pytest.raises(Canceled):
        restore(backup, VAULT_KEY, folder, NOW, canceled_at(share))
    assert files_of(folder.root) == before


def test_a_backup_that_is_not_what_was_promised_is_refused(folder, vault):
    backup = made(folder, vault)
    close_vault(folder, vault)
    before = files_of(folder.root)
    promised = Backup(backup.path, backup.made_at, backup.commits + 1, backup.holds)

    with pytest.raises(BackupDamaged):
        restore(promised, VAULT_KEY, folder, NOW)
    assert files_of(folder.root) == before


def test_open_boards_of_the_same_practice_stay_and_of_another_go_aside(folder, tmp_path):
    vault = open_vault(folder, VAULT_KEY)
    mine = made(folder, vault)
    close_vault(folder, vault)
    other = new_practice(tmp_path / "other", bytes(32), "another")
    theirs = open_vault(other, bytes(32))
    foreign = make_backup(other, theirs, bytes(32), NOW)
    theirs.close()
    folder.open_boards.mkdir()
    (folder.open_boards / "a.db").write_bytes(b"x")

    restore(mine, VAULT_KEY, folder, NOW)
    assert (folder.open_boards / "a.db").exists()

    kept = restore(foreign, bytes(32), folder, NOW + timedelta(hours=1))
    assert not folder.open_boards.exists()
    assert (kept / "open" / "a.db").exists()


def test_restoring_is_noted_and_an_older_file_is_still_named_afterwards(folder):
    vault = open_vault(folder, VAULT_KEY)
    backup = made(folder, vault)
    close_vault(folder, vault)
    restore(backup, VAULT_KEY, folder, NOW)
    older = folder.vault.read_bytes()
    vault = open_vault(folder, VAULT_KEY)
    AccessLog(vault, lambda: NOW).note(Access.RESTORED)
    close_vault(folder, vault)
    folder.vault.write_bytes(older)

    with pytest.raises(VaultOlder):
        open_vault(folder, VAULT_KEY)


def test_the_key_of_a_backup_is_the_vaults_own(folder, vault):
    assert keys.vault_id_of(made(folder, vault).path / "envelope.json") == VAULT_ID
