"""When groups meet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.groups.group import Group, GroupId, Groups, GroupUnknown
from facilitator.groups.schedule import Meeting, Schedule, meets
from facilitator.vocabulary import Weekday

TUESDAY = date(2026, 11, 24)


@pytest.fixture
def groups(vault):
    return Groups(vault, Random(7))


@pytest.fixture
def schedule(vault):
    return Schedule(vault)


@pytest.fixture
def evening(groups):
    return groups.form("Tuesday evening", Weekday.TUESDAY, time(18, 0))


def test_a_day_has_the_groups_of_its_weekday_by_time(groups, schedule, evening):
    morning = groups.form("Tuesday morning", Weekday.TUESDAY, time(9, 0))
    groups.form("Friday", Weekday.FRIDAY, time(9, 0))

    assert schedule.on(TUESDAY) == [Meeting(morning, TUESDAY), Meeting(evening, TUESDAY)]
    assert schedule.on(TUESDAY + timedelta(days=1)) == []


def test_a_skipped_week_is_marked_and_passed_over(schedule, evening):
    schedule.skip(evening.id, TUESDAY)

    assert schedule.on(TUESDAY) == [Meeting(evening, TUESDAY, is_skipped=True)]
    assert schedule.next_of(evening, TUESDAY) == Meeting(evening, date(2026, 12, 1))

    schedule.unskip(evening.id, TUESDAY)
    assert schedule.next_of(evening, TUESDAY) == Meeting(evening, TUESDAY)


def test_skipping_twice_is_skipping_once(schedule, evening):
    schedule.skip(evening.id, TUESDAY)
    schedule.skip(evening.id, TUESDAY)
    schedule.unskip(evening.id, TUESDAY)

    assert not schedule.on(TUESDAY)[0].is_skipped


def test_only_this_group_skips(groups, schedule, evening):
    other = groups.form("Tuesday morning", Weekday.TUESDAY, time(9, 0))
    schedule.skip(evening.id, TUESDAY)

    assert schedule.next_of(other, TUESDAY) == Meeting(other, TUESDAY)


def test_a_group_that_ended_meets_no_more(groups, schedule, evening):
    groups.end(evening.id, date(2026, 12, 1))
    ended = groups.get(evening.id)

    assert schedule.on(TUESDAY) == [Meeting(ended, TUESDAY)]
    assert schedule.on(date(2026, 12, 1)) == []
    assert schedule.next_of(ended, date(2026, 11, 25)) is None


def test_a_group_that_skips_more_than_a_year_has_no_next_meeting(schedule, evening):
    for week in range(60):
        schedule.skip(evening.id, TUESDAY + timedelta(weeks=week))

    assert schedule.next_of(evening, TUESDAY) is None
    assert schedule.next_of(evening, TUESDAY + timedelta(days=1)) is not None


def test_skipping_for_a_group_that_is_gone_is_named_as_that(groups, schedule, evening):
    schedule.skip(evening.id, TUESDAY)
    groups.remove(evening.id)

    with pytest.raises(GroupUnknown):
        schedule.skip(evening.id, TUESDAY)


@pytest.mark.parametrize(
    ("weekday", "since", "next_on"),
    [
        (Weekday.TUESDAY, date(2028, 2, 24), date(2028, 2, 29)),  # a leap day
        (Weekday.SUNDAY, date(2026, 10, 26), date(2026, 11, 1)),  # clocks change in the US
        (Weekday.FRIDAY, date(2026, 12, 26), date(2027, 1, 1)),
    ],
)
def test_leap_days_and_changed_clocks_are_days_as_others(groups, schedule, weekday, since, next_on):
    group = groups.form("Group", weekday, time(2, 30))

    assert schedule.next_of(group, since) == Meeting(group, next_on)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.sampled_from(Weekday))
def test_a_group_meets_on_one_day_of_any_seven(since, weekday):
    group = Group(GroupId(1), "Group", weekday, time(18, 0), 90)
    days = [since + timedelta(days=day) for day in range(7)]

    assert sum(meets(group, day) for day in days) == 1
    assert not any(meets(replace(group, ended_on=since), day) for day in days)


def test_coming_meetings_are_told_with_those_that_are_skipped(schedule, evening):
    week = timedelta(weeks=1)
    schedule.skip(evening.id, TUESDAY + week)

    assert schedule.coming(evening, TUESDAY - timedelta(days=3), 3) == [
        Meeting(evening, TUESDAY),
        Meeting(evening, TUESDAY + week, is_skipped=True),
        Meeting(evening, TUESDAY + 2 * week),
    ]


def test_no_meeting_comes_after_the_group_has_ended(schedule, evening):
    ended = replace(evening, ended_on=TUESDAY + timedelta(days=8))

    assert [meeting.on for meeting in schedule.coming(ended, TUESDAY, 5)] == [TUESDAY, TUESDAY + timedelta(days=7)]
