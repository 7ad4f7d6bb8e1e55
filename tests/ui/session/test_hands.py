"""Ctrl+Enter, “5”, Enter: shared and counted, in one step."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from tests.ui.session.stand import CTRL, SHIFT, Key, settle


def counted(stand):
    return [(shared.line.wording, shared.line.voices) for shared in stand.live.evening.lines()]


def test_shared_and_counted_in_one_go(running):
    running.type("payday")
    running.key(Key.Key_Return, CTRL)
    assert running.wordings == ["payday"], "stored before the hands are counted"
    assert "hands" in running.line.placeholderText()
    running.type("5")
    running.key(Key.Key_Return)

    assert counted(running) == [("payday", 5)] and running.last.voices == 5
    assert QApplication.focusWidget() is running.line and "hands" not in running.line.placeholderText()


def test_it_is_one_step_of_undo_and_of_redo(running):
    running.share("court")
    running.type("payday")
    running.key(Key.Key_Return, CTRL)
    running.type("12")
    running.key(Key.Key_Enter)
    running.key(Key.Key_Z, CTRL)
    assert counted(running) == [("court", 1)]
    running.key(Key.Key_Z, CTRL | SHIFT)
    assert counted(running) == [("court", 1), ("payday", 12)]
    running.key(Key.Key_Z, CTRL)
    running.key(Key.Key_Z, CTRL)
    assert counted(running) == []


def test_what_was_done_between_is_a_step_of_its_own(running):
    running.type("payday")
    running.key(Key.Key_Return, CTRL)
    running.live.sharing.choose_kind(next(kind for kind in type(running.last.kind) if kind is not running.last.kind))
    running.type("3")
    running.key(Key.Key_Return)
    running.key(Key.Key_Z, CTRL)
    assert counted(running) == [("payday", 1)]


def test_escape_and_enter_without_a_number_leave_the_count_as_it_is(running):
    running.type("payday")
    running.key(Key.Key_Up, CTRL, times=2)
    for leave in (Key.Key_Escape, Key.Key_Return):
        running.key(Key.Key_Return, CTRL)
        assert QApplication.focusWidget().objectName() == "hands"
        running.key(leave)
        assert QApplication.focusWidget() is running.line
    assert counted(running) == [("payday", 3)]


def test_a_letter_is_already_the_next_line_and_loses_no_number(running):
    running.type("payday")
    running.key(Key.Key_Return, CTRL)
    for letters in ("4", "c", "ourt"):
        running.type(letters)
    assert counted(running) == [("payday", 4)] and running.line.text() == "court"


def test_with_nothing_typed_the_hands_of_the_line_just_shared_are_counted(running):
    running.share("payday")
    running.key(Key.Key_Return, CTRL)
    running.type("6")
    running.key(Key.Key_Return)
    assert counted(running) == [("payday", 6)]
    running.key(Key.Key_Z, CTRL)
    assert counted(running) == [("payday", 1)], "it was shared before, so it stays"


def test_with_nothing_typed_and_nothing_shared_nothing_is_asked(running):
    running.key(Key.Key_Return, CTRL)
    assert QApplication.focusWidget() is running.line and running.wordings == []


def test_keys_of_the_program_work_while_hands_are_counted(running):
    running.type("payday")
    running.key(Key.Key_Return, CTRL)
    place = running.live.evening.run.position
    running.key(Key.Key_PageDown)
    assert running.live.evening.run.position != place
    running.type("7")
    running.key(Key.Key_Return)
    assert counted(running) == [("payday", 7)]


def test_a_line_that_is_taken_back_has_no_hands(running):
    running.type("payday")
    running.key(Key.Key_Return, CTRL)
    running.key(Key.Key_Z, CTRL)
    settle()
    assert running.wordings == [] and QApplication.focusWidget() is running.line


def test_none_and_too_many_digits_are_one_and_two_digits(running):
    running.type("payday")
    running.key(Key.Key_Return, CTRL)
    running.type("0")
    running.key(Key.Key_Return)
    assert counted(running) == [("payday", 1)]
    running.key(Key.Key_Return, CTRL)
    running.type("123")
    running.key(Key.Key_Return)
    assert counted(running) == [("payday", 12)]


def test_a_click_into_the_line_ends_the_counting(running):
    running.type("payday")
    running.key(Key.Key_Return, CTRL)
    running.click(running.line)
    assert not running.part("hands").isVisible() and QApplication.focusWidget() is running.line
