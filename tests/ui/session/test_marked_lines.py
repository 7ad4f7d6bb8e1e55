"""A name, a number, an address: marked as it is typed, and off the room screen until it is reworded or kept on purpose."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from tests.ui.session.stand import ALT, CTRL, Key


def test_a_name_is_marked_as_it_is_typed(running):
    running.type("I always went there with Heron")
    row = running.part("marks-row")
    assert row.isVisible()
    assert "A name" in running.part("mark-reason").text()
    assert running.live.sharing.target.marks


def test_a_name_never_reaches_the_room_until_the_line_is_reworded(running):
    running.share("I always went there with Heron")
    assert running.room_wordings == []
    assert "Heron" not in str(running.room)
    running.key(Key.Key_R, ALT)
    assert len(running.room_wordings) == 1 and "Heron" not in running.room_wordings[0]
    assert running.last.may_be_shown and not running.last.is_marked


def test_a_name_may_be_kept_on_purpose(running):
    running.share("a birthday in Maple season")
    if running.last.may_be_shown:
        running.key(Key.Key_Z, CTRL)
        running.share("Maple took me there")
    assert running.room_wordings == []
    running.key(Key.Key_K, ALT)
    assert running.last.kept_on_purpose
    assert running.room_wordings == [running.last.wording]


def test_it_can_be_reworded_while_it_is_typed(running):
    running.type("walking past Mike's place")
    running.key(Key.Key_R, ALT)
    assert "Mike" not in running.line.text() and running.line.text()
    assert not running.part("marks-row").isVisible()
    running.key(Key.Key_Return)
    assert len(running.room_wordings) == 1


def test_it_can_be_kept_while_it_is_typed(running):
    running.type("walking past Mike's place")
    running.key(Key.Key_K, ALT)
    assert not running.part("marks-row").isVisible()
    running.key(Key.Key_Return)
    assert running.last.kept_on_purpose and running.room_wordings == ["walking past Mike's place"]


def test_kept_for_one_line_is_not_kept_for_the_next(running):
    running.type("walking past Mike's place")
    running.key(Key.Key_K, ALT)
    running.key(Key.Key_Return)
    running.share("Mike called")
    assert running.room_wordings == ["walking past Mike's place"]


def test_a_phone_number_and_several_marks_go_all_at_once(running):
    running.share("Mike said call 312 555 0142")
    assert running.room_wordings == []
    running.key(Key.Key_R, ALT)
    shown = running.room_wordings[0]
    assert "Mike" not in shown and "0142" not in shown


def test_undo_of_a_rewording_takes_the_line_off_the_room_screen_again(running):
    running.share("Mike called")
    running.key(Key.Key_R, ALT)
    assert len(running.room_wordings) == 1
    running.key(Key.Key_Z, CTRL)
    assert running.wordings == ["Mike called"] and running.room_wordings == []


def test_the_two_small_buttons_on_the_card_do_the_same(running):
    running.share("walking past Mike's place")
    running.share("payday")
    board = running.live.stage.board
    index = board.model.index(0)
    place = board.view.visualRect(index)
    face = board.view.cards.face(board.model.rows[0], place.width())
    spots = {name: rect for name, _, rect in face._chips}
    running.click(board.view.viewport(), place.topLeft() + spots["reword"].center())
    assert running.room_wordings[0] != "walking past Mike's place" and len(running.room_wordings) == 2
    assert QApplication.focusWidget() is running.line


def test_a_click_beside_the_small_buttons_only_chooses_the_card(running):
    running.share("walking past Mike's place")
    running.share("payday")
    board = running.live.stage.board
    running.click(board.view.viewport(), board.view.visualRect(board.model.index(0)).topLeft() + QPoint(12, 12))
    assert board.view.chosen.line.wording == "walking past Mike's place"
    assert running.room_wordings == ["payday"]


def test_someone_who_walks_in_is_a_name_from_then_on_also_in_lines_shown_before(running):
    running.share("Zephyr gave me a ride")
    if not running.last.is_marked:
        assert running.room_wordings == ["Zephyr gave me a ride"]
    running.key(Key.Key_F2)
    running.key(Key.Key_W)
    running.type("Zephyr")
    running.key(Key.Key_Return)
    assert running.live.evening.lines()[0].line.is_marked
    assert running.room_wordings == []


def test_words_typed_in_place_are_screened_anew(running):
    running.share("payday")
    running.key(Key.Key_F4)
    running.type("payday with Heron")
    running.key(Key.Key_Return)
    assert running.wordings == ["payday with Heron"]
    assert running.room_wordings == []
