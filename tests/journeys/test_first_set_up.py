"""Journey (d): first set-up, lock, unlock, a wrong passphrase, the recovery code; real keys and clicks on the real windows."""

from __future__ import annotations

from time import monotonic

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from facilitator.storage.access_log import Access
from facilitator.storage.folder import DataFolder
from tests.ui.programs import Driven, Outside, places_in

PASSPHRASE = "heron slate twelve lanterns"
ANOTHER = "otter maple nine windows"
TWO_MINUTES = 120


@pytest.fixture
def outside():
    return Outside()


@pytest.fixture
def driven(qapp, qtbot, tmp_path, outside):
    driven = Driven(qapp, places_in(tmp_path), outside, qtbot)
    yield driven
    driven.end()


def code_on_screen(driven) -> str:
    groups = [label.text() for label in driven.until_seen("code").findChildren(QLabel)]
    return "-".join(group for group in groups if len(group) == 4)


def set_up(driven) -> str:
    """By keyboard alone, from the first screen to Today; the recovery code that was shown."""
    driven.key(Qt.Key.Key_Return)  # the door that has the focus
    driven.type_in("passphrase-first", PASSPHRASE)
    driven.key(Qt.Key.Key_Tab)
    driven.key(Qt.Key.Key_Tab)
    driven.type_in("passphrase-again", PASSPHRASE, enter=True)
    code = code_on_screen(driven)
    driven.key(Qt.Key.Key_Return)  # I have it on paper
    driven.type_in("code-again", code.lower().replace("-", " "), enter=True)
    driven.until_open()
    return code


def lock(driven, outside) -> Driven:
    before = outside.relaunched
    driven.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    driven.qtbot.waitUntil(lambda: outside.relaunched == before + 1, timeout=20_000)
    return driven.again()


def test_set_up_lock_unlock_a_wrong_passphrase_and_the_recovery_code(driven, outside, tmp_path):
    begun = monotonic()
    code = set_up(driven)
    assert monotonic() - begun < TWO_MINUTES
    assert driven.program.house.place == "today"
    assert len(code) == 34

    driven = lock(driven, outside)
    assert driven.screen == "unlock"
    driven.type_in("passphrase", "something else", enter=True)
    driven.until_said("unlock-problem", "does not open it")
    driven.type_in("passphrase", PASSPHRASE, enter=True)
    driven.until_open()

    driven = lock(driven, outside)
    wrong = code[:-1] + ("A" if code[-1] != "A" else "B")
    driven.type_in("passphrase", wrong, enter=True)
    driven.until_said("unlock-problem", "This recovery code does not open it")
    driven.type_in("passphrase", code.replace("0", "o").replace("1", "l"), enter=True)
    driven.type_in("passphrase-first", ANOTHER)
    driven.type_in("passphrase-again", ANOTHER, enter=True)
    driven.until_open()

    driven = lock(driven, outside)
    driven.type_in("passphrase", PASSPHRASE, enter=True)
    driven.until_said("unlock-problem", "does not open it")
    driven.type_in("passphrase", ANOTHER, enter=True)
    driven.until_open()
    noted = [each.what for each in reversed(driven.program.ws.access_log.recent())]
    assert noted == [
        Access.UNLOCKED, Access.LOCKED, Access.UNLOCKED, Access.LOCKED,
        Access.UNLOCKED_BY_RECOVERY, Access.PASSPHRASE_CHANGED, Access.LOCKED, Access.UNLOCKED,
    ]  # fmt: skip


def test_nothing_that_was_typed_is_on_disk_or_in_the_clipboard(driven, qapp, tmp_path):
    code = set_up(driven)
    driven.end()
    secrets = [PASSPHRASE, code, code.replace("-", "")]

    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert DataFolder(tmp_path / "practice").envelope in files
    for file in files:
        content = file.read_bytes().lower()
        assert not any(secret.lower().encode() in content for secret in secrets), file
    assert not any(secret in qapp.clipboard().text() for secret in secrets)


def test_set_up_that_is_left_half_way_leaves_no_practice(driven, tmp_path):
    driven.press("set-up")
    driven.type_in("passphrase-first", PASSPHRASE)
    driven.type_in("passphrase-again", PASSPHRASE, enter=True)
    driven.press("have-code")
    assert not DataFolder(tmp_path / "practice").has_practice()

    driven = driven.again()  # killed here, and started again

    assert driven.screen == "doors"
