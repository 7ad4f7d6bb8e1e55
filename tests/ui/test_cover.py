"""The cover hides the private window, and gives it back as it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout

from ui.cover import Cover
from ui.keys import keyed


@pytest.fixture
def line(window):
    QVBoxLayout(window).addWidget(line := QLineEdit("Lonely once the house"))
    line.show()
    line.setFocus()
    return line


def test_a_key_lifts_it_and_is_not_typed(window, line, qtbot):
    cover = Cover(window)
    assert window.focusWidget() is cover

    with qtbot.waitSignal(cover.lifted):
        qtbot.keyClick(cover, Qt.Key.Key_A)

    assert window.focusWidget() is line
    assert line.text() == "Lonely once the house"
    assert not cover.isVisible()


def test_a_click_lifts_it(window, line, qtbot):
    cover = Cover(window)
    with qtbot.waitSignal(cover.lifted):
        qtbot.mouseClick(cover, Qt.MouseButton.LeftButton)

    assert window.focusWidget() is line


def test_a_modifier_alone_is_no_key(window, line, qtbot):
    cover = Cover(window)
    with qtbot.assertNotEmitted(cover.lifted):
        qtbot.keyClick(cover, Qt.Key.Key_Shift)


def test_it_covers_the_whole_window_also_when_that_grows(window, line):
    cover = Cover(window)
    window.resize(1000, 700)

    assert cover.geometry() == window.rect()
    assert all(window.childAt(x, y) in (cover, *cover.findChildren(QLabel)) or cover.isAncestorOf(window.childAt(x, y))
               for x in range(10, 1000, 90) for y in range(10, 700, 90))  # fmt: skip


def test_a_clicker_goes_on_through_it_and_other_keys_do_not(window, line, qtbot):
    triggered = []
    for name in ("next", "undo"):
        keyed(window, name).triggered.connect(lambda _=False, name=name: triggered.append(name))
    cover = Cover(window)

    qtbot.keyClick(cover, Qt.Key.Key_PageDown)
    assert triggered == ["next"] and cover.isVisible()

    qtbot.keyClick(cover, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert triggered == ["next"] and not cover.isVisible()


def test_a_page_that_goes_on_under_it_does_not_get_the_keys(window, line, qtbot):
    cover = Cover(window)
    line.setFocus()
    qtbot.waitUntil(lambda: window.focusWidget() is cover)

    with qtbot.waitSignal(cover.lifted):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_A)
    assert window.focusWidget() is line
    assert line.text() == "Lonely once the house"


def test_it_lifts_also_when_what_had_the_focus_before_is_gone(window, line, app, qtbot):
    cover = Cover(window)
    line.deleteLater()
    app.sendPostedEvents(line, QEvent.Type.DeferredDelete)

    with qtbot.waitSignal(cover.lifted):
        qtbot.keyClick(cover, Qt.Key.Key_A)
