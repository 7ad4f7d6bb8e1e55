"""A planned session is prepared by key and with the mouse; every step of it is kept at once and taken back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QSpinBox

from facilitator.session.agenda import from_topic
from facilitator.session.agenda_edit import over, total
from facilitator.session.own_prompt import own_prompts
from facilitator.vocabulary import SessionState, Way
from tests.ui.pages import press, said
from tests.workspaces import TOPIC, TUESDAY, planned
from ui.parts.dragged import carrying
from ui.parts.title_list import TitleList
from ui.prepare.dragged import PLACE, STEP
from ui.prepare.moving_list import MovingList
from ui.prepare.plan_row import MINUTES
from ui.style.sheet import dress
from ui.style.tokens import Look

ALT, CTRL, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
OTHER = "money-and-paydays"
QUESTION = "What is one place you could walk around this week?"


@pytest.fixture
def agenda(ws, evening):
    return lambda: ws.sessions.agenda(evening.session.id)


def steps(page) -> MovingList:
    return page.findChild(MovingList, "steps")


def prompts(page) -> MovingList:
    return page.findChild(MovingList, "prompts")


def line(page, name="own-prompt") -> QLineEdit:
    return page.findChild(QLineEdit, name)


def ids(agenda) -> list[str]:
    return [step.id for step in agenda.steps]


def choose(page, step: str) -> MovingList:
    view = steps(page)
    view.choose(step)
    view.setFocus()
    return view


def drop(view, kind, what, point) -> bool:
    data = carrying(kind, what)
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(point, copy, data, left, NONE)
    QApplication.sendEvent(view.viewport(), enter)
    QApplication.sendEvent(view.viewport(), QDropEvent(QPointF(point), copy, data, left, NONE))
    return enter.isAccepted()


def spoken(view) -> list[str]:
    model = view.model()
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


# steps by key -----------------------------------------------------------------------------------------------------------


def test_the_plan_is_seen_whole_with_its_sum(page, agenda):
    assert steps(page).model().rowCount() == len(agenda().steps) and steps(page).hasFocus()
    assert "Places that pull me back" in said(page) and "It fits: 90 minutes." in said(page)
    assert "New for this group" in said(page) and any("Tuesday evening" in text for text in said(page))


def test_a_step_is_moved_by_key_and_the_hand_stays_with_it(page, agenda, around, qtbot):
    before = agenda()
    view = choose(page, "what-pulls")
    qtbot.keyClick(view, Qt.Key.Key_Up, ALT)
    assert ids(agenda()).index("what-pulls") == ids(before).index("what-pulls") - 1
    assert view.key == "what-pulls" and view.hasFocus()

    qtbot.keyClick(view, Qt.Key.Key_Down, ALT)
    assert agenda() == before
    around.desk.doing.undo()
    around.desk.doing.undo()
    assert agenda() == before


def test_a_step_is_longer_and_shorter_by_key_and_one_key_makes_it_fit(page, agenda, around, qtbot):
    before = agenda()
    view = choose(page, "what-pulls")
    qtbot.keyClick(view, Qt.Key.Key_Plus, SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_Equal)
    assert over(agenda()) == 2 and "92 of 90 minutes: 2 too many." in said(page)

    qtbot.keyClick(view, Qt.Key.Key_T, CTRL)
    assert over(agenda()) == 0 and "It fits: 90 minutes." in said(page)
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert "89 of 90 minutes: 1 free." in said(page)
    for _ in range(4):
        around.desk.doing.undo()
    assert agenda() == before


def test_a_minute_more_and_one_less_again_changes_nothing_however_often(page, agenda, qtbot):
    before = agenda()
    view = choose(page, "what-pulls")
    for key in (*[Qt.Key.Key_Equal] * 7, *[Qt.Key.Key_Minus] * 9, *[Qt.Key.Key_Equal] * 2):
        qtbot.keyClick(view, key)
        step = next(step for step in agenda().steps if step.id == "what-pulls")
        assert step.minutes - 1 <= sum(prompt.minutes for prompt in step.prompts) <= step.minutes
    assert agenda() == before


def test_a_step_is_dropped_and_comes_back(page, agenda, around, qtbot):
    before = agenda()
    view = choose(page, "what-helps")
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert "what-helps" not in ids(agenda()) and view.hasFocus() and view.key
    assert "“What helps the group” is no longer in the plan." in around.told

    around.desk.doing.undo()
    assert agenda() == before
    around.desk.doing.redo()
    assert "what-helps" not in ids(agenda())


def test_a_step_is_left_out_and_taken_in_again_with_its_minutes(page, agenda, qtbot):
    before = agenda()
    view = choose(page, "what-helps")
    qtbot.keyClick(view, Qt.Key.Key_K, CTRL)
    assert next(step for step in agenda().steps if step.id == "what-helps").is_skipped
    assert any("left out" in text for text in spoken(view))

    qtbot.keyClick(view, Qt.Key.Key_K, CTRL)
    assert agenda() == before


def test_the_last_step_that_runs_stays_and_it_is_said_why(page, agenda, around, qtbot):
    view = steps(page)
    view.setFocus()
    for _ in range(len(agenda().steps) - 1):
        qtbot.keyClick(view, Qt.Key.Key_Delete)
    qtbot.keyClick(view, Qt.Key.Key_Delete)

    assert len(agenda().steps) == 1 and "needs at least one step" in around.told[-1]


def test_minutes_are_typed_for_the_step_and_nought_leaves_it_out(page, agenda):
    choose(page, "what-helps")
    box = page.findChild(QSpinBox, "step-minutes")
    box.setValue(11)
    assert next(step.minutes for step in agenda().steps if step.id == "what-helps") == 11
    box.setValue(0)
    assert next(step for step in agenda().steps if step.id == "what-helps").is_skipped


# steps by mouse ---------------------------------------------------------------------------------------------------------


def test_a_step_is_dragged_to_another_place(page, agenda):
    view, before = steps(page), ids(agenda())
    third = view.visualRect(view.model().index(3, 0))

    assert drop(view, PLACE + "steps", "0", QPoint(20, third.top() - 2))
    assert ids(agenda())[:3] == [before[1], before[2], before[0]]
    assert not drop(prompts(page), PLACE + "steps", "0", QPoint(20, 2))


def test_a_step_of_another_topic_is_dropped_where_it_is_to_come(page, ws, agenda):
    view = steps(page)
    chosen = ws.library.topic(OTHER).step[2].id

    assert drop(view, STEP, f"{OTHER}/{chosen}", QPoint(20, 2))
    assert ids(agenda())[0] == f"{OTHER}/{chosen}" and view.key == f"{OTHER}/{chosen}"
    assert any("From “Money and paydays”." in text for text in said(page))


def test_buttons_do_what_the_keys_do(page, agenda, qtbot):
    before = agenda()
    choose(page, "what-helps")
    for name, changed in (("prepare-shorter", -1), ("prepare-longer", 0), ("prepare-leave-out", -8)):
        qtbot.mouseClick(page.findChildren(QPushButton, name)[0], Qt.MouseButton.LeftButton)
        assert total(agenda()) - total(before) == changed
    qtbot.mouseClick(page.findChildren(QPushButton, "prepare-up")[0], Qt.MouseButton.LeftButton)
    assert ids(agenda()) != ids(before)


# from elsewhere ---------------------------------------------------------------------------------------------------------


def test_a_dropped_step_is_offered_first_and_added_after_the_chosen_one(page, agenda, qtbot):
    before = agenda()
    view = choose(page, "what-helps")
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    choose(page, "what-pulls")
    qtbot.keyClick(view, Qt.Key.Key_N, CTRL)
    found = page.findChild(TitleList, "found")
    assert found.key() == f"{TOPIC}/what-helps"

    qtbot.keyClick(line(page, "finder-field"), Qt.Key.Key_Return)
    assert agenda() == before and view.key == "what-helps" and view.hasFocus()


def test_typing_finds_a_step_of_any_topic(page, agenda, qtbot):
    choose(page, "what-pulls")
    qtbot.keyClick(steps(page), Qt.Key.Key_N, CTRL)
    qtbot.keyClicks(line(page, "finder-field"), "rain hill")
    assert page.findChild(TitleList, "found").model().rowCount() == 1
    qtbot.keyClick(line(page, "finder-field"), Qt.Key.Key_Return)

    at = ids(agenda()).index("what-pulls") + 1
    assert ids(agenda())[at].startswith(f"{OTHER}/") and steps(page).place == at


def test_another_topic_is_chosen_with_when_it_was_led_and_taken_back(page, ws, evening, agenda, around, qtbot):
    before = agenda()
    qtbot.keyClick(steps(page), Qt.Key.Key_T, CTRL | SHIFT)
    assert "New for this group" in spoken(page.findChild(TitleList, "found"))[0]
    qtbot.keyClicks(line(page, "finder-field"), "paydays")
    press(page, qtbot, "take-found")

    assert agenda() == from_topic(ws.library.topic(OTHER), 90) and ws.sessions.get(evening.session.id).topic == OTHER
    around.desk.doing.undo()
    assert agenda() == before and ws.sessions.get(evening.session.id).topic == TOPIC


def test_a_plan_is_kept_used_for_the_next_session_and_taken_away(page, ws, evening, agenda, around, qtbot):
    view = choose(page, "what-helps")
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    changed = agenda()
    qtbot.keyClick(view, Qt.Key.Key_S, CTRL)
    line(page, "plan-name").clear()
    qtbot.keyClick(line(page, "plan-name"), Qt.Key.Key_Return)
    assert any("Give the plan a name first." in text for text in said(page))
    qtbot.keyClicks(line(page, "plan-name"), "Places, without help")
    qtbot.keyClick(line(page, "plan-name"), Qt.Key.Key_Return)
    assert [kept.name for kept in ws.kept_plans.all()] == ["Places, without help"]

    page.open_about(session=planned(ws, evening.group, TUESDAY + timedelta(weeks=1)).id)
    page.read_again()
    qtbot.keyClick(view, Qt.Key.Key_D, CTRL)
    found = page.findChild(TitleList, "found")
    assert found.model().rowCount() == 2  # and this week's, that is planned
    qtbot.keyClick(line(page, "finder-field"), Qt.Key.Key_Return)
    next_week = next(each for each in ws.sessions.of_group(evening.group.id) if each.on > TUESDAY)
    assert ws.sessions.agenda(next_week.id) == changed

    qtbot.keyClick(view, Qt.Key.Key_D, CTRL)
    found.setFocus()
    qtbot.keyClick(found, Qt.Key.Key_Delete)
    assert ws.kept_plans.all() == []
    around.desk.doing.undo()
    assert [kept.name for kept in ws.kept_plans.all()] == ["Places, without help"]


def test_escape_leads_back_to_the_step_and_then_to_where_one_came_from(page, evening, around, qtbot):
    qtbot.keyClick(steps(page), Qt.Key.Key_N, CTRL)
    qtbot.keyClick(line(page, "finder-field"), Qt.Key.Key_Escape)
    assert steps(page).hasFocus() and around.went == []

    qtbot.keyClick(steps(page), Qt.Key.Key_Escape)
    page.open_about(session=evening.session.id, back="session")
    page.read_again()
    qtbot.keyClick(steps(page), Qt.Key.Key_Escape)
    assert [place for place, _ in around.went] == ["today", "session"]


# prompts ----------------------------------------------------------------------------------------------------------------


def test_an_own_prompt_is_written_changed_moved_and_dropped_by_key(page, agenda, around, qtbot):
    before = agenda()
    view = choose(page, "what-pulls")
    qtbot.keyClick(view, Qt.Key.Key_P, CTRL)
    assert line(page).hasFocus()
    qtbot.keyClicks(line(page), QUESTION)
    qtbot.keyClick(line(page), Qt.Key.Key_Return)
    assert own_prompts(agenda()) == [QUESTION] and line(page).text() == ""
    assert prompts(page).key == "own" and any("Your own" in text for text in spoken(prompts(page)))

    prompts(page).setFocus()
    qtbot.keyClick(prompts(page), Qt.Key.Key_F4)
    assert line(page).text() == QUESTION
    line(page).setText("What else?")
    qtbot.keyClick(line(page), Qt.Key.Key_Return)
    assert own_prompts(agenda()) == ["What else?"] and prompts(page).hasFocus()

    qtbot.keyClick(prompts(page), Qt.Key.Key_Up, ALT)
    step = next(step for step in agenda().steps if step.id == "what-pulls")
    assert step.prompts[-2].id == "own"
    qtbot.keyClick(prompts(page), Qt.Key.Key_Delete)
    assert own_prompts(agenda()) == []
    for _ in range(4):
        around.desk.doing.undo()
    assert agenda() == before


def test_an_own_prompt_can_run_another_way_and_a_pack_s_runs_as_it_does(page, agenda, around, qtbot):
    choose(page, "what-pulls")
    line(page).setText(QUESTION)
    qtbot.keyClick(line(page), Qt.Key.Key_Return)
    ways = page.findChild(QComboBox, "own-way")
    assert ways.isVisible() and ways.currentText() == "Asked of all"
    ways.setFocus()
    qtbot.keyClick(ways, Qt.Key.Key_Down)
    qtbot.keyClick(ways, Qt.Key.Key_Down)
    assert agenda().steps[4].prompts[-1].way is Way.PAIRS and "In pairs" in spoken(prompts(page))[-1]
    assert ways.hasFocus()

    prompts(page).choose(agenda().steps[4].prompts[0].id)
    assert not ways.isVisible()
    around.desk.doing.undo()
    around.desk.doing.undo()
    assert agenda().steps[4].prompts[-1].way is None


def test_a_step_that_only_breathes_has_no_line_and_says_why_a_thought_does_not_fit(page, ws, evening, agenda, around, qtbot):
    last = planned(ws, evening.group, TUESDAY - timedelta(weeks=1))
    ws.sessions.mark_running(last.id, ws.now())
    ws.sessions.mark_closed(last.id, ws.now())
    with ws.vault.write("session") as connection:
        ws.sessions.mark_sealed(connection, last.id)
    ws.sessions.keep_parked(last.id, [QUESTION])
    choose(page, next(step.id for step in agenda().steps if step.pacer))
    assert not line(page).isVisible()
    press(page, qtbot, "prompt-parked-0")

    assert "only breathes and listens" in around.told[-1] and own_prompts(agenda()) == []


def test_a_prompt_is_dragged_and_a_pack_s_prompt_is_dropped_but_never_changed(page, agenda, qtbot):
    choose(page, "what-pulls")
    view = prompts(page)
    before = [prompt.id for prompt in agenda().steps[4].prompts]
    assert drop(view, PLACE + "prompts", "2", QPoint(20, 2))
    assert [prompt.id for prompt in agenda().steps[4].prompts][:2] == [before[2], before[0]]

    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_F4)
    assert line(page).text() == ""
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert len(agenda().steps[4].prompts) == len(before) - 1


def test_a_prompt_that_names_somebody_is_refused_and_the_other_words_are_one_key_away(page, agenda, qtbot):
    choose(page, "what-pulls")
    line(page).setFocus()
    qtbot.keyClicks(line(page), "What would Heron do?")
    qtbot.keyClick(line(page), Qt.Key.Key_Return)
    assert own_prompts(agenda()) == [] and line(page).text() == "What would Heron do?"
    assert any("may point at a person" in text for text in said(page))

    qtbot.keyClick(line(page), Qt.Key.Key_R, ALT)
    qtbot.keyClick(line(page), Qt.Key.Key_Return)
    assert own_prompts(agenda()) == ["What would a friend do?"]


def test_a_change_that_is_left_gives_back_what_was_typed_before(page, agenda, qtbot):
    choose(page, "what-pulls")
    line(page).setText(QUESTION)
    qtbot.keyClick(line(page), Qt.Key.Key_Return)
    line(page).setText("half a thou")
    prompts(page).setFocus()
    qtbot.keyClick(prompts(page), Qt.Key.Key_Return)
    assert line(page).text() == QUESTION
    qtbot.keyClick(line(page), Qt.Key.Key_Escape)

    assert line(page).text() == "half a thou" and own_prompts(agenda()) == [QUESTION]
    choose(page, "what-helps")
    assert line(page).text() == "half a thou"


def test_a_parked_thought_becomes_a_prompt_and_is_offered_no_more(page, ws, evening, agenda, qtbot):
    last = planned(ws, evening.group, TUESDAY - timedelta(weeks=1))
    ws.sessions.mark_running(last.id, ws.now())
    ws.sessions.mark_closed(last.id, ws.now())
    with ws.vault.write("session") as connection:
        ws.sessions.mark_sealed(connection, last.id)
    ws.sessions.keep_parked(last.id, [QUESTION, "What Otter said"])
    ws.clients.add("Otter", "")
    page.read_again()
    choose(page, "what-pulls")

    press(page, qtbot, "prompt-parked-1")
    assert own_prompts(agenda()) == [] and line(page).text() == "What Otter said"
    qtbot.mouseClick(page.findChild(QPushButton, "prompt-parked-0"), Qt.MouseButton.LeftButton)
    assert own_prompts(agenda()) == [QUESTION]
    assert "Parked last time" in said(page) and QUESTION not in said(page)


# the whole --------------------------------------------------------------------------------------------------------------


def test_sixty_and_ninety_are_the_topic_s_own_plans_and_any_other_length_fits(page, ws, agenda, qtbot):
    topic = ws.library.topic(TOPIC)
    qtbot.keyClick(steps(page), Qt.Key.Key_6, ALT)
    assert agenda() == from_topic(topic, 60) and page.findChild(QPushButton, "prepare-sixty").isChecked()
    qtbot.keyClick(steps(page), Qt.Key.Key_9, ALT)
    assert agenda() == from_topic(topic, 90)

    page.findChild(QSpinBox, "plan-minutes").setValue(75)
    assert agenda().minutes == 75 and over(agenda()) == 0
    assert not page.findChild(QPushButton, "prepare-ninety").isChecked()


def test_a_co_facilitator_is_named_and_leads_a_step(page, ws, evening, agenda, around, qtbot):
    field = line(page, "co-facilitator")
    qtbot.keyClicks(field, "Sam & Co")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert ws.sessions.get(evening.session.id).co_facilitator == "Sam & Co"

    choose(page, "what-helps")
    qtbot.keyClick(steps(page), Qt.Key.Key_O, CTRL)
    assert [step.id for step in agenda().steps if step.is_led_by_other] == ["what-helps"]
    assert any("Sam & Co leads" in text for text in spoken(steps(page)))
    around.desk.doing.undo()
    around.desk.doing.undo()
    assert ws.sessions.get(evening.session.id).co_facilitator == "" and field.text() == ""


def test_what_usually_runs_over_is_told_and_planned_in_one_press(page, ws, evening, agenda, qtbot):
    for weeks in (2, 1):
        last = planned(ws, evening.group, TUESDAY - timedelta(weeks=weeks))
        ws.sessions.mark_running(last.id, ws.now())
        ws.sessions.mark_closed(last.id, ws.now() + timedelta(minutes=90))
        took = {step.id: (step.title, step.minutes, step.minutes + 6 * (step.id == "what-pulls")) for step in agenda().steps}
        with ws.vault.write("session") as connection:
            ws.sessions.keep_minutes(connection, last.id, took)
            ws.sessions.mark_sealed(connection, last.id)
    page.read_again()
    assert any("usually runs 6 min over" in text for text in spoken(steps(page)))
    assert any("usually runs 6 min over (the last 2 times)" in text for text in said(page))

    press(page, qtbot, "usual-minutes")
    assert over(agenda()) == 6


def test_a_session_that_has_begun_cannot_be_prepared(page, ws, evening, around, qtbot):
    ws.sessions.mark_running(evening.session.id, ws.now())
    assert "There is nothing to prepare here" in said(page) and not steps(page).isVisible()
    press(page, qtbot, "leave-preparing")
    assert around.went == [("today", {})]


def test_today_s_session_starts_from_here(page, evening, around, qtbot):
    press(page, qtbot, "start-session")
    assert around.went == [("session", {"session": evening.session.id})]


def test_words_are_shown_as_they_are_typed_and_nothing_needs_a_mouse(page, agenda, qtbot):
    choose(page, "what-pulls")
    line(page).setText("<b>How</b> {0} & why?")
    qtbot.keyClick(line(page), Qt.Key.Key_Return)

    assert own_prompts(agenda()) == ["<b>How</b> {0} & why?"]
    assert any("<b>How</b> {0} & why?" in text for text in spoken(prompts(page)))
    for button in page.findChildren(QPushButton):
        if button.isVisible() and button.isEnabled():
            assert button.focusPolicy() & Qt.FocusPolicy.TabFocus and button.accessibleName(), button.objectName()


def test_nothing_is_clipped_on_a_small_screen_in_large_letters(page, window, app, template, around):
    dress(app, Look(text_percent=150), template)
    window.resize(1200, 720)
    QApplication.processEvents()
    page.read_again()
    QApplication.processEvents()

    assert page.minimumSizeHint().width() <= 1200 and page.minimumSizeHint().height() <= 720
    assert steps(page).viewport().height() >= 3 * steps(page).sizeHintForRow(0)
    assert steps(page).model().index(0, 0).data(MINUTES) == "5 min"
    assert around.desk.ws.sessions.on(TUESDAY)[0].state is SessionState.PLANNED
