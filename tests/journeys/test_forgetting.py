"""Journey: a client asks to be forgotten. From the client's page, by keyboard alone; afterwards no file says a word of it."""

from __future__ import annotations

from itertools import count
from random import Random

import pytest
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton

from facilitator.storage.backup import make_backup
from facilitator.workspace.opening import close_workspace
from tests.journeys.one_on_ones import all_words
from tests.journeys.practices import PASSPHRASE, practice_with_a_group
from tests.privacy.forgotten import MadeUp, found
from tests.workspace.lives import fill
from ui.played.by_keys import ByKeys
from ui.record.record_view import RecordView

CODE_NAME = "Heron"


@pytest.fixture
def words():
    return MadeUp(Random(7))


@pytest.fixture
def real_name(words):
    return words.word()


@pytest.fixture
def practice(tmp_path, clock, words, real_name):
    """In which much is held about one client; backed up yesterday, and the day before."""
    practice = practice_with_a_group(tmp_path / "practice", ((CODE_NAME, real_name), ("Juniper", "")))
    ws = practice.open(clock)
    client = next(client for client in ws.clients.all() if client.code_name == CODE_NAME)
    session = ws.sessions.of_group(ws.groups.all()[0].id)[0]
    fill(ws, client, session, words.word, count(1))
    ws.holds.lift(client.id)
    for _ in range(2):
        make_backup(ws.folder, ws.vault, ws.data_key, clock())
        clock.passes(days=1)
    close_workspace(ws, backup=False)
    return practice


def test_a_client_is_forgotten_from_the_page_by_keyboard(practice, stage, clock, words, real_name, tmp_path):
    taken = tmp_path / "for the client.json"
    assert real_name in found(words.said, practice.root, key=practice.key)
    evening = stage(ByKeys)
    hands = evening.hands
    evening.unlock(PASSPHRASE)
    evening.go("follow-up")
    hands.do("client-record")
    hands.until(lambda: hands.find(RecordView, "record") and hands.find(RecordView, "record").shown(), "The record is not shown")

    hands.when_asked(*evening.answering_with(taken))
    hands.do("save-json")
    hands.until(taken.exists, "The record was not saved")

    hands.do("forget-client")
    hands.control("forget-code-name")
    hands.type(CODE_NAME)
    hands.press("Return")
    hands.control("leave-forgotten")
    assert hands.find(QLabel, "forgotten-title").text() == f"{CODE_NAME} is forgotten"
    assert hands.find(QLabel, "older-copies").text().count("•") == 2
    hands.when_asked(QMessageBox, lambda box: press_in(box, "Remove them"))
    hands.do("remove-copies")
    hands.until(lambda: "No older copy" in hands.find(QLabel, "older-copies").text(), "The older copies were not removed")
    hands.do("leave-forgotten")
    hands.control("follow-up-page")
    assert CODE_NAME not in all_words(evening)
    hands.press("Ctrl+Z")
    for place in ("today", "groups", "follow-up", "library", "settings"):
        evening.go(place)
        assert not any(word in all_words(evening) for word in words.said)
    evening.close_window()

    assert found(words.said, practice.root, key=practice.key) == set()
    assert real_name in taken.read_text()
    ws = practice.open(clock)
    assert [client.code_name for client in ws.clients.all()] == ["Juniper"]
    close_workspace(ws, backup=False)


def press_in(box, text):
    next(button for button in box.findChildren(QPushButton) if button.text() == text).click()
