"""The lines on the board: reached by key and by mouse, changed in place, taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.vocabulary import EntryKind
from tests.ui.session.stand import ALT, CTRL, NONE, SHIFT, Key, settle

LINES = ("cash in my pocket", "friends drinking in the parking lot", "lonely once the house goes quiet")


@pytest.fixture
def board(running):
    for line in LINES:
        running.share(line)
    return running.live.stage.board


def test_the_keys_lead_to_the_lines_and_back(running, board):
    running.key(Key.Key_D, CTRL)
    assert QApplication.focusWidget() is board.view
    assert board.view.chosen.line.wording == LINES[2]
    seen = set()
    for key in (Key.Key_Left, Key.Key_Left, Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down):
        running.key(key)
        seen.add(board.view.chosen.line.wording)
    assert len(seen) >= 2
    running.key(Key.Key_Escape)
    assert QApplication.focusWidget() is running.line


def test_a_letter_typed_on_the_board_goes_to_the_line(running, board):
    running.key(Key.Key_D, CTRL)
    running.key(Key.Key_X)
    assert running.line.text() == "x" and QApplication.focusWidget() is running.line


def test_a_line_is_edited_in_its_place(running, board):
    running.key(Key.Key_D, CTRL)
    running.key(Key.Key_F4)
    assert QApplication.focusWidget().text() == LINES[2]
    running.type("lonely on Sundays")
    running.key(Key.Key_Return)
    assert running.wordings[2] == "lonely on Sundays"
    assert "lonely on Sundays" in running.room_wordings or running.last.is_marked


def test_escape_while_editing_leaves_the_line_and_keeps_what_was_typed_for_the_next_time(running, board):
    running.key(Key.Key_F4)
    running.type("lonely at night")
    running.key(Key.Key_Escape)
    assert running.wordings[2] == LINES[2]
    assert QApplication.focusWidget() is running.line
    running.key(Key.Key_F4)
    assert QApplication.focusWidget().text() == "lonely at night"
    running.key(Key.Key_Return)
    assert running.wordings[2] == "lonely at night"
    running.key(Key.Key_F4)
    assert QApplication.focusWidget().text() == "lonely at night"


def test_an_emptied_line_stays_as_it_was_and_says_so(running, board):
    running.key(Key.Key_F4)
    running.key(Key.Key_A, CTRL)
    running.key(Key.Key_Delete)
    running.key(Key.Key_Return)
    assert running.wordings[2] == LINES[2]
    assert running.part("capture-problem").isVisible()


def test_a_double_click_edits_too(running, board):
    view = board.view
    place = view.visualRect(board.model.index(0)).topLeft() + QPoint(14, 12)
    running.click(view.viewport(), place)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    settle()
    assert QApplication.focusWidget().text() == LINES[0]


def test_a_line_is_taken_off_the_board_with_a_way_back(running, board):
    running.key(Key.Key_D, CTRL)
    running.key(Key.Key_Delete, CTRL)
    assert running.wordings == list(LINES[:2]) and LINES[2] not in running.room_wordings
    assert any("off the board" in sentence for sentence in running.told)
    assert running.part("toast").isVisible()
    running.key(Key.Key_Z, ALT)
    assert running.wordings == list(LINES)


def test_taking_off_works_from_the_empty_line_and_edits_text_while_there_is_some(running, board):
    running.type("two words")
    running.key(Key.Key_Home)
    running.key(Key.Key_Delete, CTRL)
    assert running.wordings == list(LINES) and "words" in running.line.text() and "two" not in running.line.text()
    running.line.clear()
    settle()
    running.key(Key.Key_Delete, CTRL)
    assert running.wordings == list(LINES[:2])


def test_undo_in_an_empty_line_takes_back_the_last_step_and_redo_does_it_again(running, board):
    running.key(Key.Key_Z, CTRL)
    assert running.wordings == list(LINES[:2])
    running.key(Key.Key_Z, CTRL)
    assert running.wordings == list(LINES[:1])
    running.key(Key.Key_Z, CTRL | SHIFT)
    assert running.wordings == list(LINES[:2]) == running.room_wordings


def test_undo_in_a_line_with_words_edits_the_words(running, board):
    running.type("abc")
    running.key(Key.Key_Z, CTRL)
    assert running.wordings == list(LINES)
    assert running.line.text() != "abc"


def test_undo_goes_through_all_kinds_of_steps_in_their_order(running, board):
    running.key(Key.Key_Up, CTRL)
    running.key(Key.Key_2, ALT)
    running.key(Key.Key_E, CTRL)
    assert running.last.voices == 2 and running.last.kind is EntryKind.WARNING_SIGN
    minutes = running.live.evening.run.step.minutes
    running.key(Key.Key_Z, CTRL)
    assert running.live.evening.run.step.minutes == minutes - 1
    running.key(Key.Key_Z, CTRL)
    assert running.last.kind is EntryKind.TRIGGER and running.last.voices == 2
    running.key(Key.Key_Z, CTRL)
    assert running.last.voices == 1
    running.key(Key.Key_Z, CTRL, times=3)
    assert running.wordings == []
    running.key(Key.Key_Z, CTRL)
    assert running.wordings == [], "nothing is left, and nothing happens"


def test_a_step_from_before_the_program_was_started_anew_can_still_be_taken_back(running, board):
    running.desk.doing.forget()
    running.key(Key.Key_Z, CTRL)
    assert running.wordings == list(LINES[:2])


def test_the_kind_of_a_line_on_the_board_is_changed_with_the_same_keys(running, board):
    running.key(Key.Key_D, CTRL)
    running.key(Key.Key_3, ALT)
    assert running.last.kind is EntryKind.COPING_IDEA
    before = running.last.situations
    running.key(Key.Key_5, ALT)
    assert running.last.situations != before
    theme = running.live.evening.lines()[-1].theme
    running.key(Key.Key_T, ALT)
    assert running.live.evening.lines()[-1].theme != theme


def test_the_board_is_filtered_by_kind_and_a_new_line_of_another_kind_is_seen_all_the_same(running, board):
    running.click_named("show-signs")
    assert all(board.view.isIndexHidden(board.model.index(row)) for row in range(3))
    assert QApplication.focusWidget() is running.line
    running.share("payday")
    assert not board.view.isIndexHidden(board.model.index(3))
    running.click_named("show-triggers")
    assert not board.view.isIndexHidden(board.model.index(0))


def test_another_prompt_leaves_no_old_line_to_the_keys(running, board):
    running.key(Key.Key_PageDown)
    assert board.view.chosen is None
    running.key(Key.Key_Up, CTRL)
    assert [shared.line.voices for shared in running.live.evening.lines()] == [1, 1, 1]


def test_sixty_lines_are_scrolled_to_the_new_one(running):
    for number in range(60):
        running.line.setText(f"line that was shared as number {'abcdefghij'[number % 10]} {number}")
        QTest.keyClick(running.line, Key.Key_Return)
    settle()
    view = running.live.stage.board.view
    assert view.viewport().rect().intersects(view.visualRect(view.currentIndex()))
    assert len(running.wordings) == 60


def test_what_is_on_the_board_is_said_to_a_screen_reader(running, board):
    spoken = board.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert LINES[0] in spoken and "1 voice" in spoken and "Trigger" in spoken


def test_words_that_stay_the_same_are_no_step_to_take_back(running, board):
    running.key(Key.Key_F4)
    running.key(Key.Key_End)
    running.type("  ")
    running.key(Key.Key_Return)
    assert running.wordings == list(LINES)
    assert QApplication.focusWidget() is running.line
    running.key(Key.Key_Z, CTRL)
    assert running.wordings == list(LINES[:2])
    running.key(Key.Key_Z, CTRL | SHIFT)
    assert running.wordings == list(LINES)


def test_another_field_that_is_opened_while_a_line_is_edited_has_the_focus(running, board):
    running.key(Key.Key_F4)
    running.type("lonely at night")
    running.key(Key.Key_P, CTRL)
    assert QApplication.focusWidget() is running.part("park-line-field")
    assert running.wordings[2] == "lonely at night", "what was typed is kept, not lost"
