"""Two minutes of looking back."""

from __future__ import annotations

import pytest

from facilitator.care.word_afterwards import About
from facilitator.session.pulse import PulseAnswer, PulseQuestion, Tally
from facilitator.workspace.evening import Evening
from facilitator.workspace.recap import recap_of, toggle_word
from tests.workspaces import circle, practice, tuesday_evening


@pytest.fixture
def clock():
    return tuesday_evening()


@pytest.fixture
def ws(tmp_path, clock):
    return practice(tmp_path / "practice", clock)


@pytest.fixture
def tuesdays(ws):
    return circle(ws)


@pytest.fixture
def evening(ws, tuesdays):
    return Evening.start(ws, tuesdays.session)


def test_minutes_are_those_planned_and_those_used_whatever_was_retimed(ws, evening, clock):
    first, second, *_ = evening.run.agenda.steps
    clock.passes(minutes=9)
    evening.run.retime()
    evening.run.go_to(1)
    clock.passes(minutes=3)
    evening.close()
    recap = recap_of(ws, evening)

    assert [(each.title, each.planned, each.taken) for each in recap.used[:2]] == [
        (first.title, first.minutes, 9),
        (second.title, second.minutes, 3),
    ]
    assert (recap.planned, recap.taken) == (90, 12)
    assert recap.used[0].over == 9 - first.minutes


def test_who_came_stands_before_who_was_absent(ws, evening, tuesdays):
    first, second, third = tuesdays.clients[:3]
    evening.toggle(third.id)
    evening.toggle(first.id)
    ws.attendance.mark(evening.session.id, second.id, False)

    assert [client for client, _ in recap_of(ws, evening).came] == [first, third, second]
    assert recap_of(ws, evening).here == [first, third]


def test_a_word_is_wanted_or_no_longer_and_open_ones_come_first(ws, evening, tuesdays):
    first, second = tuesdays.clients[:2]
    toggle_word(ws, evening, first.id, About.WAY_HOME)
    [had] = ws.words_afterwards.of(evening.session.id)
    ws.words_afterwards.done(had.id)
    toggle_word(ws, evening, second.id, About.CALL_TONIGHT)

    assert [client for client, _ in recap_of(ws, evening).words] == [second, first]
    assert toggle_word(ws, evening, second.id, About.CALL_TONIGHT).is_wanted is False
    assert [client for client, _ in recap_of(ws, evening).words] == [first]


def test_the_pulse_is_kept_at_the_seal_from_five_answers_on(ws, evening):
    for _ in range(5):
        evening.pulse.count(PulseQuestion.HEARD, PulseAnswer.YES)
    for _ in range(4):
        evening.pulse.count(PulseQuestion.FITS, PulseAnswer.NO)
    evening.seal()

    assert ws.sessions.pulse(evening.session.id) == {PulseQuestion.HEARD: Tally(yes=5)}
