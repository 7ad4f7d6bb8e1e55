"""Keys that the user chose in place of those of the table: which may be, which clash, and how a choice holds at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication

from ui import keys
from ui.keys import (
    ABOUT_A_CLIENT,
    ABOUT_A_NOTE,
    AFTERWARDS,
    AT_CHECK_IN,
    AT_PRACTICE,
    AT_PULSE,
    EVERYWHERE,
    IN_GROUPS,
    KEYED,
    KEYS,
    OF_A_SESSION,
    ON_PAPER,
    WHO_IS_HERE,
    keys_of,
)

SEEN_TOGETHER = (
    *({*OF_A_SESSION, panel} for panel in (WHO_IS_HERE, AT_CHECK_IN, AT_PRACTICE)),
    {AFTERWARDS, AT_PULSE},
    {AFTERWARDS, ABOUT_A_CLIENT, ABOUT_A_NOTE, ON_PAPER, IN_GROUPS},
)
"""Places of which two may be on one page. What is everywhere is on each."""

Plain = Qt.KeyboardModifier
ON_EVERY_KEYBOARD = (
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Backspace,
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Delete,
)  # fmt: skip
OF_TEXT = ("Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Ins", "Shift+Ins", "Shift+Del", "Ctrl+Left", "Ctrl+Right",
           "Ctrl+Home", "Ctrl+End", "Ctrl+Backspace", "Alt+F4")  # fmt: skip


class NotAKey(StrEnum):
    """Why a combination cannot be chosen."""

    UNREADABLE = auto()
    TYPES = auto()  # a letter into a line
    MOVES = auto()  # every field and list needs it


def choose(wanted: Mapping[str, str]) -> None:
    """From now on, wherever `keyed` made an action. What is unknown, unreadable, or clashes is as if it were not chosen."""
    before = dict(keys.chosen)
    keys.chosen.clear()
    keys.chosen.update(_sensible(wanted))
    if keys.chosen != before:
        _put(name for name in KEYS if keys.chosen.get(name) != before.get(name))
        keys.follows.changed.emit()


def not_a_key(name: str, key: str) -> NotAKey | None:
    """None where it may be chosen for that."""
    sequence = QKeySequence(key)
    if sequence.count() != 1 or not key.isprintable() or sequence[0].key() == Qt.Key.Key_unknown:  # type: ignore[index]
        return NotAKey.UNREADABLE
    usual = QKeySequence(KEYS[name].keys)
    if sequence == usual:
        return None
    pressed = sequence[0]  # type: ignore[index]  # PySide6 has it, its stubs do not
    is_bare = not pressed.keyboardModifiers() & ~(Plain.ShiftModifier | Plain.KeypadModifier)
    if (is_bare and pressed.key() in ON_EVERY_KEYBOARD) or sequence.toString() in OF_TEXT:
        return NotAKey.MOVES
    may_be_a_letter = len(usual.toString()) == 1  # where nobody types
    types = pressed.key() < Qt.Key.Key_Escape  # letters, digits, signs; all else has a number above
    if is_bare and KEYS[name].where == AT_CHECK_IN and Qt.Key.Key_0 <= pressed.key() <= Qt.Key.Key_9:
        return NotAKey.TYPES  # what a person says
    return NotAKey.TYPES if is_bare and types and not may_be_a_letter else None


def clashing(name: str, key: str) -> str | None:
    """What that key does already where `name` is done; None when it is free."""
    wanted = QKeySequence(key)
    for other in KEYS:
        if other != name and _are_together(name, other) and any(QKeySequence(held) == wanted for held in keys_of(other)):
            return other
    return None


def _are_together(name: str, other: str) -> bool:
    return any(_meet(place, its) for place in _places(name) for its in _places(other))


def _places(name: str) -> set[str]:
    return {KEYS[name].where, KEYS[name].also_at} - {""}


def _meet(place: str, other: str) -> bool:
    places = {place, other}
    return len(places) == 1 or EVERYWHERE in places or any(places <= together for together in SEEN_TOGETHER)


def _sensible(wanted: Mapping[str, str]) -> dict[str, str]:
    known = {
        name: key
        for name, key in wanted.items()
        if name in KEYS and not KEYS[name].is_fixed and key != KEYS[name].keys and not_a_key(name, key) is None
    }
    while clash := next((name for name in known if _clashes(name, known)), None):
        del known[clash]
    return known


def _clashes(name: str, known: Mapping[str, str]) -> bool:
    wanted = QKeySequence(known[name])
    for other, key in KEYS.items():
        held = (known.get(other) or key.keys, *key.also)
        if other != name and _are_together(name, other) and any(QKeySequence(each) == wanted for each in held):
            return True
    return False


def _put(names: Iterator[str]) -> None:
    """An action's first key is the table's; further ones of its own stay."""
    changed = set(names)
    for top in QApplication.topLevelWidgets():
        for action in top.findChildren(QAction):
            if (name := action.property(KEYED)) in changed:
                first, *own = action.shortcuts() or [QKeySequence()]
                held = [QKeySequence(key) for key in keys_of(name)]
                action.setShortcuts([*held, *(key for key in own if key not in held and key != first)])
