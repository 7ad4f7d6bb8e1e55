"""The sheet of keys: whole, narrowed by typing, gone with one key, the focus back where it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout

from ui.help.keys_sheet import KeysSheet
from ui.keys import KEYS, keyed


@pytest.fixture
def line(window):
    QVBoxLayout(window).addWidget(line := QLineEdit())
    line.show()
    line.setFocus()
    return line


@pytest.fixture
def sheet(window, line):
    window.resize(1280, 720)
    sheet = KeysSheet(window)
    sheet.show_over()
    return sheet


def shown(sheet):
    return {label.text() for label in sheet.findChildren(QLabel) if label.isVisible()}


def test_it_shows_every_key_of_the_table(sheet):
    assert {key.words for key in KEYS.values()} <= shown(sheet)


def test_typing_narrows_it_down(sheet, qtbot):
    qtbot.keyClicks(sheet.focusWidget(), "voice")

    assert {"One more voice", "One voice less"} <= shown(sheet)
    assert "Undo" not in shown(sheet)


def test_a_key_can_be_sought_by_its_name(sheet, qtbot):
    qtbot.keyClicks(sheet.focusWidget(), "ctrl+b")

    assert "Blank the room screen" in shown(sheet)


def test_it_says_so_when_no_key_does_that(sheet, qtbot):
    qtbot.keyClicks(sheet.focusWidget(), "make coffee")

    assert "No key does that." in shown(sheet)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F1])
def test_one_key_takes_it_away_and_gives_the_focus_back(sheet, line, qtbot, key):
    with qtbot.waitSignal(sheet.closed):
        qtbot.keyClick(sheet.focusWidget(), key)

    assert line.window().focusWidget() is line


def test_a_click_beside_it_takes_it_away(sheet, qtbot):
    with qtbot.waitSignal(sheet.closed):
        qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))


def test_tab_stays_in_it(sheet, line, qtbot):
    for _ in range(4):
        qtbot.keyClick(sheet.focusWidget(), Qt.Key.Key_Tab)
        assert sheet.isAncestorOf(sheet.window().focusWidget())


def test_keys_of_what_lies_under_it_rest(sheet, window, qtbot):
    undo = keyed(window, "undo")
    with qtbot.assertNotEmitted(undo.triggered):
        qtbot.keyClick(sheet.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_it_goes_also_when_what_had_the_focus_before_is_gone(sheet, line, app, qtbot):
    line.deleteLater()
    app.sendPostedEvents(line, QEvent.Type.DeferredDelete)

    with qtbot.waitSignal(sheet.closed):
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
