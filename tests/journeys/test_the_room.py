"""Ninety minutes in the room, led in a rehearsal by keyboard alone: every step, and every tool that a step may need."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.care.word_afterwards import LEAVING_CHECK
from facilitator.session.pulse import PulseQuestion
from facilitator.vocabulary import SessionState, StepKind, Way
from facilitator.workspace.check_in import CONFIDENCE, CRAVING
from ui.played.by_keys import ByKeys
from ui.session.round_panel import letters

SLIPS = ("I am only driving by", "Five minutes, then I go")


@pytest.mark.parametrize(("width", "height", "percent"), [(1440, 900, 100), (1280, 720, 150)])
def test_ninety_minutes_by_keyboard_alone(stage, clock, width, height, percent):
    played = stage(ByKeys)
    played.program.window.resize(width, height)
    played.program.prefer(replace(played.program.preferences, text_percent=percent))
    played.open_rehearsal()
    played.start_session()
    played.mark_here()
    run = played.evening.run
    met = set()
    while True:
        met.add(run.step.id)
        if run.step.kind is StepKind.CHECK_IN and not played.live.steering.is_telling:
            _check_in(played)
        if run.step.kind is StepKind.PRACTICE_REVIEW and not played.live.steering.is_telling:
            _practices(played)
        if run.prompt and not played.live.steering.is_telling:
            _ask(played, run.prompt)
        clock.passes(minutes=max(1, run.step.minutes // (2 * max(1, len(run.step.prompts)))))
        before = (run.position, played.live.steering.is_telling)
        played.next_prompt()
        if (run.position, played.live.steering.is_telling) == before:
            break
    assert met == {step.id for step in run.agenda.steps if not step.is_skipped}
    _after(played)


def _people(played):
    return [client for client, is_here in played.evening.people() if is_here]


def _check_in(played):
    """A letter each, two numbers each; dots for the room."""
    ws, hands, people = played.ws, played.hands, _people(played)
    hands.press("F3")
    for number, letter in enumerate(letters(people)):
        hands.press(letter)
        hands.type(str(number % 11))
        hands.press("Return")
        hands.type("7")
        hands.press("Return")
    here = [each.id for each in people]
    hands.until(lambda: len(ws.measures.last_of_each(here, CONFIDENCE)) == len(here), "A number is missing")
    told = [ws.measures.of(each.id)[CRAVING][-1].value for each in people]
    assert told == [number % 11 for number in range(len(people))]
    hands.press("Ctrl+O")
    if window := played.live.room.screen.window:
        assert window.view.dots == tuple(sorted(told))
    hands.press("Esc")


def _practices(played):
    ws, hands = played.ws, played.hands
    asked = [each for each in _people(played) if ws.practices.last_of(each.id)]
    hands.press("F3")
    for _ in asked:
        hands.press("3")
    hands.press("Esc")
    session = played.evening.session
    answered = [each for each in asked if any(a_try.on == session.on for a_try in ws.tries.of(ws.practices.last_of(each.id).id))]
    assert answered


def _ask(played, prompt):
    hands = played.hands
    if prompt.if_quiet:
        hands.press("Ctrl+I")
    if prompt.way is Way.HAT:
        hands.press("Ctrl+Shift+U")
        for slip in SLIPS:
            hands.type(slip)
            hands.press("Return")
        hands.press("Ctrl+Return")
        hands.press("Esc")
        hands.press("Ctrl+U")
        hands.press("Alt+U")
        assert played.live.stage.capture.text in SLIPS
        played.enter_line()
    if prompt.way is Way.PAIRS:
        hands.press("Ctrl+J")
        hands.press("Ctrl+J")
    if prompt.collects:
        played.share(f"Something about {prompt.id}")
    if prompt.way is Way.HANDS:
        hands.press("Ctrl+Up")
        played.open_hard_moments()
        hands.press(letters(_people(played))[0])
        played.leave_hard_moments()


def _after(played):
    """The recap by keyboard, then the seal."""
    ws, people = played.ws, _people(played)
    evening = played.evening
    close = played.end()
    hands = played.hands
    assert [word.client for word in ws.words_afterwards.of(close.session)] == [people[0].id]
    hands.do(f"{LEAVING_CHECK[1]}-{people[1].code_name}")
    hands.do("count-pulse")
    for _ in range(5):
        for key in ("1", "2", "3", "1"):
            hands.press(key)
    assert evening.pulse.pulse()[PulseQuestion.HEARD].yes == 5
    close.seal()
    assert ws.sessions.get(close.session).state is SessionState.SEALED
    assert set(ws.sessions.pulse(close.session)) == set(PulseQuestion)
    assert len(ws.words_afterwards.of(close.session)) == 2
    assert not any(arrival.has_checked_in for arrival in ws.attendance.of(close.session).values())
