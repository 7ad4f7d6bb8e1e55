"""How a prompt runs: told under the question; a timer over the whole room screen; a line that everybody finishes."""

from __future__ import annotations

from facilitator.vocabulary import Way
from tests.ui.session.stand import CTRL, Key, settle


def room(stand):
    return stand.live.room.screen.window.view


def to_way(stand, way):
    steps = stand.live.evening.run.agenda.steps
    step, prompt = next((step.id, number) for step in steps for number, prompt in enumerate(step.prompts) if prompt.way is way)
    stand.live.steering.go_to(0)
    stand.to_prompt(step, prompt)


def test_each_way_is_told_under_the_question_and_gone_with_it(running):
    told = set()
    for way in Way:
        to_way(running, way)
        assert running.part("way").isVisible()
        told.add(running.part("way").text())
    assert len(told) == len(Way)

    running.live.steering.go_to(0)
    settle()
    assert not running.part("way").isVisible()


def test_the_room_sees_the_line_to_finish(running):
    to_way(running, Way.FILL_IN)
    assert room(running).fill_in == running.live.evening.run.prompt.fill_in != ""

    running.to_prompt("what-pulls")
    assert room(running).fill_in == ""


def test_the_timer_fills_the_room_screen_and_is_gone_a_little_after_its_end(running):
    to_way(running, Way.PAIRS)
    minutes = running.live.evening.run.clock().prompt_left / 60
    running.key(Key.Key_J, CTRL)
    assert room(running).seconds_left == round(minutes * 60)

    running.clock.passes(minutes=1)
    running.live.tick()
    assert room(running).seconds_left == round((minutes - 1) * 60)

    running.clock.passes(minutes=minutes - 1)
    running.live.tick()
    assert room(running).seconds_left == 0

    running.clock.passes(seconds=6)
    running.live.tick()
    running.live.tick()
    assert room(running).seconds_left is None


def test_the_timer_stands_while_the_session_pauses_and_stops_with_its_key(running):
    to_way(running, Way.PAIRS)
    running.key(Key.Key_J, CTRL)
    before = room(running).seconds_left
    running.key(Key.Key_F8)
    running.clock.passes(minutes=3)
    running.live.tick()
    assert room(running).seconds_left == before

    running.key(Key.Key_J, CTRL)
    assert room(running).seconds_left is None


def test_another_prompt_ends_the_timer(running):
    to_way(running, Way.PAIRS)
    running.key(Key.Key_J, CTRL)
    running.key(Key.Key_PageDown)

    assert room(running).seconds_left is None
