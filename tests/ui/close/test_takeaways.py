"""Takeaways and parked thoughts: chosen by keyboard, kept at once, and never a line as it was said."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from facilitator.board.draft import Field
from tests.ui.close.closing import Seen
from tests.ui.reached import out_of_reach
from tests.ui.typing_in import typed
from ui.close.page import Close

KEY, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def kept(ws, led):
    return lambda: ws.sessions.takeaways(led.evening.session.id)


def test_a_theme_is_picked_with_a_few_keys_and_kept_at_once(seen, kept, around, qtbot):
    field = seen.field("takeaway")
    assert field.hasFocus()

    qtbot.keyClicks(field, "payd")
    assert seen.offers("takeaway") == ["Payday or cash in hand"]
    qtbot.keyClick(field, KEY.Key_Down)
    qtbot.keyClick(field, KEY.Key_Return)

    assert kept() == ["Payday or cash in hand"]
    assert around.told == ["A takeaway is kept."]
    assert field.text() == "" and field.hasFocus()


def test_themes_of_tonight_are_offered_first_and_never_a_board_line(seen, led, qtbot):
    led_themes = {"Payday or cash in hand", "Passing old places", "Alone in the evening"}

    qtbot.keyClick(seen.field("takeaway"), KEY.Key_Down)

    assert set(seen.offers("takeaway")[:3]) == led_themes
    assert not {shared.line.wording for shared in led.evening.lines()} & set(seen.offers("takeaway"))


def test_own_new_words_are_kept(seen, kept, qtbot):
    qtbot.keyClicks(seen.field("takeaway"), "Leave before it gets dark")
    qtbot.keyClick(seen.field("takeaway"), KEY.Key_Return)

    assert kept() == ["Leave before it gets dark"]


def test_a_line_as_it_was_said_is_refused_beside_the_field_and_stays_typed(seen, kept, qtbot):
    field = seen.field("takeaway")
    qtbot.keyClicks(field, "cash in MY pocket!")
    qtbot.keyClick(field, KEY.Key_Return)

    assert kept() == []
    assert seen.problem("takeaway").startswith("“cash in MY pocket!” says a board line as it was said")
    assert field.text() == "cash in MY pocket!" and field.hasFocus()


def test_one_key_takes_the_theme_that_is_offered_instead(seen, kept, qtbot):
    field = seen.field("takeaway")
    qtbot.keyClicks(field, "Cash in my pocket")
    qtbot.keyClick(field, KEY.Key_Return)
    assert seen.button("reword").text() == "Use “Payday or cash in hand”"

    qtbot.keyClick(field, KEY.Key_R, ALT)

    assert kept() == ["Payday or cash in hand"]
    assert seen.problem("takeaway") == "" and field.text() == ""


def test_so_does_a_click(seen, kept, qtbot):
    field = seen.field("takeaway")
    qtbot.keyClicks(field, "Cash in my pocket")
    qtbot.keyClick(field, KEY.Key_Return)

    qtbot.mouseClick(seen.button("reword"), Qt.MouseButton.LeftButton)

    assert kept() == ["Payday or cash in hand"]


def test_typing_on_takes_the_problem_away(seen, qtbot):
    field = seen.field("takeaway")
    qtbot.keyClicks(field, "Cash in my pocket")
    qtbot.keyClick(field, KEY.Key_Return)
    qtbot.keyClicks(field, "s")

    assert seen.problem("takeaway") == "" and seen.buttons("reword") == []


def test_the_sixth_has_no_field(seen, led, kept, qtbot):
    led.evening.keep_takeaways(["one", "two", "three", "four"])
    seen.page.read_again()

    qtbot.keyClicks(seen.field("takeaway"), "five")
    qtbot.keyClick(seen.field("takeaway"), KEY.Key_Return)

    assert len(kept()) == 5
    assert not seen.field("takeaway").isVisible()
    assert seen.label("takeaways-full").text() == "That is five. Take one out to add another."


def test_one_is_taken_out_and_undo_brings_it_back(seen, led, kept, around, qtbot):
    led.evening.keep_takeaways(["one", "two"])
    seen.page.read_again()

    qtbot.mouseClick(seen.button("take-out-0"), Qt.MouseButton.LeftButton)
    assert kept() == ["two"]

    around.desk.doing.undo()
    assert kept() == ["one", "two"]
    assert len(seen.buttons("take-out-1")) == 1


def test_one_is_changed_with_a_click_and_escape_leaves_it_as_it_was(seen, led, kept, qtbot):
    led.evening.keep_takeaways(["one", "two"])
    seen.page.read_again()
    row = seen.card("takeaway-0")

    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert seen.field("takeaway").text() == "one"
    qtbot.keyClick(seen.field("takeaway"), KEY.Key_Escape)
    assert kept() == ["one", "two"] and seen.field("takeaway").text() == ""

    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(seen.field("takeaway"), "uno")
    qtbot.keyClick(seen.field("takeaway"), KEY.Key_Return)
    assert kept() == ["uno", "two"]


def test_delete_on_a_row_takes_it_out(seen, led, kept, qtbot):
    led.evening.keep_takeaways(["one", "two"])
    seen.page.read_again()
    row = seen.card("takeaway-1")
    row.setFocus()

    qtbot.keyClick(row, KEY.Key_Delete)

    assert kept() == ["one"]


@pytest.mark.parametrize("words", ["<b>bold</b>", "{0} {name} %s", "🎉 done", "خطة المساء"])
def test_any_words_are_shown_as_they_were_typed(seen, kept, qtbot, words):
    typed(seen.field("takeaway"), words)
    qtbot.keyClick(seen.field("takeaway"), KEY.Key_Return)

    assert kept() == [words]
    assert seen.shows(words)


def test_more_than_300_letters_are_refused_and_stay_typed(seen, kept, qtbot):
    typed(seen.field("takeaway"), "x" * 301)
    qtbot.keyClick(seen.field("takeaway"), KEY.Key_Return)

    assert kept() == [] and len(seen.field("takeaway").text()) == 301
    assert "can have 300 letters" in seen.problem("takeaway")


def test_enter_on_nothing_goes_on_to_the_clients(seen, qtbot):
    qtbot.keyClick(seen.field("takeaway"), KEY.Key_Return)

    assert seen.field("pick").hasFocus()


# parked thoughts ------------------------------------------------------------------------


@pytest.fixture
def parked(led, show):
    led.evening.parking.park("Ask about the bus plan")
    led.evening.parking.park("cash in my pocket")
    return show(led.evening)


def test_without_parked_thoughts_there_is_no_card(seen):
    assert not seen.card("parked").isVisible()


def test_a_thought_that_says_a_board_line_is_marked_and_reworded_with_one_key(parked, led, qtbot):
    assert parked.problem("thought-0") == ""
    assert parked.problem("thought-1").startswith("“cash in my pocket” says a board line")

    parked.field("thought-1").setFocus()
    qtbot.keyClick(parked.field("thought-1"), KEY.Key_R, ALT)

    assert led.evening.parking.thoughts() == ["Ask about the bus plan", "Payday or cash in hand"]
    assert parked.problem("thought-1") == ""


def test_a_thought_is_changed_in_place(parked, led, qtbot):
    field = parked.field("thought-0")
    field.setFocus()
    qtbot.keyClicks(field, "Later: ")
    field.setText("Ask who drives")
    qtbot.keyClick(field, KEY.Key_Return)

    assert "Ask who drives" in led.evening.parking.thoughts()
    assert "Ask about the bus plan" not in led.evening.parking.thoughts()


def test_a_change_that_says_a_board_line_is_refused_and_escape_brings_the_thought_back(parked, led, qtbot):
    field = parked.field("thought-0")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Walking past the old corner")
    qtbot.keyClick(field, KEY.Key_Return)

    assert "says a board line" in parked.problem("thought-0")
    assert "Ask about the bus plan" in led.evening.parking.thoughts()
    qtbot.keyClick(field, KEY.Key_Escape)
    assert field.text() == "Ask about the bus plan" and parked.problem("thought-0") == ""


def test_a_thought_is_left_out_and_comes_back(parked, led, around, qtbot):
    qtbot.mouseClick(parked.button("leave-out-0"), Qt.MouseButton.LeftButton)
    assert led.evening.parking.thoughts() == ["cash in my pocket"]

    around.desk.doing.undo()
    assert set(led.evening.parking.thoughts()) == {"cash in my pocket", "Ask about the bus plan"}
    assert len(parked.buttons("leave-out-1")) == 1


def test_every_control_is_reached_by_tab(seen, window, qtbot):
    assert seen.field("takeaway").hasFocus()

    assert not out_of_reach(window, qtbot)


def test_what_was_refused_is_in_the_field_again_after_a_kill(seen, around, led, qtbot):
    qtbot.keyClicks(seen.field("takeaway"), "cash in MY pocket")
    qtbot.keyClick(seen.field("takeaway"), KEY.Key_Return)
    assert seen.problem("takeaway")

    again = Seen(Close(around.desk, led.evening))  # nobody has put the first one away
    assert again.field("takeaway").text() == "cash in MY pocket"

    seen.field("takeaway").selectAll()
    qtbot.keyClicks(seen.field("takeaway"), "Leave before it gets dark")
    qtbot.keyClick(seen.field("takeaway"), KEY.Key_Return)
    assert Seen(Close(around.desk, led.evening)).field("takeaway").text() == ""


def test_what_is_typed_and_not_entered_is_kept_before_the_program_goes(seen, led, qtbot):
    qtbot.keyClicks(seen.field("takeaway"), "Leave before it")
    seen.page.put_away()

    assert led.evening.board.draft(Field.TAKEAWAY) == "Leave before it"
