"""The drawer of counseling notes: written, changed, taken out and back; locked with a passphrase that nothing replaces."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from facilitator.notes.counseling_note import Drawer
from facilitator.vocabulary import EntryKind
from facilitator.workspace.evening import Evening
from tests.desks import desk_in
from tests.ui.pages import clock, press, said, seen, ws
from tests.ui.reached import out_of_reach
from tests.vaults import QUICK, VAULT_KEY
from tests.workspaces import circle
from ui.background import Task
from ui.counseling.page import CounselingPage

__all__ = ["clock", "ws"]

SECRET = "otter slate nine lanterns"
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LONG = 10_000  # ms: keys are quick here, but cores are shared


@pytest.fixture
def drawer(ws):
    return Drawer(ws.vault, VAULT_KEY, Random(3), QUICK)


@pytest.fixture
def evening(ws):
    return circle(ws, clients=3)


@pytest.fixture
def heron(evening):
    return evening.clients[0].id


@pytest.fixture
def around(window, ws, drawer):
    window.resize(1200, 800)
    return desk_in(window, replace(ws, drawer=drawer))


@pytest.fixture
def page(window, around, heron):
    page = CounselingPage(around.desk)
    page.open_about(client=heron)
    yield seen(page, window, around)
    for task in page.findChildren(Task):
        task.abandon()


@pytest.fixture
def write(page, qtbot):
    def written(text):
        field = page.findChild(QPlainTextEdit, "counseling-text")
        field.setFocus()
        field.selectAll()
        for number, line in enumerate(text.split("\n")):
            if number:
                qtbot.keyClick(field, Qt.Key.Key_Return)
            qtbot.keyClicks(field, line)
        return field

    return written


def typed(page):
    return page.findChild(QPlainTextEdit, "counseling-text").toPlainText()


def texts(drawer, client):
    return [note.text for note in drawer.of(client)]


def visible(page, name):
    return next(line for line in page.findChildren(QLineEdit, name) if line.isVisible())


def set_passphrase(page, qtbot, drawer):
    press(page, qtbot, "set-drawer-passphrase")
    first, again = (visible(page, name) for name in ("passphrase-first", "passphrase-again"))
    qtbot.keyClicks(first, SECRET)
    qtbot.keyClicks(again, SECRET)
    qtbot.keyClick(again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: drawer.has_passphrase and page.findChild(QWidget, "drawer-form") is None, timeout=LONG)


def open_with(page, qtbot, passphrase):
    line = page.findChild(QLineEdit, "drawer-passphrase")
    line.selectAll()
    qtbot.keyClicks(line, passphrase)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_it_says_what_belongs_here_and_what_does_not(page):
    assert any("Yours alone" in sentence for sentence in said(page))
    assert any("belong in the progress note" in sentence for sentence in said(page))


def test_a_note_is_kept_and_stands_under_the_field_newest_first(page, drawer, heron, write, qtbot, clock):
    write("He smiles when he speaks of loss.")
    press(page, qtbot, "keep-counseling")
    clock.passes(days=7)
    field = write("The same smile.\nI do not name it yet.")
    qtbot.keyClick(field, Qt.Key.Key_M, CONTROL | SHIFT)

    assert texts(drawer, heron) == ["The same smile.\nI do not name it yet.", "He smiles when he speaks of loss."]
    qtbot.waitUntil(lambda: page.findChild(QWidget, "counseling-note-1").y() < page.findChild(QWidget, "counseling-note-0").y())
    assert [sentence for sentence in said(page) if "smile" in sentence][::-1] == [
        "The same smile.\nI do not name it yet.",
        "He smiles when he speaks of loss.",
    ]
    assert typed(page) == ""


def test_it_is_taken_back_and_done_again(page, drawer, heron, write, around, qtbot):
    write("First.")
    press(page, qtbot, "keep-counseling")
    around.desk.doing.undo()
    assert texts(drawer, heron) == []
    around.desk.doing.redo()
    assert texts(drawer, heron) == ["First."]


def test_a_note_is_changed_and_removed_and_both_come_back(page, drawer, heron, write, around, qtbot):
    write("First.")
    press(page, qtbot, "keep-counseling")
    press(page, qtbot, "change-counseling-note-0")
    assert typed(page) == "First."
    write("Second.")
    press(page, qtbot, "keep-counseling")
    assert texts(drawer, heron) == ["Second."]

    press(page, qtbot, "remove-counseling-note-0")
    assert texts(drawer, heron) == []
    around.desk.doing.undo()
    assert texts(drawer, heron) == ["Second."]
    around.desk.doing.undo()
    assert texts(drawer, heron) == ["First."]


def test_a_change_that_is_not_wanted_leaves_the_note_as_it_was(page, drawer, heron, write, qtbot):
    write("First.")
    press(page, qtbot, "keep-counseling")
    press(page, qtbot, "change-counseling-note-0")
    write("Other.")
    press(page, qtbot, "leave-counseling")

    assert (texts(drawer, heron), typed(page)) == (["First."], "")


def test_nothing_written_is_said_beside_the_field(page, drawer, heron, qtbot):
    press(page, qtbot, "keep-counseling")

    assert any("Write something first" in sentence for sentence in said(page))
    assert drawer.count(heron) == 0


def test_a_board_line_is_refused_wherever_it_stands_and_only_it_is_replaced(page, ws, evening, drawer, heron, write, qtbot):
    led = Evening.start(ws, evening.session)
    led.share("Walking past the old corner shop", EntryKind.TRIGGER, (), None)
    led.seal()
    write("He said it as if it were nothing:\nwalking past the old corner shop")
    press(page, qtbot, "keep-counseling")
    assert drawer.count(heron) == 0 and "corner shop" in typed(page)

    press(page, qtbot, "reword")
    assert typed(page).startswith("He said it as if it were nothing:\n") and "corner shop" not in typed(page)
    press(page, qtbot, "keep-counseling")
    assert drawer.count(heron) == 1


def test_what_is_typed_is_kept_when_the_page_is_left(page, drawer, heron, write, around, qtbot):
    write("Half a thought")
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert around.went == [("follow-up", {"client": heron})]
    page.hide()

    assert texts(drawer, heron) == ["Half a thought"] and typed(page) == ""


def test_words_about_one_client_are_kept_before_another_is_shown(page, drawer, heron, evening, write):
    write("Half a thought")
    page.open_about(client=evening.clients[1].id)
    page.read_again()

    assert texts(drawer, heron) == ["Half a thought"]
    assert typed(page) == "" and not any("Half" in sentence for sentence in said(page))


def test_when_the_program_locks_what_may_be_kept_is_kept(page, ws, evening, drawer, heron, write):
    led = Evening.start(ws, evening.session)
    led.share("Walking past the old corner shop", EntryKind.TRIGGER, (), None)
    led.seal()
    write("He said it lightly:\nWalking past the old corner shop")
    page.put_away()

    assert texts(drawer, heron) == ["He said it lightly:"]


def test_a_passphrase_locks_the_drawer_and_says_that_nobody_else_can_open_it(page, drawer, heron, write, window, qtbot):
    write("First.")
    press(page, qtbot, "keep-counseling")
    press(page, qtbot, "set-drawer-passphrase")
    assert any("lost for good" in sentence for sentence in said(page))
    qtbot.keyClick(page.findChild(QLineEdit, "passphrase-first"), Qt.Key.Key_Escape)
    assert not drawer.has_passphrase

    set_passphrase(page, qtbot, drawer)
    window.activateWindow()
    qtbot.keyClick(page.findChild(QPlainTextEdit, "counseling-text"), Qt.Key.Key_L, CONTROL | SHIFT)
    assert drawer.is_locked
    assert any("1 note about this client" in sentence for sentence in said(page))
    assert not any("First." in sentence for sentence in said(page)) and not page.findChild(QPlainTextEdit).isVisible()


def test_it_opens_with_its_passphrase_and_with_no_other(page, drawer, heron, write, qtbot):
    write("First.")
    press(page, qtbot, "keep-counseling")
    set_passphrase(page, qtbot, drawer)
    page.hide()
    assert drawer.is_locked
    page.show()
    page.read_again()

    open_with(page, qtbot, "not the right one at all")
    qtbot.waitUntil(lambda: any("does not open the drawer" in sentence for sentence in said(page)), timeout=LONG)
    open_with(page, qtbot, SECRET)
    qtbot.waitUntil(lambda: "First." in said(page), timeout=LONG)
    assert page.findChild(QLineEdit, "drawer-passphrase").text() == ""


def test_what_is_typed_is_kept_before_the_drawer_locks_and_undo_ends_there(page, drawer, heron, write, around, qtbot):
    set_passphrase(page, qtbot, drawer)
    write("Half a thought")
    press(page, qtbot, "lock-drawer")
    assert drawer.is_locked and drawer.count(heron) == 1

    around.desk.doing.undo()
    assert "is locked" in around.told[-2] and drawer.count(heron) == 1
    drawer.unlock(SECRET)
    assert texts(drawer, heron) == ["Half a thought"]


def test_a_passphrase_is_taken_off_with_the_old_one_only(page, drawer, heron, write, qtbot):
    set_passphrase(page, qtbot, drawer)
    press(page, qtbot, "take-off-passphrase")
    line = page.findChild(QLineEdit, "drawer-passphrase-now")
    qtbot.keyClicks(line, "something else entirely")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any("does not open the drawer" in sentence for sentence in said(page)), timeout=LONG)
    assert drawer.has_passphrase

    line.selectAll()
    qtbot.keyClicks(line, SECRET)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not drawer.has_passphrase, timeout=LONG)


def test_everything_can_be_reached_by_keys_and_the_newest_note_comes_first(page, drawer, write, window, qtbot, clock):
    window.activateWindow()
    for text in ("First.", "Second."):
        write(text)
        press(page, qtbot, "keep-counseling")
        clock.passes(days=1)
    field = page.findChild(QPlainTextEdit, "counseling-text")
    field.setFocus()
    assert not out_of_reach(window, qtbot)

    passed = []
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget().objectName())
    assert passed[1:] == ["change-counseling-note-1", "remove-counseling-note-1", "change-counseling-note-0"]


def test_the_form_and_the_lock_can_be_reached_by_keys(page, drawer, window, qtbot):
    window.activateWindow()
    press(page, qtbot, "set-drawer-passphrase")
    assert not out_of_reach(window, qtbot)
    qtbot.keyClick(visible(page, "passphrase-first"), Qt.Key.Key_Escape)

    set_passphrase(page, qtbot, drawer)
    press(page, qtbot, "lock-drawer")
    assert not out_of_reach(window, qtbot)
