"""A new passphrase is typed twice; its strength is said in words, and nothing of it gets out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout

from ui.background import Task
from ui.keeping.new_passphrase import NewPassphrase

GOOD = "heron slate twelve lanterns"


@pytest.fixture
def new(window):
    QVBoxLayout(window).addWidget(new := NewPassphrase())
    new.show()
    return new


@pytest.fixture
def type_in(new, qtbot):
    def type_in(name, text):
        qtbot.keyClicks(new.findChild(QLineEdit, name), text)

    return type_in


def says(new):
    return new.findChild(QLabel, "passphrase-says").text()


def test_it_is_usable_when_it_is_strong_and_twice_the_same(new, type_in, qtbot):
    type_in("passphrase-first", GOOD)
    qtbot.waitUntil(lambda: "once more" in says(new))
    type_in("passphrase-again", GOOD)
    qtbot.waitUntil(lambda: new.passphrase == GOOD)

    assert says(new) == "Strong: very hard to guess."


@pytest.mark.parametrize(("text", "sentence"), [("short", "Ten letters or more"), ("password12", "Weak"), ("qwertyuiop", "Weak")])
def test_what_is_easy_to_guess_is_not_usable(new, type_in, qtbot, text, sentence):
    type_in("passphrase-first", text)
    type_in("passphrase-again", text)
    qtbot.waitUntil(lambda: sentence in says(new))

    assert new.passphrase == ""


def test_two_that_differ_are_not_usable(new, type_in, qtbot):
    type_in("passphrase-first", GOOD)
    type_in("passphrase-again", "heron slate twelve lantern")
    qtbot.waitUntil(lambda: "not the same" in says(new))

    assert new.passphrase == ""


def test_a_change_of_the_first_after_both_were_the_same_is_noticed(new, type_in, qtbot):
    type_in("passphrase-first", GOOD)
    type_in("passphrase-again", GOOD)
    qtbot.waitUntil(lambda: bool(new.passphrase))
    type_in("passphrase-first", "x")

    assert new.passphrase == ""
    qtbot.waitUntil(lambda: "not the same" in says(new))


def test_enter_waits_until_its_strength_is_known(new, type_in, qtbot):
    type_in("passphrase-first", GOOD)
    type_in("passphrase-again", GOOD)
    with qtbot.waitSignal(new.submitted):
        qtbot.keyClick(new.findChild(QLineEdit, "passphrase-again"), Qt.Key.Key_Return)

    assert new.passphrase == GOOD


def test_enter_in_the_first_line_leads_to_the_second(new, qtbot):
    qtbot.keyClick(new.findChild(QLineEdit, "passphrase-first"), Qt.Key.Key_Return)

    assert new.window().focusWidget().objectName() == "passphrase-again"


def test_caps_lock_is_said(new, qtbot):
    first = new.findChild(QLineEdit, "passphrase-first")
    qtbot.keyClick(first, "H")
    assert "Caps Lock is on." in says(new)

    qtbot.keyClick(first, "h")
    assert "Caps Lock" not in says(new)


def test_it_is_hidden_until_it_is_shown(new, qtbot):
    lines = new.findChildren(QLineEdit)
    assert all(line.echoMode() == QLineEdit.EchoMode.Password for line in lines)

    qtbot.mouseClick(new.findChild(QPushButton, "show-new-passphrase"), Qt.MouseButton.LeftButton)
    assert all(line.echoMode() == QLineEdit.EchoMode.Normal for line in lines)


def test_nothing_of_it_gets_into_the_clipboard(new, type_in, qtbot):
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    type_in("passphrase-first", GOOD)
    new.findChild(QPushButton, "show-new-passphrase").click()
    first = new.findChild(QLineEdit, "passphrase-first")
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X):
        qtbot.keyClick(first, key, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseDClick(first, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))

    assert clipboard.text() == "before"
    assert first.text() == GOOD


def test_it_may_go_away_while_it_is_being_judged(app, qtbot):
    new = NewPassphrase()
    new.findChild(QLineEdit, "passphrase-first").setText(GOOD * 20)
    new.deleteLater()
    with qtbot.waitSignal(new.destroyed):
        pass
    qtbot.waitUntil(lambda: not app.findChildren(Task))
