"""The third door: a backup is chosen, opened, looked at, and put in place; what it replaces is kept."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from facilitator.storage.access_log import Access
from facilitator.storage.backup import backups, make_backup
from facilitator.storage.folder import DataFolder
from facilitator.storage.keys import Cost, new_recovery_code
from facilitator.storage.opening import close_vault, open_vault
from tests.ui.programs import Driven, Outside, places_in
from tests.ui.reached import out_of_reach
from ui.set_up.making import make_practice

GOOD = "heron slate twelve lanterns"
CODE = new_recovery_code()
NOW = Outside().moment


@pytest.fixture(scope="session")
def made_with_backups(tmp_path_factory):
    """A practice with two backups, of today and of the day before."""
    folder = DataFolder(tmp_path_factory.mktemp("made") / "practice")
    key = make_practice(folder.root, GOOD, CODE, cost=Cost(19_456, 1, 1))
    vault = open_vault(folder, key)
    make_backup(folder, vault, key, NOW - timedelta(days=1))
    make_backup(folder, vault, key, NOW)
    close_vault(folder, vault)
    return folder


@pytest.fixture
def outside():
    return Outside()


@pytest.fixture
def run(app, qtbot, tmp_path, outside):
    started = []

    def run():
        started.append(Driven(app, places_in(tmp_path), outside, qtbot))
        started[-1].press("open-backup")
        return started[-1]

    yield run
    for driven in started:
        driven.end()


@pytest.fixture
def practice(tmp_path, made_with_backups):
    places = places_in(tmp_path)
    shutil.copytree(made_with_backups.root, places.practice, dirs_exist_ok=True)
    return DataFolder(places.practice)


@pytest.fixture
def stick(tmp_path, made_with_backups):
    """The backup of another computer."""
    return shutil.copytree(backups(made_with_backups)[0].path, tmp_path / "stick")


def test_its_own_backups_are_listed_with_when_and_what(run, practice):
    driven = run()
    rows = driven.find("backups").model()
    listed = [rows.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(rows.rowCount())]

    assert listed[0].startswith("Tuesday, November 24, 2026, 5:50 PM")
    assert listed[1].startswith("Monday, November 23, 2026, 5:50 PM")
    assert "0 groups, 0 clients, 0 sessions" in listed[0]


def test_a_backup_of_its_own_is_put_in_place_and_what_was_there_is_kept(run, practice):
    before = practice.vault.read_bytes()
    driven = run()
    driven.type_in("backup-secret", GOOD, enter=True)
    driven.until_said("found-when", "Backup of Tuesday, November 24, 2026, 5:50 PM")
    assert "is kept, in" in driven.said("found-replaces")
    driven.press("restore")
    driven.until_open()

    kept = [path for path in practice.root.iterdir() if path.name.startswith("replaced-")]
    assert [(path / "vault.db").read_bytes() for path in kept] == [before]
    assert Access.RESTORED in [each.what for each in driven.program.ws.access_log.recent()]


def test_a_backup_opens_on_a_new_computer_with_the_recovery_code(run, stick, outside, tmp_path):
    outside.chosen = stick
    driven = run()
    driven.press("backup-elsewhere")
    driven.type_in("backup-secret", CODE.lower(), enter=True)
    driven.until_said("found-replaces", "It will live in")
    driven.press("restore")
    driven.until_open()

    assert DataFolder(tmp_path / "practice").has_practice()
    assert DataFolder(stick).vault.exists()  # where it came from is as it was


def test_the_chosen_one_of_several_is_opened(run, practice):
    driven = run()
    driven.find("backups").setFocus()
    driven.key(Qt.Key.Key_Down)
    driven.type_in("backup-secret", GOOD, enter=True)

    driven.until_said("found-when", "Monday, November 23")


@pytest.mark.parametrize(
    ("break_it", "sentence"),
    [
        (lambda stick: (stick / "vault.db").unlink(), "There is no backup in this folder"),
        (lambda stick: (stick / "envelope.json").write_text("{}"), "key file"),
        (
            lambda stick: (stick / "vault.db").write_bytes((stick / "vault.db").read_bytes()[:-4096] + b"x" * 4096),
            "This backup is damaged",
        ),
        (lambda stick: (stick / "vault.db").write_bytes(b""), "nothing in it"),
    ],
    ids=["no backup", "damaged key file", "damaged", "empty"],
)
def test_what_is_wrong_with_it_is_said_and_nothing_is_changed(run, stick, outside, tmp_path, break_it, sentence):
    break_it(stick)
    outside.chosen = stick
    driven = run()
    driven.press("backup-elsewhere")
    driven.type_in("backup-secret", GOOD, enter=True)

    driven.until_said("backup-problem", sentence)
    assert not DataFolder(tmp_path / "practice").has_practice()


def test_a_wrong_passphrase_is_said_and_can_be_typed_over(run, stick, outside):
    outside.chosen = stick
    driven = run()
    driven.press("backup-elsewhere")
    driven.type_in("backup-secret", "something else", enter=True)
    driven.until_said("backup-problem", "does not open it")
    driven.type_in("backup-secret", GOOD, enter=True)

    driven.until_said("found-when", "Backup of")


def test_without_a_folder_or_a_secret_it_says_what_is_missing(run):
    driven = run()
    driven.press("look-into-backup")
    assert driven.said("backup-problem") == "Choose a folder first."


def test_escape_leads_back_step_by_step(run, practice):
    driven = run()
    driven.type_in("backup-secret", GOOD, enter=True)
    driven.until_said("found-when", "Backup of")
    driven.key(Qt.Key.Key_Escape)
    assert driven.find("backups")
    driven.key(Qt.Key.Key_Escape)

    assert driven.screen == "unlock"
    assert not [path for path in practice.root.iterdir() if path.name.startswith("replaced-")]


def test_a_folder_that_another_program_has_is_said(run, practice, outside):
    outside.taken.add(practice.root)
    driven = run()
    driven.type_in("backup-secret", GOOD, enter=True)
    driven.press("restore")

    driven.until_said("found-problem", "Another Facilitator")


def test_a_moment_is_said_in_this_computers_time():
    from ui.keeping.backup_words import when

    made = datetime.fromisoformat("2026-11-24T23:50:00+00:00")
    assert when(made, NOW) == "Tuesday, November 24, 2026, 5:50 PM"


def test_every_control_is_reached_by_tab_and_nothing_hidden_is(run, practice, qtbot):
    driven = run()
    driven.window.activateWindow()
    qtbot.waitUntil(lambda: driven.find("backup-secret").hasFocus())

    assert not out_of_reach(driven.window, qtbot)

    driven.type_in("backup-secret", GOOD, enter=True)
    driven.until_seen("restore")
    qtbot.waitUntil(lambda: driven.find("restore").hasFocus())

    assert not out_of_reach(driven.window, qtbot)
