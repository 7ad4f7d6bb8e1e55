"""Data and backups: where it lies, a backup now, an earlier one opened, another folder."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from facilitator.storage.backup import backups, make_backup
from tests.ui.settings.conftest import LONG
from tests.workspaces import circle


@pytest.fixture
def data(opened):
    hands = opened("data")
    hands.until_said("practice-path", "practice")
    return hands


def test_it_says_where_the_practice_lies_and_how_large_it_is(data, ws):
    assert data.said("practice-path").replace("\u200b", "") == str(ws.folder.root)
    assert "kB" in data.said("practice-size")


def test_the_path_can_be_copied(data, ws, around):
    data.press("copy-practice-path")

    assert QGuiApplication.clipboard().text() == str(ws.folder.root)
    assert around.told == ["The path is copied."]


def test_without_a_backup_it_says_so(data):
    data.until_said("backups-say", "None yet.")


def test_backups_are_listed_with_what_they_hold(opened, ws, clock):
    circle(ws)
    make_backup(ws.folder, ws.vault, ws.data_key, clock())
    hands = opened("data")

    hands.qtbot.waitUntil(lambda: "Tuesday, November 24, 2026, 6:00 PM" in hands.seen_words(), timeout=LONG)
    assert "1 group, 6 clients, 1 session" in hands.seen_words()


def test_a_backup_is_made_now(data, ws, around):
    data.press("back-up-now")
    data.qtbot.waitUntil(lambda: around.told != [], timeout=LONG)

    assert len(backups(ws.folder)) == 1
    assert around.told == ["The backup is made, and was tested by opening it."]
    data.qtbot.waitUntil(lambda: "Tuesday, November 24, 2026, 6:00 PM" in data.seen_words(), timeout=LONG)
    assert data.find("back-up-now", QPushButton).isEnabled() and data.find("work-bar") is None


def test_a_backup_that_cannot_be_made_is_said_and_can_be_tried_again(data, ws, around):
    """As root nothing is read-only: a file stands where the folder of backups has to be."""
    shutil.rmtree(ws.folder.backups, ignore_errors=True)
    ws.folder.backups.write_text("in the way")
    data.press("back-up-now")
    data.until_said("backup-problem", "cannot be written to")
    assert around.told == []

    ws.folder.backups.unlink()
    data.press("back-up-now")
    data.qtbot.waitUntil(lambda: around.told != [], timeout=LONG)
    assert data.said("backup-problem") == "" and len(backups(ws.folder)) == 1


def test_two_clicks_make_one_backup(data, ws, around):
    button = data.find("back-up-now", QPushButton)
    for _ in range(2):
        data.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    data.qtbot.waitUntil(lambda: around.told != [], timeout=LONG)

    assert len(backups(ws.folder)) == 1


def test_leaving_the_page_stops_the_backup_cleanly(data, page, ws):
    data.qtbot.mouseClick(data.find("back-up-now", QPushButton), Qt.MouseButton.LeftButton)
    page.put_away()

    assert not any(path.name.startswith(".") for path in ws.folder.backups.glob("*"))


def test_a_backup_is_opened_by_the_program(data, asked):
    data.press("open-backup")

    assert asked.wishes == ["open-backup"]


# another folder --------------------------------------------------------------------------


def choose(data, asked, folder: Path) -> None:
    asked.folder = folder
    data.press("move-practice")
    data.until_seen("moving")


def test_the_practice_moves_into_an_empty_folder(data, asked, tmp_path):
    (tmp_path / "stick").mkdir()
    choose(data, asked, tmp_path / "stick")
    assert data.said("moving-to").replace("\u200b", "") == f"To {tmp_path / 'stick'}"
    assert asked.moved_to == []  # first it is said what will happen
    data.press("move-now")

    assert asked.moved_to == [tmp_path / "stick"]


def test_among_other_files_it_gets_a_folder_of_its_own(data, asked, tmp_path):
    (tmp_path / "stick").mkdir()
    (tmp_path / "stick" / "letter.txt").write_text("mine")
    choose(data, asked, tmp_path / "stick")
    data.press("move-now")

    assert asked.moved_to == [tmp_path / "stick" / "Facilitator practice"]


def test_a_folder_with_a_practice_is_refused(data, asked, tmp_path, ws):
    other = tmp_path / "stick" / "Facilitator practice"
    other.mkdir(parents=True)
    shutil.copy(ws.folder.envelope, other)
    choose(data, asked, tmp_path / "stick")

    assert "There is a practice in this folder already" in data.said("moving-problem")
    assert data.find("move-now") is None


def test_a_folder_inside_the_practice_is_refused(data, asked, ws):
    (ws.folder.root / "inside").mkdir()
    choose(data, asked, ws.folder.root / "inside")

    assert "inside your practice" in data.said("moving-problem")


def test_another_one_can_be_chosen_after_a_refusal(data, asked, ws, tmp_path):
    (ws.folder.root / "inside").mkdir()
    choose(data, asked, ws.folder.root / "inside")
    asked.folder = tmp_path / "stick"
    asked.folder.mkdir()
    data.press("move-elsewhere")
    data.until_said("moving-to", "To ")
    data.press("move-now")

    assert asked.moved_to == [tmp_path / "stick"]


def test_escape_leaves_it_where_it_is(data, asked, tmp_path):
    (tmp_path / "stick").mkdir()
    choose(data, asked, tmp_path / "stick")
    data.key(Qt.Key.Key_Escape)

    assert data.find("moving") is None and asked.moved_to == []
    assert data.find("move-practice").hasFocus()


def test_nothing_happens_when_no_folder_is_chosen(data, asked):
    asked.folder = None
    data.press("move-practice")

    assert data.find("moving") is None
