"""The table of keys against the running session: every key is there, none is there twice."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.ui.session.key_deeds import DEEDS
from tests.ui.session.stand import CTRL, Key, settle
from ui.help.over import Over
from ui.keys import EVERYWHERE, IN_SESSION, KEYS, ON_BOARD, WHILE_TYPING

ON_OTHER_PAGES = {"names", "display-check"}
OURS = [name for name, key in KEYS.items() if key.where in (IN_SESSION, WHILE_TYPING, ON_BOARD)]


def _works(action: QAction) -> bool:
    return action.isEnabled() and any(isinstance(owner, QWidget) and owner.isVisible() for owner in action.associatedObjects())


def test_every_key_of_the_table_has_its_action_in_the_running_session(running):
    for name in OURS:
        found = running.live.findChildren(QAction, name)
        assert len(found) == 1, name
        assert QKeySequence(KEYS[name].keys) in found[0].shortcuts(), name


@pytest.mark.parametrize("group", ["leading", "room", "line", "everywhere"])
def test_every_key_does_what_the_sheet_says(running, group):
    for its_group, deed in DEEDS.values():
        if its_group == group:
            deed(running)


def test_of_every_key_of_the_session_and_of_all_pages_it_is_told_what_it_does():
    everywhere = {name for name, key in KEYS.items() if key.where == EVERYWHERE}
    assert {*OURS, *everywhere} - ON_OTHER_PAGES == set(DEEDS)


def test_no_two_actions_share_a_key(running):
    running.type("walking past Mike's place")
    everywhere = [
        action
        for action in running.house.findChildren(QAction)
        if _works(action) and action.shortcutContext() == Qt.ShortcutContext.WindowShortcut
    ]
    keys = Counter(key.toString() for action in everywhere for key in action.shortcuts() if not key.isEmpty())
    assert [key for key, count in keys.items() if count > 1] == []


def test_no_click_anywhere_takes_the_focus_from_the_line(running):
    running.share("payday")
    skipped = {"end-session", "hard-moment", "which-display", "kind", "park", "walk-in", "situations", "agenda"}
    skipped |= {"round", "slips", "check-displays", "paste-lines"}
    buttons = [
        each for each in running.live.findChildren(QAbstractButton) if each.isVisible() and each.objectName() not in skipped
    ]
    assert len(buttons) > 15
    for button in buttons:
        running.click(button)
        assert QApplication.focusWidget() is running.line, button.objectName()


def test_tab_reaches_what_the_mouse_reaches(running):
    seen = set()
    for _ in range(80):
        running.key(Key.Key_Tab)
        focused = QApplication.focusWidget()
        seen.add(focused.objectName())
    assert {"next", "share", "person-Heron", "by-situation", "pause", "board", "agenda-list", "capture-line"} <= seen


def test_a_click_into_the_boards_empty_ground_keeps_the_line(running):
    running.type("half")
    running.click(running.live.stage.board.view.viewport())
    running.type(" a line")
    assert running.line.text() == "half a line"


def test_every_control_has_a_name_to_be_said(running):
    nameless = [
        button.objectName() or str(button)
        for button in running.live.findChildren(QAbstractButton)
        if not button.accessibleName() and button.isVisible()
    ]
    assert nameless == []


def test_keys_of_the_session_do_nothing_while_another_page_is_seen(running):
    place = running.live.evening.run.position
    running.house.go("today")
    running.key(Key.Key_PageDown)
    running.key(Key.Key_B, CTRL)
    running.house.go("session")
    assert running.live.evening.run.position == place and not running.room.is_blank
    assert QApplication.focusWidget() is running.line


def test_a_click_on_the_toast_takes_a_step_back_and_the_line_keeps_the_focus(running):
    running.key(Key.Key_E, CTRL)
    minutes = running.live.evening.run.step.minutes
    toast = running.part("toast")
    running.click(toast.findChild(QWidget, "undo"))
    assert running.live.evening.run.step.minutes == minutes - 1
    assert QApplication.focusWidget() is running.line


def test_what_lies_over_the_page_keeps_its_own_focus(running):
    sheet = Over(running.house.window(), "sheet", "Something over the page", 20)
    sheet.show_over()
    settle()
    running.click(sheet.findChild(QAbstractButton))
    settle()
    assert not sheet.isVisible() and QApplication.focusWidget() is running.line
