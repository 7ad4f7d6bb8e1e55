"""What has a key can be done with the mouse alone: the round, a thought parked, gray words, a line of the board, a breath."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.session.stand import CTRL, Key, settle


def context_menu(view, row: int) -> QMenu:
    place = view.visualRect(view.model().index(row, 0)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, name: str) -> None:
    entry = next(each for each in menu.actions() if each.objectName() == name)
    menu.close()
    menu.window().parentWidget().window().activateWindow()  # as a desktop does when a menu has closed
    settle()
    entry.trigger()
    settle()


def test_a_click_marks_who_has_spoken_and_another_takes_the_mark_away(running):
    client = running.circle.clients[0]
    running.live.evening.toggle(client.id)
    running.to_prompt("check-in")
    session = running.live.evening.session.id

    running.click_named(f"spoke-{client.code_name}")
    assert running.ws.attendance.of(session)[client.id].has_checked_in
    running.click_named(f"spoke-{client.code_name}")
    assert not running.ws.attendance.of(session)[client.id].has_checked_in
    assert QApplication.focusWidget() is running.line


def test_a_thought_is_parked_with_a_click_and_left_with_another(running):
    running.key(Key.Key_P, CTRL)
    running.type("Who has a bus card")
    running.click_named("park-line-leave")
    assert running.live.evening.parking.thoughts() == [] and QApplication.focusWidget() is running.line

    running.key(Key.Key_P, CTRL)
    running.click_named("park-line-enter")
    assert running.live.evening.parking.thoughts() == ["Who has a bus card"]
    assert QApplication.focusWidget() is running.line


def test_a_click_takes_the_words_in_gray_and_beside_them_takes_nothing(running):
    running.share("Cash in my pocket")
    running.type("cash i")
    gray = running.line.gray_place
    running.click(running.line, QPoint(gray.right() + 40, gray.center().y()))
    assert running.line.text() == "cash i"

    running.click(running.line, gray.center())
    assert running.line.text() == "Cash in my pocket" and running.line.gray_place.isEmpty()


def test_the_right_button_edits_a_line_or_takes_it_off_the_board(running):
    for wording in ("cash in my pocket", "the long way home"):
        running.share(wording)
    view = running.live.stage.board.view
    choose(context_menu(view, 0), "remove-line")
    assert running.wordings == ["the long way home"]

    choose(context_menu(view, 0), "edit-line")
    running.type("the short way home")
    running.key(Key.Key_Return)
    assert running.wordings == ["the short way home"]


def test_the_right_button_beside_the_lines_does_nothing(running):
    view = running.live.stage.board.view
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), view.viewport().mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(view.viewport(), event)
    assert QApplication.activePopupWidget() is None


def test_while_the_group_breathes_its_rhythm_is_changed_with_a_click(running):
    assert not running.part("breathe-out-longer-button").isVisible()
    running.click_named("room-pacer")
    before = running.room.pacer
    running.click_named("breathe-out-longer-button")
    running.click_named("breathe-in-shorter-button")
    assert running.room.pacer.breathe_out == before.breathe_out + 1 and running.room.pacer.breathe_in == before.breathe_in - 1


def test_a_session_that_begins_cannot_take_back_what_was_done_before_it(stand):
    undone = []
    stand.desk.doing.did("The plan was changed.", lambda: undone.append(1), lambda: None)
    stand.start()
    stand.key(Key.Key_Z, CTRL)

    assert undone == [] and not stand.desk.doing.can_undo
    assert not stand.part("toast").isVisible()
