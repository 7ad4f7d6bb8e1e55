"""From a folder to a workspace and back."""

from __future__ import annotations

from random import Random

import pytest

from facilitator.storage.access_log import Access
from facilitator.storage.backup import backups
from facilitator.storage.folder import DataFolder
from facilitator.storage.opening import VaultMissing
from facilitator.storage.vault import VaultClosed
from facilitator.vocabulary import EntryKind
from facilitator.workspace.evening import Evening
from facilitator.workspace.opening import close_workspace, open_workspace, prepare, word_list
from tests.vaults import VAULT_KEY
from tests.workspaces import RESOURCES, prepared, reopened


def test_what_is_prepared_needs_no_key(tmp_path):
    ready = prepare(RESOURCES, tmp_path / "no packs of my own")

    assert len(ready.library.topics) >= 6 and all(problem.is_warning for problem in ready.library.problems)
    assert len(ready.words.code_names) >= 30 and "rosalind" not in ready.words.ambiguous_names
    assert ready.crisis_lines.of("US") is not None
    assert ready.guesses.of("Walking past the old corner").kind is EntryKind.TRIGGER


def test_a_word_list_is_one_a_line_without_comments(tmp_path):
    file = tmp_path / "list.txt"
    file.write_text("# names\nada\n\n  may  # also a month\nJosé\n", encoding="utf-8")

    assert word_list(file) == ("ada", "may", "José")
    assert word_list(tmp_path / "missing.txt") == ()


def test_unlocking_is_noted(ws, clock):
    [noted] = ws.access_log.recent()

    assert (noted.what, noted.at) == (Access.UNLOCKED, clock.at)


def test_a_folder_without_a_practice_is_refused(tmp_path, clock):
    with pytest.raises(VaultMissing):
        open_workspace(DataFolder(tmp_path), VAULT_KEY, prepared(), clock, Random(1))


def test_closed_with_a_backup_and_opened_again_it_is_the_same(ws, tuesdays, folder, clock):
    evening = Evening.start(ws, tuesdays.session)
    evening.share("Payday", EntryKind.TRIGGER, [], None)

    close_workspace(ws, backup=True)

    [backup] = backups(ws.folder)
    assert backup.made_at == clock.at
    again = reopened(folder, clock)
    assert again.groups.all() == [tuesdays.group]
    assert [shared.line.wording for shared in Evening.resume(again, tuesdays.session).lines()] == ["Payday"]


def test_a_closed_workspace_holds_no_file_open(ws, tuesdays):
    evening = Evening.start(ws, tuesdays.session)

    close_workspace(ws, backup=False)

    assert backups(ws.folder) == []
    with pytest.raises(VaultClosed):
        ws.groups.all()
    with pytest.raises(VaultClosed):
        evening.share("Payday", EntryKind.TRIGGER, [], None)


def test_a_backup_that_fails_is_said_and_everything_is_closed_all_the_same(ws, folder):
    (folder / "backups").write_text("in the way")

    with pytest.raises(Exception, match=r".") as caught:
        close_workspace(ws, backup=True)

    assert hasattr(caught.value, "sentence")
    with pytest.raises(VaultClosed):
        ws.groups.all()
