"""What stands in a folder is opened, or named as what it is and left byte by byte as it was."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from datetime import timedelta

import pytest

from facilitator.storage.access_log import Access, AccessLog
from facilitator.storage.backup import backups
from facilitator.storage.connection import connect
from facilitator.storage.examine import salt_of
from facilitator.storage.faults import FolderNotWritable, VaultDamaged
from facilitator.storage.folder import DataFolder
from facilitator.storage.keys import open_envelope
from facilitator.storage.migrate import MigrationFailed
from facilitator.storage.opening import (
    VaultEmpty,
    VaultExists,
    VaultForeign,
    VaultLogMissing,
    VaultMissing,
    VaultNeverMade,
    VaultNewer,
    VaultOlder,
    VaultOtherCourse,
    close_vault,
    create,
    open_vault,
)
from facilitator.storage.vault import VaultClosed
from tests.storage.practices import NOW, PASSPHRASE, files_of, new_practice, note, noted
from tests.vaults import VAULT_ID, VAULT_KEY


@pytest.fixture
def folder(tmp_path):
    return new_practice(tmp_path / "practice")


def opened(folder, **how):
    return open_vault(folder, VAULT_KEY, now=lambda: NOW, **how)


def closed(folder, vault, days_later=0):
    close_vault(folder, vault, lambda: NOW + timedelta(days=days_later))


def refused(folder, error, key=VAULT_KEY, **how):
    """Opening raises `error` and changes nothing."""
    before = files_of(folder.root)
    with pytest.raises(error) as caught:
        open_vault(folder, key, **how)
    assert files_of(folder.root) == before
    assert type(caught.value) is error
    return caught.value


def change(folder, sql):
    driver = connect(folder.vault, VAULT_KEY, salt_of(VAULT_ID))
    driver.execute(sql)
    driver.close()


def killed_with(folder, target):
    """`target` is what a program that was killed had left: the file with its log."""
    vault = opened(folder)
    note(vault, 3)
    shutil.copytree(folder.root, target, ignore=shutil.ignore_patterns("*-shm"))
    closed(folder, vault)
    return DataFolder(target)


def test_what_was_written_is_there_after_closing_and_opening(folder):
    vault = opened(folder)
    note(vault, 2)
    closed(folder, vault)

    vault = opened(folder)
    assert noted(vault) == 2
    vault.close()


def test_set_up_open_and_unlock_go_together(folder):
    key = open_envelope(folder.envelope, PASSPHRASE)
    vault = open_vault(folder, key)
    assert noted(vault) == 0
    close_vault(folder, vault)


def test_a_closed_practice_is_two_files_and_the_seen_one(folder):
    closed(folder, opened(folder))

    assert sorted(files_of(folder.root)) == ["envelope.json", "seen.json", "vault.db"]


def test_a_closed_vault_cannot_be_used_nor_closed_again(folder):
    vault = opened(folder)
    closed(folder, vault)

    with pytest.raises(VaultClosed):
        noted(vault)
    with pytest.raises(VaultClosed):
        closed(folder, vault)


def test_a_folder_that_holds_a_practice_gets_no_second_one(folder):
    before = files_of(folder.root)

    with pytest.raises(VaultExists):
        create(folder, bytes(32), "another")
    assert files_of(folder.root) == before


def test_what_a_cut_short_set_up_left_is_in_nobodys_way(tmp_path):
    folder = DataFolder(tmp_path)
    (tmp_path / "vault.db.making").write_bytes(b"x" * 5_000)
    (tmp_path / "vault.db.making-wal").write_bytes(b"x" * 5_000)

    close_vault(folder, create(folder, VAULT_KEY, VAULT_ID))

    assert sorted(files_of(tmp_path)) == ["seen.json", "vault.db"]


def test_a_folder_that_is_none_cannot_hold_a_practice(tmp_path):
    (tmp_path / "file").write_text("")

    with pytest.raises(FolderNotWritable):
        create(DataFolder(tmp_path / "file" / "practice"), VAULT_KEY, VAULT_ID)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is read-only to root")
def test_a_read_only_folder_is_named(folder):
    folder.root.chmod(0o500)
    try:
        refused(folder, FolderNotWritable)
    finally:
        folder.root.chmod(0o700)


def test_a_folder_of_its_own_is_readable_to_its_owner_alone(tmp_path):
    folder = DataFolder(tmp_path / "practice")
    close_vault(folder, create(folder, VAULT_KEY, VAULT_ID))

    assert folder.root.stat().st_mode & 0o077 == 0


def test_a_missing_vault_is_named(folder):
    folder.vault.unlink()

    refused(folder, VaultMissing)


def test_a_practice_whose_set_up_was_cut_short_is_named_and_can_be_finished(folder):
    folder.vault.unlink()
    folder.seen.unlink()
    refused(folder, VaultNeverMade)

    close_vault(folder, create(folder, VAULT_KEY, VAULT_ID))
    opened(folder).close()


def test_an_empty_file_is_never_shown_as_an_empty_practice(folder):
    folder.vault.write_bytes(b"")

    refused(folder, VaultEmpty)


def test_another_practices_file_is_foreign(folder, tmp_path):
    other = new_practice(tmp_path / "other", bytes(32), "another")
    shutil.copy(other.vault, folder.vault)

    refused(folder, VaultForeign)


def test_another_practices_key_and_envelope_do_not_open_this_file(folder, tmp_path):
    other = new_practice(tmp_path / "other", bytes(32), "another")
    shutil.copy(other.envelope, folder.envelope)

    refused(folder, VaultForeign, key=bytes(32))


def test_another_vault_under_the_same_key_is_foreign(folder, tmp_path):
    other = new_practice(tmp_path / "other", VAULT_KEY, "another")
    shutil.copy(other.vault, folder.vault)

    refused(folder, VaultForeign)


@pytest.mark.parametrize("content", [b"x" * 8192, b"SQLite format 3\0" + bytes(9000), b"A letter to somebody", bytes(4096)])
def test_what_is_no_vault_is_foreign(folder, content):
    folder.vault.write_bytes(content)

    refused(folder, VaultForeign)


def test_an_unencrypted_database_is_foreign(folder):
    folder.vault.unlink()
    plain = sqlite3.connect(folder.vault)
    plain.execute("CREATE TABLE client (name)")
    plain.close()

    refused(folder, VaultForeign)


@pytest.mark.parametrize("place", [16, 100, 2000, 4000, 4095])
def test_a_first_page_that_was_changed_is_damage(folder, place):
    content = bytearray(folder.vault.read_bytes())
    content[place] ^= 1
    folder.vault.write_bytes(content)

    refused(folder, VaultDamaged)


@pytest.mark.parametrize("length", [1, 15, 17, 4095, 4096, 8192, -4096])
def test_a_file_that_was_cut_off_is_damage_or_foreign(folder, length):
    """Under the 16 bytes that say whose it is nobody can tell."""
    folder.vault.write_bytes(folder.vault.read_bytes()[:length])

    refused(folder, VaultForeign if 0 < length < 16 else VaultDamaged)


def test_a_flipped_bit_in_what_says_whose_it_is_does_no_harm(folder):
    content = bytearray(folder.vault.read_bytes())
    content[3] ^= 1
    folder.vault.write_bytes(content)

    opened(folder).close()


def test_a_newer_vault_is_named(folder):
    change(folder, "UPDATE alembic_version SET version_num = '9999'")

    refused(folder, VaultNewer)


@pytest.mark.parametrize(
    "crafted",
    [
        "TRIGGER t AFTER INSERT ON access BEGIN DELETE FROM access; END",
        "TRIGGER addendum_never_goes_either BEFORE DELETE ON addendum BEGIN DELETE FROM access; END",
        "VIEW v AS SELECT * FROM client",
    ],
)
def test_a_file_with_statements_of_its_own_is_none_of_ours(folder, crafted):
    change(folder, f"CREATE {crafted}")

    refused(folder, VaultForeign)


def test_an_older_file_says_from_when_and_how_much_is_missing(folder):
    older = folder.vault.read_bytes()
    vault = opened(folder)
    note(vault, 4)
    closed(folder, vault, days_later=1)
    folder.vault.write_bytes(older)

    error = refused(folder, VaultOlder)
    assert error.missing == 5  # four and the close
    assert error.closed_on == NOW.date()
    assert "5" in error.sentence.filled() and "{" not in error.sentence.filled()


def test_an_older_file_opens_on_purpose_and_is_then_the_one_that_counts(folder):
    older = folder.vault.read_bytes()
    vault = opened(folder)
    note(vault, 4)
    closed(folder, vault)
    folder.vault.write_bytes(older)

    vault = opened(folder, accept_older=True)
    assert noted(vault) == 0
    closed(folder, vault)
    opened(folder).close()


def test_an_older_seen_file_or_none_or_a_broken_one_raises_no_alarm(folder):
    older = folder.seen.read_bytes()
    vault = opened(folder)
    note(vault)
    closed(folder, vault)

    for content in (older, None, b"", b"{", b"[]", b'{"vault": 1}', b"[" * 4000, b"\xff"):
        if content is None:
            folder.seen.unlink()
        else:
            folder.seen.write_bytes(content)
        opened(folder).close()


def test_a_file_that_was_changed_elsewhere_is_named(folder, tmp_path):
    elsewhere = DataFolder(tmp_path / "elsewhere")
    shutil.copytree(folder.root, elsewhere.root)
    for place, notes in ((folder, 2), (elsewhere, 9)):
        vault = opened(place)
        note(vault, notes)
        closed(place, vault)
        vault = opened(place)
        note(vault)
        closed(place, vault)
    shutil.copy(elsewhere.vault, folder.vault)

    error = refused(folder, VaultOtherCourse)
    assert "{" not in error.sentence.filled()
    vault = opened(folder, accept_older=True)
    assert noted(vault) == 10
    vault.close()


def test_a_killed_program_lost_nothing_and_raises_no_alarm(folder, tmp_path):
    left = killed_with(folder, tmp_path / "left")

    vault = opened(left)
    assert noted(vault) == 3
    closed(left, vault)


def test_a_refused_file_keeps_its_log_byte_by_byte(folder, tmp_path):
    left = killed_with(folder, tmp_path / "left")
    left.seen.write_bytes(folder.seen.read_bytes().replace(b'"commits": ', b'"commits": 9'))
    before = files_of(left.root)

    with pytest.raises(VaultOlder):
        opened(left)
    after = files_of(left.root)
    assert {name: after[name] for name in before} == before
    assert set(after) - set(before) <= {"vault.db-shm"}


def test_a_vault_without_its_log_is_named(folder, tmp_path):
    left = killed_with(folder, tmp_path / "left")
    (left.root / "vault.db-wal").unlink()

    error = refused(left, VaultLogMissing)
    assert "vault.db-wal" in error.sentence.filled()
    vault = opened(left, accept_older=True)
    vault.close()


def test_opening_alone_is_noticed_when_the_log_is_lost_before_the_first_commit(folder, tmp_path):
    vault = opened(folder)
    (tmp_path / "left").mkdir()
    left = DataFolder(tmp_path / "left")
    for path in (folder.vault, folder.envelope, folder.seen):
        shutil.copy(path, left.root / path.name)
    closed(folder, vault)

    refused(left, VaultLogMissing)


def test_a_program_that_ends_without_closing_raises_no_alarm(folder):
    """However it ends: what SQLite closes by itself takes the log away, what is killed leaves it."""
    code = f"""
import sys, os
from pathlib import Path
from facilitator.storage.folder import DataFolder
from facilitator.storage.opening import open_vault
from tests.storage.practices import note
vault = open_vault(DataFolder(Path({str(folder.root)!r})), {VAULT_KEY!r})
note(vault)
"""
    for number, end in enumerate(("", "del vault", "sys.exit(1)", "os._exit(1)", "1 / 0", "vault.close()"), start=1):
        subprocess.run([sys.executable, "-c", code + end], capture_output=True, check=False)
        vault = opened(folder)
        assert noted(vault) == number
        vault.close()


def test_a_close_that_cannot_write_anything_any_more_raises_no_alarm(folder):
    vault = opened(folder)
    with vault.raw() as driver:
        driver.execute("DROP TABLE counter")  # as good as a full disk: neither the counter nor the seen file can be written
    with pytest.raises(Exception, match="counter"):
        closed(folder, vault)

    assert not folder.seen.exists()
    with pytest.raises(VaultClosed):
        noted(vault)


def test_a_rehearsal_has_no_envelope_and_opens_by_its_key(folder):
    folder.envelope.unlink()

    vault = opened(folder)
    closed(folder, vault)
    refused(folder, VaultDamaged, key=bytes(32))


def test_every_write_is_counted_and_a_failed_one_is_not(folder):
    def commits():
        with vault.raw() as driver:
            return driver.execute("SELECT commits FROM counter").fetchone()[0]

    vault = opened(folder)
    before = commits()
    note(vault, 3)
    with pytest.raises(ZeroDivisionError), vault.write("storage"):
        note(vault)
        raise ZeroDivisionError
    with vault.write("storage"):
        note(vault, 2)

    assert commits() == before + 4
    vault.close()


def test_a_migration_is_preceded_by_a_backup_and_a_failed_one_changes_nothing(folder):
    vault = opened(folder)
    note(vault, 2)
    closed(folder, vault)
    change(folder, "UPDATE alembic_version SET version_num = '0000'")
    before = folder.vault.read_bytes()

    with pytest.raises(MigrationFailed):
        opened(folder)

    assert folder.vault.read_bytes() == before
    assert [backup.made_at for backup in backups(folder)] == [NOW]


def test_opening_loads_alembic_only_when_there_is_something_to_do(folder):
    code = f"""
import sys
from pathlib import Path
from facilitator.storage.folder import DataFolder
from facilitator.storage.opening import open_vault, close_vault
folder = DataFolder(Path({str(folder.root)!r}))
close_vault(folder, open_vault(folder, {VAULT_KEY!r}))
print("alembic" in sys.modules, "sqlalchemy.orm" in sys.modules, "numpy" in sys.modules)
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ran.stdout.split() == ["False", "False", "False"]


def test_no_name_or_value_stands_in_the_text_of_an_error(folder):
    folder.vault.unlink()
    error = refused(folder, VaultMissing)

    assert str(folder.root) not in str(error)


def test_the_access_log_is_read_after_a_restart(folder):
    vault = opened(folder)
    AccessLog(vault, lambda: NOW).note(Access.UNLOCKED)
    closed(folder, vault)

    vault = opened(folder)
    assert [accessed.what for accessed in AccessLog(vault, lambda: NOW).recent()] == [Access.UNLOCKED]
    vault.close()
