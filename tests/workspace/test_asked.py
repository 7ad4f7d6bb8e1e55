"""What an answer brings up: both are kept, or neither."""

from __future__ import annotations

import pytest

from facilitator.care.measure import AnswerOutOfRange, MeasureId
from facilitator.workspace.asked import answer, put_back, take_back
from tests.workspaces import circle, practice, tuesday_evening

PHQ_2 = MeasureId("phq-2")


@pytest.fixture
def ws(tmp_path):
    ws = practice(tmp_path / "practice", tuesday_evening())
    yield ws
    ws.vault.close()


@pytest.fixture
def heron(ws):
    return circle(ws).clients[0].id


def test_answers_of_concern_open_a_note_once(ws, heron):
    first, second = answer(ws, heron, PHQ_2, [3, 0]), answer(ws, heron, PHQ_2, [2, 2])

    assert first.danger and second.danger is None
    assert list(ws.safety.open_of_each([heron]).values()) == [first.danger]


def test_other_answers_open_none(ws, heron):
    assert answer(ws, heron, PHQ_2, [1, 1]).danger is None
    assert answer(ws, heron, MeasureId("craving"), [10]).danger is None
    assert ws.safety.of(heron) == []


def test_both_are_taken_back_and_put_back(ws, heron):
    kept = answer(ws, heron, PHQ_2, [3, 3])
    take_back(ws, kept)
    assert ws.measures.of(heron) == {} and ws.safety.of(heron) == []
    put_back(ws, kept)
    assert ws.measures.of(heron) == {PHQ_2: [kept.measured]} and ws.safety.of(heron) == [kept.danger]


def test_an_answer_that_is_refused_opens_nothing(ws, heron):
    with pytest.raises(AnswerOutOfRange):
        answer(ws, heron, PHQ_2, [3, 4])
    assert ws.safety.of(heron) == []
