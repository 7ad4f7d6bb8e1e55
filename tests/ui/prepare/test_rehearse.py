"""The plan is rehearsed as it stands, with what is still being typed; what is refused keeps the practice open."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from facilitator.session.own_prompt import own_prompts
from tests.ui.pages import press, said
from tests.workspaces import TUESDAY
from ui.prepare.moving_list import MovingList

CTRL = Qt.KeyboardModifier.ControlModifier
QUESTION = "What is one place you could walk around this week?"


def line(page, name="own-prompt") -> QLineEdit:
    return page.findChild(QLineEdit, name)


def to_step(page, step="what-pulls") -> MovingList:
    view = page.findChild(MovingList, "steps")
    view.choose(step)
    view.setFocus()
    return view


def test_one_press_rehearses_the_plan_as_it_was_changed(page, ws, evening, around, qtbot):
    view = to_step(page)
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(view, Qt.Key.Key_K, CTRL)
    press(page, qtbot, "prepare-rehearse")

    (plan,) = around.rehearsed
    assert plan.agenda == ws.sessions.agenda(evening.session.id)
    assert any(step.is_skipped and step.id == "what-pulls" for step in plan.agenda.steps)


def test_one_key_does_it_wherever_the_hand_is_and_what_is_being_typed_comes_along(page, around, qtbot):
    to_step(page)
    qtbot.keyClicks(line(page, "co-facilitator"), "Sam")
    qtbot.keyClicks(line(page), QUESTION)
    qtbot.keyClick(line(page), Qt.Key.Key_R, CTRL)

    (plan,) = around.rehearsed
    assert own_prompts(plan.agenda) == [QUESTION] and plan.co_facilitator == "Sam"


def test_a_prompt_that_is_being_changed_is_kept_and_so_is_what_was_typed_before(page, around, qtbot):
    to_step(page)
    qtbot.keyClicks(line(page), "First words?")
    qtbot.keyClick(line(page), Qt.Key.Key_Return)
    qtbot.keyClicks(line(page), QUESTION)
    prompts = page.findChild(MovingList, "prompts")
    prompts.setFocus()
    qtbot.keyClick(prompts, Qt.Key.Key_F4)
    qtbot.keyClicks(line(page), "Better words?")
    press(page, qtbot, "prepare-rehearse")

    assert own_prompts(around.rehearsed[0].agenda) == ["Better words?", QUESTION]


def test_what_is_refused_stays_in_its_line_and_nothing_is_left(page, around, qtbot):
    to_step(page)
    qtbot.keyClicks(line(page), "What would Heron do?")
    press(page, qtbot, "prepare-rehearse")

    assert around.rehearsed == [] and line(page).text() == "What would Heron do?" and line(page).hasFocus()
    assert any("may point at a person" in text for text in said(page))


def test_words_typed_for_a_step_that_asks_nothing_are_not_lost(page, ws, evening, around, qtbot):
    to_step(page)
    qtbot.keyClicks(line(page), QUESTION)
    to_step(page, next(step.id for step in ws.sessions.agenda(evening.session.id).steps if step.pacer))
    press(page, qtbot, "prepare-rehearse")

    assert around.rehearsed == [] and line(page).text() == QUESTION
    assert "only breathes and listens" in around.told[-1]


def test_what_is_not_today_is_rehearsed_too_and_what_has_begun_is_not(page, ws, clock, evening, around, qtbot):
    clock.passes(days=-1)
    page.read_again()
    press(page, qtbot, "prepare-rehearse")
    assert len(around.rehearsed) == 1

    ws.sessions.cancel(evening.group.id, TUESDAY)
    page.read_again()
    assert "There is nothing to prepare here" in said(page)
    qtbot.keyClick(page, Qt.Key.Key_R, CTRL)
    assert len(around.rehearsed) == 1
