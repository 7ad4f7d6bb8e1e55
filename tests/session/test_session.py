"""Sessions from plan to seal, and what they keep."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random

import pytest
from msgspec.structs import replace as replaced
from sqlalchemy import select

from facilitator.groups.group import GroupId, Groups, GroupUnknown
from facilitator.people.attendance import Attendance
from facilitator.people.client import Clients
from facilitator.session.agenda import from_topic
from facilitator.session.session import (
    Session,
    SessionAlreadyRuns,
    SessionId,
    SessionInUse,
    SessionNotClosed,
    SessionNotRunning,
    Sessions,
    SessionUnknown,
    StepTaken,
    TakeawayTooLong,
    TooManyTakeaways,
    WhyTooLong,
    session_table,
)
from facilitator.vocabulary import SessionState, Weekday
from tests.session.topics import evening, topic

TUESDAY = date(2026, 11, 24)
SIX = datetime(2026, 11, 24, 23, 0, tzinfo=UTC)
WEEK = timedelta(weeks=1)


@pytest.fixture
def sessions(vault):
    return Sessions(vault, Random(3))


@pytest.fixture
def group(vault):
    return Groups(vault, Random(7)).form("Tuesday evening", Weekday.TUESDAY, time(18, 0), minutes=60)


@pytest.fixture
def planned(sessions, group):
    return sessions.plan(group.id, TUESDAY, evening())


def seal(vault, sessions, session, minutes=None):
    with vault.write("seal") as connection:
        sessions.keep_minutes(connection, session.id, minutes or {})
        sessions.mark_sealed(connection, session.id)


# planning ---------------------------------------------------------------------------------------------------------------


def test_a_planned_session_is_read_back_with_its_agenda(sessions, group, planned):
    assert planned == sessions.get(planned.id)
    assert (planned.group, planned.on, planned.state) == (group.id, TUESDAY, SessionState.PLANNED)
    assert (planned.topic, planned.title, planned.minutes) == ("small", "Small", 30)
    assert sessions.agenda(planned.id) == evening()


def test_an_agenda_of_a_whole_topic_is_kept_whole(sessions, group):
    agenda = from_topic(topic(), 90)

    assert sessions.agenda(sessions.plan(group.id, TUESDAY, agenda).id) == agenda


def test_planning_anew_keeps_the_session(sessions, group, planned):
    other = sessions.plan(group.id, TUESDAY, from_topic(topic(), 60))

    assert other.id == planned.id and sessions.of_group(group.id) == [other]
    assert sessions.agenda(planned.id) == from_topic(topic(), 60)


def test_taking_back_a_plan_leaves_nothing(sessions, group, planned):
    sessions.unplan(planned.id)

    assert sessions.of_group(group.id) == []
    with pytest.raises(SessionUnknown):
        sessions.unplan(planned.id)


def test_a_running_session_is_not_planned_anew(sessions, group, planned):
    sessions.mark_running(planned.id, SIX)

    with pytest.raises(SessionAlreadyRuns, match="Nothing was changed"):
        sessions.plan(group.id, TUESDAY, from_topic(topic(), 60))
    with pytest.raises(SessionAlreadyRuns):
        sessions.unplan(planned.id)

    assert sessions.agenda(planned.id) == evening()


def test_a_plan_on_which_something_hangs_stays(vault, sessions, planned):
    client = Clients(vault, Random(1)).add("Heron")
    Attendance(vault).mark(planned.id, client.id, True)

    with pytest.raises(SessionInUse, match="Nothing was changed"):
        sessions.unplan(planned.id)

    assert sessions.get(planned.id) == planned


def test_no_session_without_its_group(sessions):
    for verb in (lambda: sessions.plan(GroupId(5), TUESDAY, evening()), lambda: sessions.cancel(GroupId(5), TUESDAY)):
        with pytest.raises(GroupUnknown):
            verb()


# running, closed, sealed ------------------------------------------------------------------------------------------------


def test_a_session_goes_from_plan_to_seal(vault, sessions, planned):
    sessions.mark_running(planned.id, SIX)
    assert sessions.get(planned.id) == replace(planned, state=SessionState.RUNNING, started_at=SIX)

    later = SIX + timedelta(minutes=90)
    sessions.mark_closed(planned.id, later)
    closed = sessions.get(planned.id)
    assert (closed.state, closed.started_at, closed.ended_at) == (SessionState.CLOSED, SIX, later)

    sessions.mark_reopened(planned.id)
    assert sessions.get(planned.id) == replace(planned, state=SessionState.RUNNING, started_at=SIX)

    sessions.mark_closed(planned.id, later)
    seal(vault, sessions, planned)
    assert sessions.get(planned.id) == replace(closed, state=SessionState.SEALED)


def test_what_comes_out_of_order_is_refused(vault, sessions, group, planned):
    with pytest.raises(SessionNotRunning):
        sessions.mark_closed(planned.id, SIX)
    with pytest.raises(SessionNotClosed):
        sessions.mark_reopened(planned.id)
    with pytest.raises(SessionNotClosed):
        seal(vault, sessions, planned)
    assert sessions.get(planned.id) == planned

    sessions.mark_running(planned.id, SIX)
    with pytest.raises(SessionAlreadyRuns):
        sessions.mark_running(planned.id, SIX)
    with pytest.raises(SessionNotClosed):
        seal(vault, sessions, planned)

    sessions.mark_closed(planned.id, SIX)
    with pytest.raises(SessionNotRunning):
        sessions.mark_closed(planned.id, SIX)

    seal(vault, sessions, planned)
    for verb in (lambda: sessions.mark_running(planned.id, SIX), lambda: sessions.plan(group.id, TUESDAY, evening())):
        with pytest.raises(SessionAlreadyRuns):
            verb()
    with pytest.raises(SessionNotClosed):
        sessions.mark_reopened(planned.id)


def test_a_sealed_session_keeps_minutes_and_no_agenda(vault, sessions, planned):
    sessions.mark_running(planned.id, SIX)
    sessions.mark_closed(planned.id, SIX)
    seal(vault, sessions, planned, {"welcome": ("Welcome", 5, 6), "talk": ("Talk", 12, 14)})

    assert sessions.minutes(planned.id) == [StepTaken("welcome", "Welcome", 5, 6), StepTaken("talk", "Talk", 12, 14)]
    assert sessions.agenda(planned.id) is None


def test_a_seal_that_fails_leaves_the_session_closed(vault, sessions, planned):
    class Interrupted(Exception):
        pass

    sessions.mark_running(planned.id, SIX)
    sessions.mark_closed(planned.id, SIX)
    with pytest.raises(Interrupted), vault.write("seal") as connection:
        sessions.keep_minutes(connection, planned.id, {"welcome": ("Welcome", 5, 6)})
        sessions.mark_sealed(connection, planned.id)
        raise Interrupted

    assert sessions.get(planned.id).state is SessionState.CLOSED
    assert sessions.minutes(planned.id) == [] and sessions.agenda(planned.id) == evening()


def test_what_is_not_there_is_named_as_that(sessions):
    with pytest.raises(SessionUnknown, match="Nothing was changed"):
        sessions.get(SessionId(9))
    with pytest.raises(SessionUnknown):
        sessions.keep_takeaways(SessionId(9), ["Call first"])
    assert sessions.agenda(SessionId(9)) is None


# canceled ---------------------------------------------------------------------------------------------------------------


def test_a_canceled_plan_comes_back_as_it_was(sessions, group, planned):
    canceled = sessions.cancel(group.id, TUESDAY, "  Snow\n day ")

    assert canceled == sessions.get(planned.id) == replace(planned, state=SessionState.CANCELED, why_canceled="Snow day")

    sessions.uncancel(planned.id)
    sessions.uncancel(planned.id)
    assert sessions.get(planned.id) == planned and sessions.agenda(planned.id) == evening()


def test_a_meeting_without_a_plan_can_be_canceled_and_is_gone_when_undone(sessions, group):
    canceled = sessions.cancel(group.id, TUESDAY, "holiday")

    assert sessions.of_group(group.id) == [canceled]
    assert canceled == Session(canceled.id, group.id, TUESDAY, SessionState.CANCELED, None, "", 60, why_canceled="holiday")

    sessions.uncancel(canceled.id)
    assert sessions.of_group(group.id) == []


def test_a_canceled_meeting_can_be_planned_after_all(sessions, group, planned):
    sessions.cancel(group.id, TUESDAY, "holiday")

    assert sessions.plan(group.id, TUESDAY, evening()) == planned


def test_nobody_came(sessions, group, planned):
    sessions.mark_running(planned.id, SIX)
    with pytest.raises(SessionAlreadyRuns):
        sessions.cancel(group.id, TUESDAY, "nobody came")

    sessions.cancel(group.id, TUESDAY, "nobody came", nothing_shared=True)
    assert sessions.get(planned.id).state is SessionState.CANCELED

    sessions.uncancel(planned.id)
    assert sessions.get(planned.id) == planned


def test_a_sealed_session_took_place(vault, sessions, group, planned):
    sessions.mark_running(planned.id, SIX)
    sessions.mark_closed(planned.id, SIX)
    seal(vault, sessions, planned)

    with pytest.raises(SessionAlreadyRuns):
        sessions.cancel(group.id, TUESDAY, nothing_shared=True)


def test_a_canceled_session_does_not_begin(sessions, group, planned):
    sessions.cancel(group.id, TUESDAY)

    with pytest.raises(SessionAlreadyRuns):
        sessions.mark_running(planned.id, SIX)


def test_a_reason_without_end_is_refused(sessions, group, planned):
    with pytest.raises(WhyTooLong, match="Nothing was changed"):
        sessions.cancel(group.id, TUESDAY, "x" * 301)

    assert sessions.get(planned.id) == planned


# reading ----------------------------------------------------------------------------------------------------------------


def test_sessions_of_a_group_come_newest_first_and_are_numbered_without_canceled_ones(sessions, group):
    days = [TUESDAY + week * WEEK for week in range(4)]
    made = [sessions.plan(group.id, day, evening()) for day in (days[2], days[0], days[3], days[1])]
    sessions.cancel(group.id, days[1])

    assert [session.on for session in sessions.of_group(group.id)] == days[::-1]
    assert {session.on: sessions.number(session.id) for session in made} == {days[0]: 1, days[1]: 1, days[2]: 2, days[3]: 3}


def test_a_day_has_its_sessions_by_time(vault, sessions, group, planned):
    morning = Groups(vault, Random(8)).form("Tuesday morning", Weekday.TUESDAY, time(9, 0))
    early = sessions.plan(morning.id, TUESDAY, evening())
    sessions.plan(group.id, TUESDAY + WEEK, evening())

    assert sessions.on(TUESDAY) == [early, planned]
    assert sessions.number(early.id) == 1


def test_what_is_not_sealed_waits_oldest_first(vault, sessions, group):
    made = [sessions.plan(group.id, TUESDAY + week * WEEK, evening()) for week in range(4)]
    for session in reversed(made[:3]):
        sessions.mark_running(session.id, SIX)
    for session in made[:2]:
        sessions.mark_closed(session.id, SIX)
    seal(vault, sessions, made[0])

    assert [session.id for session in sessions.not_sealed()] == [made[1].id, made[2].id]


def test_a_topic_was_last_led_when_its_session_ran(sessions, group):
    for week in range(3):
        session = sessions.plan(group.id, TUESDAY + week * WEEK, evening())
        if week < 2:
            sessions.mark_running(session.id, SIX)
    sessions.plan(group.id, TUESDAY + 3 * WEEK, from_topic(topic(), 60))
    sessions.cancel(group.id, TUESDAY + 4 * WEEK)

    assert sessions.last_with_topic(group.id) == {"small": TUESDAY + WEEK}


# what stays -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("what", ["takeaways", "parked"])
def test_kept_lines_replace_the_ones_before(sessions, planned, what):
    keep, kept = getattr(sessions, f"keep_{what}"), getattr(sessions, what)
    keep(planned.id, ["Passing old places", "  ", " Call\nfirst ", "Call first", "<b>{0}</b>"])
    assert kept(planned.id) == ["Passing old places", "Call first", "<b>{0}</b>"]

    keep(planned.id, ["Payday"])
    assert kept(planned.id) == ["Payday"]

    keep(planned.id, [])
    assert kept(planned.id) == []


def test_takeaways_and_parked_thoughts_are_two_things(sessions, planned):
    sessions.keep_takeaways(planned.id, ["Payday"])
    sessions.keep_parked(planned.id, [f"Thought {number}" for number in range(7)])

    assert sessions.takeaways(planned.id) == ["Payday"] and len(sessions.parked(planned.id)) == 7


def test_more_than_five_takeaways_change_nothing(sessions, planned):
    sessions.keep_takeaways(planned.id, ["Payday"])

    with pytest.raises(TooManyTakeaways, match="Nothing was changed"):
        sessions.keep_takeaways(planned.id, [f"Idea {number}" for number in range(6)])
    with pytest.raises(TakeawayTooLong, match="Nothing was changed"):
        sessions.keep_takeaways(planned.id, ["x" * 301])

    assert sessions.takeaways(planned.id) == ["Payday"]


def test_what_a_session_keeps_goes_with_its_plan(vault, sessions, planned):
    sessions.keep_takeaways(planned.id, ["Payday"])
    sessions.unplan(planned.id)

    assert sessions.takeaways(planned.id) == []
    with vault.read() as connection:
        assert connection.execute(select(session_table)).all() == []


def test_ids_are_random_and_tell_no_order(vault, group):
    made = [Sessions(vault, Random(seed)).plan(group.id, TUESDAY + seed * WEEK, evening()).id for seed in range(20)]

    assert made != sorted(made) and max(made) > 2**60


# how long it was held ------------------------------------------------------------------------------------------------------


def test_it_was_held_from_start_to_end(planned):
    held = replace(planned, started_at=SIX, ended_at=SIX + timedelta(minutes=51, seconds=31))

    assert held.was_timed and held.minutes_held == 52


def test_a_meeting_of_seconds_was_held_for_a_minute(planned):
    assert replace(planned, started_at=SIX, ended_at=SIX).minutes_held == 1


@pytest.mark.parametrize("ended_after", [None, timedelta(days=7), timedelta(minutes=-1)])
def test_where_the_clock_does_not_tell_it_was_held_as_planned(planned, ended_after):
    """One that nobody closed ends when it seals itself, days later."""
    held = replace(planned, started_at=SIX, ended_at=ended_after and SIX + ended_after)

    assert not held.was_timed and held.minutes_held == planned.minutes


def test_what_never_began_was_held_as_planned(planned):
    assert not planned.was_timed and planned.minutes_held == planned.minutes


def test_a_planned_session_is_prepared_and_taken_back(sessions, planned):
    sessions.name_co_facilitator(planned.id, "Sam")
    shorter = replaced(evening(), minutes=20, topic="other", title="Other")
    sessions.change_plan(planned.id, shorter)

    assert sessions.agenda(planned.id) == shorter
    changed = sessions.get(planned.id)
    assert (changed.topic, changed.title, changed.minutes, changed.co_facilitator) == ("other", "Other", 20, "Sam")
    sessions.change_plan(planned.id, evening())
    assert sessions.agenda(planned.id) == evening()


def test_a_session_that_has_begun_is_not_prepared_any_more(sessions, planned):
    sessions.mark_running(planned.id, SIX)

    with pytest.raises(SessionAlreadyRuns):
        sessions.change_plan(planned.id, replaced(evening(), minutes=20))
    assert sessions.agenda(planned.id) == evening()
    with pytest.raises(SessionUnknown):
        sessions.change_plan(SessionId(9), evening())
