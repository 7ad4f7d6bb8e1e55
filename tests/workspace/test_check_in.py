"""The round at the beginning."""

from __future__ import annotations

import pytest

from facilitator.care.measure import AnswerOutOfRange
from facilitator.workspace.check_in import CONFIDENCE, CRAVING, CheckInRound
from facilitator.workspace.evening import Evening
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
    evening = Evening.start(ws, tuesdays.session)
    for client in tuesdays.clients[:5]:
        evening.toggle(client.id)
    return evening


@pytest.fixture
def round_(ws, evening):
    return CheckInRound(ws, evening)


def test_only_who_is_here_is_in_the_round(round_, tuesdays):
    assert [each.client for each in round_.people()] == sorted(tuesdays.clients[:5], key=lambda client: client.code_name)


def test_who_has_spoken_is_known_and_forgotten_at_the_seal(ws, round_, evening, tuesdays):
    first, second = (client.id for client in tuesdays.clients[:2])
    round_.check_in(first)
    round_.check_in(second)
    round_.check_in(second, has_checked_in=False)

    assert [each.client.id for each in round_.people() if each.arrival.has_checked_in] == [first]

    evening.seal()
    assert not any(arrival.has_checked_in for arrival in ws.attendance.of(evening.session.id).values())


def test_who_leaves_early_can_come_back(ws, round_, evening, tuesdays, clock):
    first = tuesdays.clients[0].id
    clock.passes(minutes=40)
    round_.leave(first)

    left = ws.attendance.of(evening.session.id)[first]
    assert left.left_early_at == clock() and left.is_here

    round_.stay(first)
    assert ws.attendance.of(evening.session.id)[first].left_early_at is None


def test_a_number_goes_into_the_record_and_is_said_anew_or_taken_away(ws, round_, tuesdays, clock):
    first = tuesdays.clients[0].id
    ws.measures.record(first, CRAVING, [9], clock().replace(year=2025))  # long ago
    round_.say(first, CRAVING, 7)
    round_.say(first, CONFIDENCE, 4)
    said = round_.say(first, CRAVING, 5)

    assert [measured.value for measured in ws.measures.of(first)[CRAVING]] == [9, 5]
    [told] = [each for each in round_.people() if each.client.id == first]
    assert (told.craving, told.confidence) == (5, 4)

    round_.take_back(said)
    assert [measured.value for measured in ws.measures.of(first)[CRAVING]] == [9, 7]
    round_.say_again(said)
    assert [measured.value for measured in ws.measures.of(first)[CRAVING]] == [9, 5]

    round_.say(first, CRAVING, None)
    assert [measured.value for measured in ws.measures.of(first)[CRAVING]] == [9]


def test_a_number_that_is_none_is_refused_and_the_one_before_stays(ws, round_, tuesdays):
    first = tuesdays.clients[0].id
    round_.say(first, CRAVING, 7)

    with pytest.raises(AnswerOutOfRange):
        round_.say(first, CRAVING, 11)
    assert [measured.value for measured in ws.measures.of(first)[CRAVING]] == [7]


def test_the_order_of_the_round_is_not_in_the_record(ws, round_, evening, tuesdays, clock):
    for client in tuesdays.clients[:5]:
        clock.passes(minutes=1)
        round_.say(client.id, CRAVING, 3)

    moments = {ws.measures.of(client.id)[CRAVING][0].at for client in tuesdays.clients[:5]}
    assert moments == {evening.run.started_at}


def test_the_room_gets_dots_from_five_on_and_never_in_the_order_of_the_round(round_, tuesdays):
    for client, value in zip(tuesdays.clients[:4], (8, 2, 5, 9), strict=True):
        round_.say(client.id, CRAVING, value)
    assert round_.dots(CRAVING) == ()

    round_.say(tuesdays.clients[4].id, CRAVING, 1)
    assert round_.dots(CRAVING) == (1, 2, 5, 8, 9)
    assert round_.dots(CONFIDENCE) == ()
