"""Keys in Settings: chosen with the keyboard alone, refused with a reason, and back to the usual ones."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ui.chosen_keys import choose
from ui.keys import KEYS, key_of

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def keys(opened, around, qtbot):
    hands = opened("keys")
    hands.find("keys-list").setFocus()
    yield hands
    choose({})


def change(hands, name, key, modifiers=Qt.KeyboardModifier.NoModifier):
    hands.find("keys-list").choose(name)
    hands.key(Qt.Key.Key_Return)
    hands.qtbot.keyClick(hands.find("key-catcher"), key, modifiers)


def test_every_key_that_can_be_changed_is_in_the_list_under_its_place(keys):
    rows = keys.find("keys-list").model()
    assert rows.rowCount() == sum(not key.is_fixed for key in KEYS.values())


def test_enter_and_a_key_change_it_at_once_and_it_is_remembered(keys, around):
    change(keys, "blank", Qt.Key.Key_F12)

    assert around.preferences.keys == {"blank": "F12"} and key_of("blank") == "F12"
    assert keys.find("keys-list").hasFocus() and not keys.find("key-catcher")


def test_the_numbers_of_the_keypad_and_ctrl_are_as_any_other_key(keys, around):
    change(keys, "blank", Qt.Key.Key_7, CTRL | Qt.KeyboardModifier.KeypadModifier)
    assert around.preferences.keys == {"blank": "Ctrl+7"}


def test_a_key_that_is_taken_is_refused_with_what_it_does_and_another_may_be_pressed(keys, around, qtbot):
    change(keys, "blank", Qt.Key.Key_F8)
    assert "Pause" in keys.said("key-told") and around.preferences.keys == {}

    qtbot.keyClick(keys.find("key-catcher"), Qt.Key.Key_F12)
    assert around.preferences.keys == {"blank": "F12"} and keys.said("key-told") == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_Tab, Qt.Key.Key_Up])
def test_a_key_that_types_or_moves_is_refused(keys, around, key):
    change(keys, "blank", key)
    assert "Nothing was changed" in keys.said("key-told") and around.preferences.keys == {}


def test_a_modifier_alone_is_waited_out_and_escape_leaves_it(keys, around, qtbot):
    change(keys, "blank", Qt.Key.Key_Control, CTRL)
    assert keys.find("key-catcher")
    qtbot.keyClick(keys.find("key-catcher"), Qt.Key.Key_Escape)
    assert not keys.find("key-catcher") and keys.find("keys-list").hasFocus() and around.preferences.keys == {}


def test_one_goes_back_to_its_usual_key_or_all_do(keys, around):
    change(keys, "blank", Qt.Key.Key_F12)
    change(keys, "pause", Qt.Key.Key_F11)
    keys.press("usual-key")
    assert around.preferences.keys == {"blank": "F12"}

    keys.press("usual-keys")
    assert around.preferences.keys == {} and key_of("blank") == "Ctrl+B"


def test_a_usual_key_that_something_else_has_by_now_is_said(keys, around):
    change(keys, "blank", Qt.Key.Key_F12)
    change(keys, "pause", Qt.Key.Key_B, CTRL)
    keys.find("keys-list").choose("blank")
    keys.press("usual-key")

    assert "Pause" in keys.said("key-told") and around.preferences.keys == {"blank": "F12", "pause": "Ctrl+B"}


def test_pressing_the_usual_key_is_no_choice(keys, around):
    change(keys, "blank", Qt.Key.Key_F12)
    change(keys, "blank", Qt.Key.Key_B, CTRL)
    assert around.preferences.keys == {}
