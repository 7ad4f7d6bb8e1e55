"""Through the evening: next, back, go to, pause, extend, skip, re-time, park, hard moments. By key and by mouse, focus kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from facilitator.curriculum.hard_moment import HARD_MOMENTS
from facilitator.vocabulary import SessionState
from tests.ui.session.stand import CTRL, NONE, SHIFT, Key, settle


@pytest.fixture
def begun(stand, qtbot):
    """At the very beginning."""
    stand.start()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is stand.line)
    return stand


def _question(stand):
    return stand.part("question").text()


def _step(stand):
    return stand.live.evening.run.step.id


def test_a_step_begins_with_what_to_say_and_one_key_leads_to_its_first_question(begun):
    assert _question(begun) == begun.live.evening.run.step.title
    assert begun.part("speech").isVisible() and "glad you made it" in begun.part("speech").text()
    begun.key(Key.Key_PageDown)
    assert _step(begun) == "check-in" and begun.part("speech").isVisible()
    begun.key(Key.Key_PageDown)
    assert _step(begun) == "check-in" and _question(begun) == begun.live.evening.run.prompt.question
    assert begun.part("prompt-count").text() == "Prompt 1 of 1"


def test_page_down_leads_through_the_whole_evening_and_stays_at_its_end(begun):
    seen = []
    for _ in range(60):
        seen.append((_step(begun), _question(begun)))
        begun.key(Key.Key_PageDown)
    run = begun.live.evening.run
    asked = [prompt.question for step in run.agenda.steps for prompt in step.prompts]
    assert set(asked) <= {question for _, question in seen}
    assert list(dict.fromkeys(step for step, _ in seen)) == [step.id for step in run.agenda.steps]
    assert run.position.step == len(run.agenda.steps) - 1


def test_page_up_leads_back_the_same_way(begun):
    forth, back = [], []
    for _ in range(12):
        forth.append((_step(begun), _question(begun)))
        begun.key(Key.Key_PageDown)
    for _ in range(12):
        begun.key(Key.Key_PageUp)
        back.append((_step(begun), _question(begun)))
    assert back[::-1] == forth


def test_page_keys_work_while_something_is_typed_and_leave_it_alone(running):
    running.type("half a li")
    running.key(Key.Key_PageDown)
    assert running.live.evening.run.position.prompt == 1
    running.key(Key.Key_PageUp)
    assert running.live.evening.run.position.prompt == 0
    assert running.line.text() == "half a li" and QApplication.focusWidget() is running.line


def test_the_buttons_do_the_same_and_the_line_keeps_the_focus(running):
    running.click_named("next")
    assert running.live.evening.run.position.prompt == 1
    running.click_named("back")
    assert running.live.evening.run.position.prompt == 0
    assert QApplication.focusWidget() is running.line


def test_what_to_say_can_be_read_again_at_any_prompt(running):
    question = _question(running)
    running.key(Key.Key_F6)
    assert running.part("speech").isVisible()
    running.key(Key.Key_F6)
    assert _question(running) == question and not running.part("speech").isVisible()


def test_more_help_opens_and_closes(running):
    running.key(Key.Key_H, CTRL)
    assert running.part("more-cues").isVisible()
    running.key(Key.Key_H, CTRL)
    assert not running.part("more-cues").isVisible()


def test_a_step_is_gone_to_with_arrows_and_enter(running):
    running.key(Key.Key_G, CTRL)
    agenda = running.part("agenda-list")
    assert QApplication.focusWidget() is agenda
    running.key(Key.Key_Down, times=2)
    running.key(Key.Key_Return)
    assert _step(running) == running.live.evening.run.agenda.steps[6].id
    assert QApplication.focusWidget() is running.line


def test_escape_in_the_agenda_goes_nowhere(running):
    running.key(Key.Key_G, CTRL)
    running.key(Key.Key_Down)
    running.key(Key.Key_Escape)
    assert _step(running) == "what-pulls" and QApplication.focusWidget() is running.line


def _click_step(stand, row, button=Qt.MouseButton.LeftButton):
    agenda = stand.part("agenda-list")
    QTest.mouseClick(agenda.viewport(), button, NONE, agenda.visualRect(agenda.model().index(row, 0)).center())
    settle()


def test_a_step_is_gone_to_with_a_click(running):
    _click_step(running, 2)
    assert running.live.evening.run.position.step == 2
    assert QApplication.focusWidget() is running.line


def test_a_pause_is_seen_and_stops_the_clock(running):
    running.clock.passes(minutes=3)
    running.key(Key.Key_F8)
    assert "Paused" in running.part("clock").text() and running.part("pause").text() == "Go on"
    assert running.room.is_paused
    running.clock.passes(minutes=10)
    running.live.tick()
    assert running.part("clock").text() == "Paused · 3:00"
    running.key(Key.Key_F8)
    running.clock.passes(minutes=1)
    running.live.tick()
    assert running.part("clock").text() == "4:00"


def test_the_clock_ticks_by_itself(running, qtbot):
    running.clock.passes(seconds=95)
    qtbot.waitUntil(lambda: running.part("clock").text() == "1:35", timeout=2_000)
    assert "of 90 min · ends" in running.part("ends").text()


def test_time_over_is_said(running):
    running.clock.passes(minutes=40)
    running.live.tick()
    assert "over" in running.part("time-left").text()
    assert running.room.minutes_left is None, "the room is not pressed"


def test_one_more_minute_and_back(running):
    minutes = running.live.evening.run.step.minutes
    running.key(Key.Key_E, CTRL)
    running.click_named("extend")
    assert running.live.evening.run.step.minutes == minutes + 2
    running.key(Key.Key_Z, CTRL)
    assert running.live.evening.run.step.minutes == minutes + 1


def test_advice_is_in_sight_also_where_the_window_is_low(running, window, qtbot):
    window.resize(1280, 520)
    running.clock.passes(minutes=56)
    running.live.tick()
    advice = running.part("advice")
    qtbot.waitUntil(lambda: advice.visibleRegion().boundingRect() == advice.rect())


def test_advice_stands_across_the_screen_while_the_agenda_is_out_of_the_way(running, window):
    window.resize(760, 720)
    settle()
    assert not running.part("slipping").isVisible()

    running.clock.passes(minutes=60)
    running.live.tick()
    assert running.part("slipping").isVisible() and "over plan" in running.part("slipping").accessibleName()

    running.key(Key.Key_T, CTRL)
    running.live.tick()
    window.resize(1440, 900)
    settle()
    assert not running.part("slipping").isVisible()


def test_advice_comes_when_time_runs_over_and_retiming_follows_it(running):
    assert not running.part("advice").isVisible()
    running.clock.passes(minutes=56)
    running.live.tick()
    assert running.live.evening.run.clock().behind > 60
    assert running.part("advice").isVisible()
    before = running.live.evening.run.agenda
    running.key(Key.Key_T, CTRL)
    assert running.live.evening.run.agenda != before
    running.key(Key.Key_Z, CTRL)
    assert running.live.evening.run.agenda == before


def test_the_running_step_is_left_and_a_coming_one_left_out(running):
    run = running.live.evening.run
    skippable = next(number for number, step in enumerate(run.agenda.steps) if number > 4 and step.skippable)
    running.key(Key.Key_G, CTRL)
    running.key(Key.Key_Down, times=skippable - 4)
    running.key(Key.Key_K, CTRL)
    assert run.agenda.steps[skippable].is_skipped and run.position.step == 4
    running.key(Key.Key_Escape)
    running.key(Key.Key_K, CTRL)
    assert run.position.step == min(number for number in range(5, 10) if number != skippable)
    running.key(Key.Key_Z, CTRL)
    assert not run.agenda.steps[skippable].is_skipped


def test_a_step_that_belongs_to_every_session_is_not_left_out_and_that_is_said(running):
    run = running.live.evening.run
    fixed = next(number for number, step in enumerate(run.agenda.steps) if number > 4 and not step.skippable)
    running.live.steering.skip(fixed)
    assert not run.agenda.steps[fixed].is_skipped
    assert any("belongs to every session" in sentence for sentence in running.told)


def test_the_menu_of_a_step_leaves_it_out(running):
    run = running.live.evening.run
    skippable = next(number for number, step in enumerate(run.agenda.steps) if number > 4 and step.skippable)
    agenda = running.part("agenda-list")
    agenda._open_menu(agenda.model().index(skippable, 0), QPoint(5, 5))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(entry for entry in menu.actions() if entry.objectName() == "skip-step").trigger()
    menu.close()
    assert run.agenda.steps[skippable].is_skipped


def test_a_thought_is_parked_and_taken_out_again(running):
    running.key(Key.Key_P, CTRL)
    assert QApplication.focusWidget() is running.part("park-line-field")
    running.type("bus passes <b>next</b> time {0}")
    running.key(Key.Key_Return)
    assert running.live.evening.parking.thoughts() == ["bus passes <b>next</b> time {0}"]
    assert QApplication.focusWidget() is running.line
    assert running.part("parked").isVisible()
    running.click_named("unpark")
    assert running.live.evening.parking.thoughts() == []
    assert not running.part("parked").isVisible()
    running.key(Key.Key_Z, CTRL)
    assert len(running.live.evening.parking.thoughts()) == 1


def test_escape_closes_the_parking_line_and_the_thought_waits(running):
    running.type("half a li")
    running.key(Key.Key_P, CTRL)
    running.type("bus pa")
    running.key(Key.Key_Escape)
    assert QApplication.focusWidget() is running.line and running.line.text() == "half a li"
    running.key(Key.Key_P, CTRL)
    assert running.part("park-line-field").text() == "bus pa"
    running.key(Key.Key_Return)
    assert running.live.evening.parking.thoughts() == ["bus pa"]


def test_an_empty_thought_is_said_beside_the_field(running):
    running.key(Key.Key_P, CTRL)
    running.key(Key.Key_Return)
    assert "no thought to park" in running.part("park-line-problem").text()
    assert running.part("park-line").isVisible()


def test_a_parked_thought_never_reaches_the_room(running):
    running.key(Key.Key_P, CTRL)
    running.type("Heron wants to talk")
    running.key(Key.Key_Return)
    assert "Heron" not in str(running.room)


def test_a_hard_moment_covers_the_screen_and_blanks_the_room(running):
    running.type("half a li")
    running.key(Key.Key_F9)
    over = running.part("hard-moments")
    assert over.isVisible() and over.geometry() == running.live.rect()
    assert running.room.is_blank and running.room.entries == ()
    running.key(Key.Key_Down)
    place = running.live.evening.run.position
    running.key(Key.Key_PageDown)
    assert running.live.evening.run.position == place, "what is covered does not move unseen"
    running.key(Key.Key_Escape)
    assert not over.isVisible() and QApplication.focusWidget() is running.line
    assert running.room.is_blank, "it stays blank until it is wanted"
    running.key(Key.Key_B, CTRL)
    assert not running.room.is_blank
    assert running.line.text() == "half a li"


def test_a_letter_notes_a_word_afterwards_and_takes_it_away(running):
    for client in running.circle.clients[:2]:
        running.live.evening.toggle(client.id)
    words, session = running.ws.words_afterwards, running.circle.session.id
    running.key(Key.Key_F9)
    running.key(Key.Key_Down)
    running.key(Key.Key_H)
    running.key(Key.Key_Up)
    running.key(Key.Key_J)

    assert {(word.client, word.about) for word in words.of(session)} == {
        (running.circle.clients[0].id, HARD_MOMENTS[1]),
        (running.circle.clients[1].id, HARD_MOMENTS[0]),
    }
    assert not running.part("word-with-Heron").isChecked() and running.part("word-with-Juniper").isChecked()

    running.key(Key.Key_J)
    assert [word.about for word in words.of(session)] == [HARD_MOMENTS[1]]
    running.key(Key.Key_Escape)
    running.key(Key.Key_Z, CTRL)
    assert len(words.of(session)) == 2
    assert not {client.code_name for client in running.circle.clients} & set(str(running.room).split())


def test_hard_moments_close_with_their_own_key_and_by_mouse(running):
    for close in (lambda: running.key(Key.Key_F9), lambda: running.click_named("back-to-the-group")):
        running.key(Key.Key_F9)
        assert running.part("hard-moments").isVisible()
        close()
        assert not running.part("hard-moments").isVisible() and QApplication.focusWidget() is running.line


def test_the_end_closes_the_session_keeps_the_draft_and_the_room_screen_goes(running):
    running.share("payday")
    running.type("half a li")
    evening = running.live.evening
    running.key(Key.Key_E, CTRL | SHIFT)
    assert evening.run.is_closed
    assert running.ws.sessions.get(running.circle.session.id).state is SessionState.CLOSED
    assert evening.board.draft() == "half a li"
    assert any("not shared" in sentence for sentence in running.told)
    assert running.page.live is None
