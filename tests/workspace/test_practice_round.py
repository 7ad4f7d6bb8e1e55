"""How did your practice go?"""

from __future__ import annotations

from datetime import timedelta

import pytest

from facilitator.vocabulary import HowItWent, Verdict
from facilitator.workspace.evening import Evening
from facilitator.workspace.practice_round import PracticeRound
from tests.workspaces import circle, planned, practice, tuesday_evening

HARD, HELPED = HowItWent.HARD, HowItWent.HELPED


@pytest.fixture
def clock():
    return tuesday_evening()


@pytest.fixture
def ws(tmp_path, clock):
    return practice(tmp_path / "practice", clock)


@pytest.fixture
def tuesdays(ws, clock):
    """Last week three of them took something home; today a week has passed."""
    tuesdays = circle(ws)
    last = Evening.start(ws, tuesdays.session)
    last.close()
    for client, what in zip(tuesdays.clients[:3], ("Take the other bus", "Call before I go", "Eat first"), strict=True):
        last.take_home(client.id, picks=[], practice=what)
    last.seal()
    clock.passes(days=7)
    tuesdays.session = planned(ws, tuesdays.group, tuesdays.session.on + timedelta(days=7))
    return tuesdays


@pytest.fixture
def round_(ws, tuesdays):
    evening = Evening.start(ws, tuesdays.session)
    for client in (*tuesdays.clients[:2], tuesdays.clients[4]):
        evening.toggle(client.id)
    return PracticeRound(ws, evening)


def test_who_is_here_is_asked_about_what_they_took_home(round_, tuesdays):
    told = {each.client.id: each.practice.what for each in round_.people()}

    assert told == {tuesdays.clients[0].id: "Take the other bus", tuesdays.clients[1].id: "Call before I go"}


def test_one_key_takes_the_answer_into_the_record_and_another_changes_it(ws, round_):
    [first, _] = round_.people()
    round_.answer(first, HARD)
    [first, _] = round_.people()
    assert first.tonight.how_it_went is HARD

    changed = round_.answer(first, HELPED)
    assert [each.how_it_went for each in ws.tries.of(first.practice.id)] == [HELPED]

    round_.take_back(changed)
    assert [each.how_it_went for each in ws.tries.of(first.practice.id)] == [HARD]
    round_.answer_again(changed)
    assert [each.how_it_went for each in ws.tries.of(first.practice.id)] == [HELPED]


def test_the_first_answer_is_taken_back_whole(ws, round_):
    [first, _] = round_.people()
    round_.take_back(round_.answer(first, HARD))

    assert ws.tries.of(first.practice.id) == []


def test_what_was_set_aside_or_chosen_tonight_is_not_asked_about(ws, round_, tuesdays):
    first, second = round_.people()
    ws.practices.decide(first.practice.id, Verdict.SET_ASIDE)
    ws.practices.choose(tuesdays.session.id, second.client.id, "Something new", "", "", "")

    assert [each.practice.what for each in round_.people()] == [second.practice.what]
