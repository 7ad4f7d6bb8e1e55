"""Who came."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from random import Random

import pytest

from facilitator.groups.group import Groups
from facilitator.people.attendance import Arrival, Attendance, ClientOrSessionGone
from facilitator.people.client import ClientId, Clients
from facilitator.session.session import SessionId, Sessions
from facilitator.vocabulary import Weekday
from tests.session.topics import evening

TUESDAY = date(2026, 11, 24)
LATE = datetime(2026, 11, 24, 23, 12, tzinfo=UTC)


@pytest.fixture
def attendance(vault):
    return Attendance(vault)


@pytest.fixture
def group(vault):
    return Groups(vault, Random(7)).form("Tuesday evening", Weekday.TUESDAY, time(18, 0))


@pytest.fixture
def session(vault, group):
    return Sessions(vault, Random(3)).plan(group.id, TUESDAY, evening()).id


@pytest.fixture
def people(vault):
    clients = Clients(vault, Random(5))
    return [clients.add(name).id for name in ("Heron", "Otter", "Cedar")]


def test_nobody_is_marked_at_first(attendance, session):
    assert attendance.of(session) == {} and attendance.here(session) == []


def test_the_last_mark_holds(attendance, session, people):
    heron, otter, cedar = people
    attendance.mark(session, heron, True)
    attendance.mark(session, otter, True, came_late_at=LATE)
    attendance.mark(session, cedar, True)
    attendance.mark(session, cedar, False, came_late_at=LATE)

    assert attendance.of(session) == {
        heron: Arrival(session, heron, True),
        otter: Arrival(session, otter, True, LATE),
        cedar: Arrival(session, cedar, False),
    }
    assert set(attendance.here(session)) == {heron, otter}


def test_a_mark_can_be_taken_back(attendance, session, people):
    attendance.mark(session, people[0], True)
    attendance.unmark(session, people[0])
    attendance.unmark(session, people[0])

    assert attendance.of(session) == {}


def test_several_sessions_are_read_at_once(vault, attendance, group, session, people):
    other = Sessions(vault, Random(4)).plan(group.id, TUESDAY + timedelta(weeks=1), evening()).id
    empty = Sessions(vault, Random(5)).plan(group.id, TUESDAY + timedelta(weeks=2), evening()).id
    attendance.mark(session, people[0], True)
    attendance.mark(other, people[1], True)
    attendance.mark(other, people[2], False)

    assert attendance.here_in([session, other, empty]) == {session: [people[0]], other: [people[1]]}
    assert attendance.here_in([]) == {}


def test_only_a_client_can_come_and_only_to_a_session(attendance, session, people):
    for where, who in ((session, ClientId(1)), (SessionId(1), people[0])):
        with pytest.raises(ClientOrSessionGone, match="Nothing was changed"):
            attendance.mark(where, who, True)

    assert attendance.of(session) == {}


def test_who_leaves_early_is_noted_and_it_can_be_taken_back(attendance, session, people):
    heron, otter, _ = people
    attendance.mark(session, heron, True)
    attendance.mark(session, otter, False)
    attendance.leave(session, heron, LATE)
    attendance.leave(session, otter, LATE)  # was not here

    assert attendance.of(session)[heron] == Arrival(session, heron, True, left_early_at=LATE)
    assert attendance.of(session)[otter].left_early_at is None

    attendance.leave(session, heron, None)
    assert attendance.of(session)[heron].left_early_at is None


def test_the_round_knows_who_has_checked_in_and_forgets_it_at_the_seal(attendance, session, people):
    for client in people:
        attendance.mark(session, client, True)
    attendance.check_in(session, people[0])
    attendance.check_in(session, people[1])
    attendance.check_in(session, people[1], has_checked_in=False)

    assert [each.has_checked_in for each in attendance.of(session).values()].count(True) == 1

    attendance.forget_round(session)
    assert not any(each.has_checked_in for each in attendance.of(session).values())
    assert len(attendance.here(session)) == 3
