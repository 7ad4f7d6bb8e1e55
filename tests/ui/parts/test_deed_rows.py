"""Rows of things with what can be done about each."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout

from ui.parts.deed import Deed, Told
from ui.parts.deed_rows import DeedRows

SIGN, PRINT, REMOVE = Deed("sign", "Sign", is_first=True), Deed("print", "Print"), Deed("remove", "Remove")


@pytest.fixture
def rows(window):
    rows = DeedRows("thing")
    QVBoxLayout(window).addWidget(rows)
    window.show()
    return rows


def said(rows):
    shown = [label for label in rows.findChildren(QLabel) if label.isVisible()]
    return [label.text() for label in sorted(shown, key=lambda label: label.mapTo(rows, QPoint()).y())]


def test_a_row_says_what_it_has_to_say_and_nothing_else(rows):
    rows.show_rows([Told(1, "<b>Ana</b>", "until May", heading="In force"), Told(2, "Dr. Gray", warning="Ended")])

    assert said(rows) == ["In force", "<b>Ana</b>", "until May", "Dr. Gray", "Ended"]


def test_what_is_wanted_comes_with_the_key_of_the_row(rows, qtbot):
    rows.show_rows([Told(1, "Ana", deeds=(SIGN,)), Told(2, "Gray", deeds=(SIGN, PRINT))])
    with qtbot.waitSignal(rows.wanted) as caught:
        qtbot.mouseClick(rows.findChild(QPushButton, "print-thing-1"), Qt.MouseButton.LeftButton)

    assert caught.args == [2, "print"]


def test_rows_stay_when_they_are_shown_anew_in_another_order(rows):
    rows.show_rows([Told(1, "Ana", deeds=(SIGN,)), Told(2, "Gray", deeds=(SIGN,))])
    chip = rows.findChild(QPushButton, "sign-thing-0")
    rows.show_rows([Told(2, "Gray", deeds=(SIGN,)), Told(1, "Ana", deeds=(SIGN,)), Told(3, "Sister")])

    assert said(rows) == ["Gray", "Ana", "Sister"] and rows.findChild(QPushButton, "sign-thing-0") is chip
    assert rows.stops == [rows.findChild(QPushButton, "sign-thing-1"), chip]
    rows.show_rows([])
    assert rows.isHidden() and rows.stops == []


def test_the_focus_stays_in_the_row_when_what_had_it_is_done(rows, window):
    rows.show_rows([Told(1, "Ana", deeds=(SIGN, REMOVE)), Told(2, "Gray", deeds=(SIGN,))])
    window.activateWindow()
    rows.findChild(QPushButton, "sign-thing-0").setFocus()
    rows.show_rows([Told(1, "Ana", deeds=(PRINT,)), Told(2, "Gray", deeds=(SIGN,))])

    assert window.focusWidget() is rows.findChild(QPushButton, "print-thing-0")
    assert rows.findChild(QPushButton, "print-thing-0").accessibleName() == "Print: Ana"
