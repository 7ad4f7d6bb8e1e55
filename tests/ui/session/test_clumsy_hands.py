"""Hundreds of random keys, words and clicks: the board stays as it is stored, and the room sees only what it may."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.ui.session.stand import ALT, CTRL, NONE, SHIFT, Key, settle

KEYS = [
    *(Key.Key_PageDown, Key.Key_PageUp, Key.Key_Return, Key.Key_Escape, Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right),
    *(Key.Key_F2, Key.Key_F4, Key.Key_F6, Key.Key_F7, Key.Key_F8, Key.Key_F9, Key.Key_Tab, Key.Key_Delete, Key.Key_Backspace),
    *(Key.Key_B, Key.Key_D, Key.Key_E, Key.Key_G, Key.Key_H, Key.Key_K, Key.Key_P, Key.Key_R, Key.Key_S, Key.Key_T, Key.Key_Z),
    *(Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_5),
]


def _one_event(running, rng):
    focused = QApplication.activePopupWidget() or QApplication.focusWidget() or running.house
    match rng.choices(("key", "words", "click", "time"), (60, 20, 17, 3))[0]:
        case "key":
            QTest.keyClick(focused, rng.choice(KEYS), rng.choice([NONE, NONE, NONE, CTRL, CTRL, ALT, SHIFT]))
        case "words":
            QTest.keyClicks(focused, "".join(rng.choice("abc Mike555 <b>{0}") for _ in range(rng.randrange(1, 12))))
        case "click":
            buttons = [each for each in running.live.findChildren(QAbstractButton) if each.isVisible() and each.isEnabled()]
            QTest.mouseClick(rng.choice(buttons), Qt.MouseButton.LeftButton)
        case "time":
            running.clock.passes(minutes=rng.randrange(9))


@pytest.mark.parametrize("seed", [1, 2])
def test_random_keys_and_clicks_lose_nothing_and_show_nothing(running, seed):
    """pytest-qt fails the test on any exception in the event loop."""
    rng = random.Random(seed)
    for _ in range(250):
        _one_event(running, rng)
        settle()
        if running.house.place != "session":
            running.house.go("session")
        if running.page.live is None:
            running.page._shown._reopen()
            settle()
        stored = [shared.line for shared in running.live.evening.lines()]
        assert [shared.line for shared in running.live.stage.board.model.rows] == stored
        if window := running.live.room.screen.window:
            shown = {entry.wording for entry in window.view.entries}
            assert shown <= {line.wording for line in stored if line.may_be_shown}
