"""What a thief of the files reads: nothing. Every file that storage makes, while it is open, killed, closed, restored."""

from __future__ import annotations

import json
import os
import shutil
from datetime import time
from random import Random

import pytest

from facilitator.board.line import OpenBoard
from facilitator.groups.group import Groups
from facilitator.storage.backup import make_backup, restore
from facilitator.storage.open_file import OpenFiles
from facilitator.storage.opening import close_vault, open_vault
from facilitator.vocabulary import EntryKind, Weekday
from tests.storage.practices import NOW, PASSPHRASE, RECOVERY_CODE, files_of, new_practice
from tests.vaults import VAULT_KEY

NAME, LINE = "Rosalind Marchbanks", "Cash in my pocket on a Friday"

READABLE = {"envelope.json", "seen.json", "manifest.json", "kept-as.txt"}


def readable(content: bytes) -> list[str]:
    """Which words of people, names of tables or secrets can be read in these bytes."""
    secrets = [VAULT_KEY, VAULT_KEY.hex().encode(), PASSPHRASE.encode(), RECOVERY_CODE.encode()]
    words = [word for text in (NAME, LINE, "CREATE TABLE", "SQLite format") for word in (text.encode(), text.encode("utf-16-le"))]
    parts = [part.encode() for part in ("Rosalind", "Marchbanks", "pocket", "wording", "skipped_week")]
    return [repr(word) for word in (*secrets, *words, *parts) if word in content]


@pytest.fixture
def folder(tmp_path):
    return new_practice(tmp_path / "practice")


def assert_nothing_is_readable(root):
    files = files_of(root)
    assert files
    assert {name: readable(content) for name, content in files.items() if readable(content)} == {}


def test_nothing_can_be_read_at_any_time(folder, tmp_path):
    vault = open_vault(folder, VAULT_KEY)
    groups = Groups(vault, Random(1))
    group = groups.form(NAME, Weekday.TUESDAY, time(18), place=LINE)
    board = OpenFiles(folder, VAULT_KEY).make(1)
    for _ in range(30):
        OpenBoard(board.vault).share(LINE, EntryKind.TRIGGER)
    groups.revise(group)
    shutil.copytree(folder.root, tmp_path / "killed")
    assert_nothing_is_readable(tmp_path / "killed")

    backup = make_backup(folder, vault, VAULT_KEY, NOW)
    board.vault.close()
    close_vault(folder, vault)
    assert_nothing_is_readable(folder.root)

    restore(backup, VAULT_KEY, folder, NOW)
    assert_nothing_is_readable(folder.root)


def test_the_search_finds_what_is_there_to_find():
    """The control: it must fail where words are."""
    assert readable(f"... {NAME} ...".encode()) and readable(LINE.encode("utf-16-le")) and readable(b"\0" + VAULT_KEY)


def test_what_is_readable_on_purpose_holds_no_word_of_anybody(folder):
    vault = open_vault(folder, VAULT_KEY)
    Groups(vault, Random(1)).form(NAME, Weekday.TUESDAY, time(18))
    make_backup(folder, vault, VAULT_KEY, NOW)
    close_vault(folder, vault)

    for name, content in files_of(folder.root).items():
        if os.path.basename(name) in READABLE:
            assert isinstance(json.loads(content), dict)
            assert readable(content) == []
        else:
            assert content[:16] != b"SQLite format 3\0"
            assert len(set(content[16:4096])) > 200  # looks like noise


def test_nothing_is_written_outside_the_folder(folder, tmp_path):
    vault = open_vault(folder, VAULT_KEY)
    Groups(vault, Random(1)).form(NAME, Weekday.TUESDAY, time(18))
    make_backup(folder, vault, VAULT_KEY, NOW)
    close_vault(folder, vault)

    assert [path.name for path in tmp_path.iterdir()] == ["practice"]
