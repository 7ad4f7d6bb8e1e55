"""Keys that were chosen in place of the usual ones: they hold at once, wherever the action was made, and never clash."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.chosen_keys import NotAKey, choose, clashing, not_a_key
from ui.keys import KEYS, chosen, key_name, key_of, keyed
from ui.parts.button import Button


@pytest.fixture(autouse=True)
def as_usual_afterwards(app):
    yield
    choose({})


@pytest.fixture
def ground(window, qtbot):
    QVBoxLayout(window).addWidget(ground := QWidget())
    ground.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    ground.show()
    ground.setFocus()
    return ground


@pytest.mark.parametrize("name", KEYS)
def test_as_the_table_has_them_no_two_keys_clash(name):
    assert clashing(name, KEYS[name].keys) is None and not_a_key(name, KEYS[name].keys) is None


def test_a_choice_holds_at_once_and_the_usual_key_is_free(ground, qtbot):
    blank = keyed(ground, "blank")
    choose({"blank": "Ctrl+Shift+J"})
    with qtbot.waitSignal(blank.triggered):
        qtbot.keyClick(ground, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    with qtbot.assertNotEmitted(blank.triggered):
        qtbot.keyClick(ground, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)


def test_what_is_made_later_has_the_chosen_key_and_its_button_shows_it(ground):
    choose({"blank": "F12"})
    button = Button(keyed(ground, "blank"))

    assert button.accessibleDescription() == key_name("blank") == "F12"
    choose({})
    assert button.accessibleDescription() == key_name("blank") == "Ctrl+B"


def test_a_clicker_goes_on_working_whatever_is_chosen(ground, qtbot):
    step = keyed(ground, "next")
    for keys in ({"next": "F12"}, {"next": "F11"}, {}):
        choose(keys)
        later = keyed(ground, "back")
        with qtbot.waitSignal(step.triggered):
            qtbot.keyClick(ground, Qt.Key.Key_PageDown)
        with qtbot.waitSignal(later.triggered):
            qtbot.keyClick(ground, Qt.Key.Key_PageUp)
        later.deleteLater()
        later.setShortcuts([])
    assert [key.toString() for key in step.shortcuts()] == ["PgDown"]


@pytest.mark.parametrize(
    "stored",
    [{"no-such-thing": "F12"}, {"blank": "Nonsense+Q"}, {"blank": ""}, {"blank": "Ctrl+B, Ctrl+C"}, {"blank": "a"},
     {"blank": "PgDown"}, {"blank": "Ctrl+C"}, {"share": "F12"}, {"blank": "F8"}, {"blank": "F12", "pause": "F12"},
     {"blank": "\0"}],
    ids=str,
)  # fmt: skip
def test_what_makes_no_sense_is_as_if_it_were_not_chosen(stored):
    choose(stored)
    assert all(key_of(name) == key.keys or len(stored) > 1 for name, key in KEYS.items())
    assert all(clashing(name, key_of(name)) is None for name in KEYS)


def test_two_may_change_places():
    choose({"blank": "F8", "pause": "Ctrl+B"})
    assert chosen == {"blank": "F8", "pause": "Ctrl+B"}


@pytest.mark.parametrize(
    ("name", "key", "problem"),
    [
        ("blank", "A", NotAKey.TYPES), ("blank", "Shift+A", NotAKey.TYPES), ("blank", "Space", NotAKey.TYPES),
        ("blank", "Up", NotAKey.MOVES), ("blank", "Tab", NotAKey.MOVES), ("blank", "Esc", NotAKey.MOVES),
        ("blank", "Ctrl+V", NotAKey.MOVES), ("blank", "", NotAKey.UNREADABLE), ("blank", "F12", None), ("blank", "Alt+Ü", None),
        ("went-hard", "H", None), ("order-out", "Del", None),
    ],
)  # fmt: skip
def test_keys_that_everybody_needs_to_type_and_move_cannot_be_chosen(name, key, problem):
    assert not_a_key(name, key) is problem


def test_a_key_may_do_another_thing_on_another_page_only():
    assert clashing("blank", "Ctrl+1") == "go-today"
    assert clashing("go-today", "Alt+T") == "next-theme"
    assert clashing("share", "PgUp") == "back"
    assert clashing("order-up", "Ctrl+B") is None
