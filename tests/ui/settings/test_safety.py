"""Safety: idle minutes, locking, another passphrase, a new recovery code. What is wrong is said where it can be mended."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QSpinBox

from facilitator.storage.access_log import Access
from facilitator.storage.keys import WrongPassphrase, WrongRecoveryCode, open_envelope
from facilitator.workspace.workspace import SEALS_AFTER
from tests.ui.settings.conftest import LONG, OLD
from tests.vaults import VAULT_KEY
from ui.preferences import LEAST_IDLE, LEAST_UNSEALED, MOST_IDLE, MOST_UNSEALED

NEW = "otter marble nineteen candles"


@pytest.fixture
def safety(opened):
    return opened("safety")


@pytest.fixture
def change(safety):
    def change(old=OLD, new=NEW, again=None):
        if not safety.find("passphrase-now"):
            safety.press("change-passphrase")
        safety.type_in("passphrase-now", old)
        safety.type_in("passphrase-first", new)
        safety.type_in("passphrase-again", new if again is None else again, enter=True)

    return change


def opens(ws, secret):
    return open_envelope(ws.folder.envelope, secret) == VAULT_KEY


def noted(ws):
    return [each.what for each in ws.access_log.recent()]


# locking -------------------------------------------------------------------------------


def test_idle_minutes_hold_when_they_are_typed_and_not_on_the_way(safety, around, qtbot):
    box = safety.find("idle-minutes", QSpinBox)
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "25")
    assert around.preferences.idle_minutes == 10

    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert around.preferences.idle_minutes == 25


def test_idle_minutes_typed_hold_also_when_one_goes_on(safety, around, qtbot):
    box = safety.find("idle-minutes", QSpinBox)
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "7")
    qtbot.keyClick(box, Qt.Key.Key_Tab)

    assert around.preferences.idle_minutes == 7


def test_after_how_many_days_a_session_seals_itself_is_a_choice_with_bounds(safety, around, qtbot):
    box = safety.find("seal-after-days", QSpinBox)
    assert (box.minimum(), box.value(), box.maximum()) == (LEAST_UNSEALED, SEALS_AFTER, MOST_UNSEALED) == (1, 7, 14)

    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert around.preferences.seal_after_days == 8


def test_idle_minutes_have_bounds(safety, around, qtbot):
    box = safety.find("idle-minutes", QSpinBox)
    assert (box.minimum(), box.maximum()) == (LEAST_IDLE, MOST_IDLE) == (1, 120)

    box.setFocus()
    for _ in range(12):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert around.preferences.idle_minutes == 1


def test_lock_now_locks(safety, around):
    safety.press("lock-now")

    assert around.locked == 1


def test_it_says_that_sessions_seal_themselves(safety):
    assert "nobody has sealed by then is sealed by itself" in safety.seen_words()


# the passphrase ----------------------------------------------------------------------------


def test_a_new_passphrase_opens_it_and_the_old_one_no_longer(safety, change, ws, around):
    change()
    safety.qtbot.waitUntil(lambda: around.told != [], timeout=LONG)

    assert around.told == ["The passphrase is changed. The next unlock asks for the new one."]
    assert opens(ws, NEW)
    with pytest.raises(WrongPassphrase):
        open_envelope(ws.folder.envelope, OLD)
    assert noted(ws)[0] == Access.PASSPHRASE_CHANGED
    assert safety.find("passphrase-form") is None and safety.find("change-passphrase").hasFocus()


def test_a_wrong_old_passphrase_is_said_beside_it_and_the_new_one_stays_typed(safety, change, ws):
    change(old="not the one at all")
    safety.until_said("passphrase-now-problem", "does not open it")

    assert safety.find("passphrase-first", QLineEdit).text() == NEW
    assert safety.find("passphrase-now", QLineEdit).hasFocus()
    assert opens(ws, OLD) and Access.PASSPHRASE_CHANGED not in noted(ws)


def test_the_right_one_then_goes_through(safety, change, ws, around):
    change(old="not the one at all")
    safety.until_said("passphrase-now-problem", "does not open it")
    safety.type_in("passphrase-now", OLD)
    assert safety.said("passphrase-now-problem") == ""
    safety.press("save-passphrase")
    safety.qtbot.waitUntil(lambda: around.told != [], timeout=LONG)

    assert opens(ws, NEW)


@pytest.mark.parametrize(
    ("new", "again", "sentence"),
    [(NEW, NEW[:-1], "not the same"), ("too short", None, "Ten letters or more"), ("password12", None, "Weak")],
)
def test_a_new_one_that_will_not_do_is_said_and_nothing_changes(safety, change, ws, new, again, sentence):
    change(new=new, again=again)
    safety.until_said("passphrase-says", sentence)

    assert safety.find("passphrase-form") is not None and opens(ws, OLD)


def test_the_same_one_again_is_no_change(safety, change, ws):
    change(new=OLD)
    safety.until_said("passphrase-problem", "is the same as the one you have now")

    assert Access.PASSPHRASE_CHANGED not in noted(ws)


def test_without_the_old_one_nothing_happens(safety, change, ws):
    change(old="")
    safety.until_said("passphrase-now-problem", "Type the passphrase you have now first.")

    assert opens(ws, OLD)


def test_escape_leaves_the_form_and_forgets_the_secrets(safety, ws):
    safety.press("change-passphrase")
    safety.type_in("passphrase-now", OLD)
    safety.key(Qt.Key.Key_Escape)
    assert safety.find("passphrase-form") is None and safety.find("change-passphrase").hasFocus()

    safety.press("change-passphrase")
    assert safety.until_seen("passphrase-now", QLineEdit).text() == ""
    assert opens(ws, OLD)


def test_a_folder_that_cannot_be_written_is_said_and_the_old_one_opens(safety, change, ws):
    """As root nothing is read-only: a folder stands where the new key file has to be written."""
    blocked = ws.folder.envelope.with_name("envelope.json.new")
    blocked.mkdir()
    change()
    safety.qtbot.waitUntil(lambda: safety.said("passphrase-problem") != "", timeout=LONG)

    assert safety.find("passphrase-first", QLineEdit).text() == NEW
    assert opens(ws, OLD)


# the recovery code ------------------------------------------------------------------------


def reach_code(safety, asked):
    safety.press("new-code")
    safety.type_in("passphrase-now", OLD, enter=True)
    safety.press("print-code")
    return asked.printed[-1]


def test_a_new_code_holds_when_it_was_typed_back_from_paper(safety, asked, ws, around):
    code = reach_code(safety, asked)
    safety.press("have-code")
    safety.type_in("code-again", code.lower().replace("-", " "), enter=True)
    safety.qtbot.waitUntil(lambda: around.told != [], timeout=LONG)

    assert opens(ws, code) and opens(ws, OLD)
    assert noted(ws)[0] == Access.RECOVERY_RENEWED
    assert safety.find("code-form") is None


def test_until_then_it_does_not_hold(safety, asked, ws):
    code = reach_code(safety, asked)
    safety.press("have-code")
    safety.type_in("code-again", "0000-0000-0000-0000-0000-0000-0000", enter=True)
    assert "not the code" in safety.said("code-problem")
    safety.key(Qt.Key.Key_Escape)
    assert safety.find("print-code")
    safety.key(Qt.Key.Key_Escape)

    assert safety.find("code-form") is None
    with pytest.raises(WrongRecoveryCode):
        open_envelope(ws.folder.envelope, code)
    assert Access.RECOVERY_RENEWED not in noted(ws)


def test_the_code_is_shown_to_nobody_without_the_passphrase(safety, asked):
    safety.press("new-code")
    safety.type_in("passphrase-now", "not the one at all", enter=True)
    safety.until_said("passphrase-now-problem", "does not open it")

    assert safety.find("recovery-code") is None and asked.printed == []


def test_a_code_that_cannot_be_stored_is_said_and_can_be_tried_again(safety, asked, ws, around):
    code = reach_code(safety, asked)
    blocked = ws.folder.envelope.with_name("envelope.json.new")
    blocked.mkdir()
    safety.press("have-code")
    safety.type_in("code-again", code, enter=True)
    safety.qtbot.waitUntil(lambda: safety.said("new-code-problem") != "", timeout=LONG)
    blocked.rmdir()
    safety.press("check-code")
    safety.qtbot.waitUntil(lambda: around.told != [], timeout=LONG)

    assert opens(ws, code)
