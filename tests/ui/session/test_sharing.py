"""The capture line: what is typed is shared with one key, stored before it is shown, and nothing typed is ever lost."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from facilitator.storage.faults import DiskFull
from facilitator.vocabulary import EntryKind, Situation
from facilitator.workspace.evening import Evening
from tests.ui.session.stand import ALT, CTRL, SHIFT, Key, Paints, settle
from ui.session.live import Live


def test_typed_and_entered_a_line_is_stored_and_painted_before_the_key_returns(running):
    running.type("the bus stop outside the old bar")
    board = running.live.stage.board.view
    paints = Paints(board.viewport())
    rows = len(running.wordings)
    from PySide6.QtTest import QTest

    QTest.keyClick(running.line, Key.Key_Return)
    assert paints.count > 0, "no event loop has run since the key"
    assert running.wordings[rows:] == ["the bus stop outside the old bar"]
    assert not board.visualRect(board.currentIndex()).isEmpty()
    assert board.viewport().rect().contains(board.visualRect(board.currentIndex()).center())


def test_double_enter_shares_once(running):
    running.type("cash in my pocket")
    running.key(Key.Key_Return, times=2)
    running.key(Key.Key_Enter)
    assert running.wordings == ["cash in my pocket"]


def test_enter_on_an_empty_line_or_on_spaces_shares_nothing(running):
    running.key(Key.Key_Return)
    running.share("   ")
    assert running.wordings == []
    assert running.line.text() == "   ", "and takes nothing away"


def test_the_button_shares_too_and_the_line_keeps_the_focus(running):
    running.type("payday")
    running.click_named("share")
    assert running.wordings == ["payday"]
    assert QApplication.focusWidget() is running.line


def test_the_kind_is_what_the_prompt_collects_and_changed_with_one_key(running):
    chip = running.part("kind")
    assert chip.text() == "Trigger"
    running.type("my chest gets tight")
    running.key(Key.Key_2, ALT)
    assert chip.text() == "Warning sign"
    running.type(" on the way")
    running.key(Key.Key_Return)
    assert running.last.kind is EntryKind.WARNING_SIGN
    running.type("another")
    assert chip.text() == "Trigger", "the next line is guessed anew"


def test_the_kind_is_picked_with_the_mouse_as_well(running):
    running.type("call my sister")
    running.click_named("kind")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[2].trigger()
    menu.close()
    settle()
    assert QApplication.focusWidget() is running.line
    running.key(Key.Key_Return)
    assert running.last.kind is EntryKind.COPING_IDEA


def test_situations_are_switched_with_one_key_each(running):
    running.type("friends drinking in the parking lot")
    offered = running.live.sharing.target.offered
    assert len(offered) >= 2
    running.key(Key.Key_5, ALT)
    running.key(Key.Key_4, ALT)
    running.key(Key.Key_Return)
    assert running.last.situations == (offered[1],)


def test_all_eight_situations_are_two_keys_away(running):
    running.type("friends drinking in the parking lot")
    running.key(Key.Key_S, ALT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu) and len(menu.actions()) == 8
    from PySide6.QtTest import QTest

    QTest.keyClick(menu, Key.Key_2)
    settle()
    assert QApplication.focusWidget() is running.line
    running.key(Key.Key_Return)
    assert Situation.PHYSICAL_DISCOMFORT in running.last.situations


def test_the_theme_is_guessed_and_the_next_one_is_one_key_away(running):
    running.type("walking past my old block")
    guessed = running.live.sharing.target
    assert guessed.theme is not None
    running.key(Key.Key_T, ALT)
    running.key(Key.Key_Return)
    assert running.live.evening.lines()[-1].theme == guessed.themes[1]


def test_voices_are_counted_while_typing_and_after_sharing(running):
    running.type("payday")
    running.key(Key.Key_Up, CTRL, times=3)
    running.key(Key.Key_Down, CTRL)
    running.key(Key.Key_Return)
    assert running.last.voices == 3
    running.key(Key.Key_Up, CTRL, times=2)
    assert running.last.voices == 5, "hands go up after the line stands there"
    running.key(Key.Key_Down, CTRL, times=9)
    assert running.last.voices == 1
    running.click_named("more-voices-button")
    assert running.last.voices == 2


def test_voices_counted_for_one_line_are_not_carried_to_the_next(running):
    running.type("payday")
    running.key(Key.Key_Up, CTRL, times=2)
    running.key(Key.Key_Return)
    running.share("court")
    assert [shared.line.voices for shared in running.live.evening.lines()] == [3, 1]


def test_three_hundred_letters_fit_and_more_cannot_be_typed(running):
    running.line.insert("w" * 400)
    settle()
    assert len(running.line.text()) == 300
    running.key(Key.Key_Return)
    assert running.wordings == ["w" * 300]


@pytest.mark.parametrize("text", ["<b>bold</b> & {0}", "مرحبا بالعالم", "🙂 payday 🎉", "%s %1 \\n", "“quotes” ’n’ stuff"])
def test_whatever_is_typed_stands_on_the_board_and_in_the_room_as_typed(running, text):
    running.line.insert(text)
    settle()
    running.key(Key.Key_Return)
    assert running.wordings == [text]
    assert running.room_wordings == [text]
    assert not running.house.grab().isNull()


# nothing typed is lost -------------------------------------------------------------


class FullDisk(Evening):
    """An evening whose disk is full until it is not."""

    is_full = True

    def share(self, *what, **more):
        if self.is_full:
            raise DiskFull
        return super().share(*what, **more)

    def reword(self, *what):
        if self.is_full:
            raise DiskFull
        return super().reword(*what)


@pytest.fixture
def full(running, app):
    """The same session, gone on with on a full disk."""
    running.page.put_away()
    evening = FullDisk.resume(running.ws, running.ws.sessions.get(running.circle.session.id))
    live = Live(running.desk, evening, app, running.displays)
    running.page._evening, running.page._live = evening, None
    live.ended.connect(running.page._show_close)
    running.page._live = live
    running.page._show(live)
    live.begin()
    settle()
    running.to_prompt()
    yield running
    live.put_away()


def test_on_a_full_disk_the_line_stays_in_the_field_and_a_sentence_says_so_beside_it(full):
    full.share("cash in my pocket")
    assert full.wordings == []
    assert full.line.text() == "cash in my pocket"
    problem = full.part("capture-problem")
    assert problem.isVisible() and "disk is full" in problem.text()
    assert full.part("saved").text() == "Not saved"
    assert full.room_wordings == []
    full.live.evening.is_full = False
    full.key(Key.Key_Return)
    assert full.wordings == ["cash in my pocket"] and full.line.text() == ""
    assert not problem.isVisible()


def test_new_words_that_could_not_be_stored_wait_in_their_place(full):
    full.live.evening.is_full = False
    full.share("payday")
    full.live.evening.is_full = True
    full.key(Key.Key_F4)
    full.type("the day after payday")
    full.key(Key.Key_Return)
    assert full.wordings == ["payday"] and full.part("capture-problem").isVisible()
    full.live.evening.is_full = False
    full.key(Key.Key_F4)
    assert QApplication.focusWidget().text() == "the day after payday"
    full.key(Key.Key_Return)
    assert full.wordings == ["the day after payday"]


def test_what_is_typed_is_kept_as_a_draft_when_the_focus_leaves(running):
    running.type("half a li")
    running.key(Key.Key_G, CTRL)
    assert running.live.evening.board.draft() == "half a li"


def test_what_is_typed_is_kept_as_a_draft_by_itself_after_a_second(running, qtbot):
    running.type("half a li")
    qtbot.waitUntil(lambda: running.live.evening.board.draft() == "half a li", timeout=3_000)


def test_a_draft_comes_back_when_the_session_is_resumed(running, app):
    running.share("payday")
    running.type("half a li")
    running.page.put_away()
    again = Live(running.desk, Evening.resume(running.ws, running.circle.session), app, running.displays)
    again.begin()
    assert again.stage.capture.text == "half a li"
    assert [shared.line.wording for shared in again.stage.board.model.rows] == ["payday"]
    again.put_away()


def test_a_shared_line_leaves_no_draft(running):
    running.type("payday")
    running.live.stage.capture.keep_draft()
    running.key(Key.Key_Return)
    running.live.stage.capture.keep_draft()
    assert running.live.evening.board.draft() == ""


def test_the_fields_own_undo_cannot_bring_a_shared_line_back(running):
    running.share("payday")
    running.key(Key.Key_A, CTRL)
    running.key(Key.Key_Z, CTRL)
    assert running.line.text() == ""


def test_escape_leaves_the_line_and_loses_nothing(running):
    running.type("half a li")
    running.key(Key.Key_Escape, times=3)
    assert running.line.text() == "half a li"
    assert QApplication.focusWidget() is not running.line
    running.type("n")
    running.type("e")
    assert running.line.text() == "half a line" and QApplication.focusWidget() is running.line


def test_shift_is_no_obstacle_on_the_way_back(running):
    running.key(Key.Key_Escape)
    running.key(Key.Key_A, SHIFT)
    assert QApplication.focusWidget() is running.line
