"""The day of a one-on-one, as it is typed between two clients."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.care.follow_up import DateIsPast, DateNeedsTime, DateNotUnderstood, read_date
from facilitator.care.typed_date import DayIsAhead, DayIsPast, DayNotUnderstood, read_day, read_past_day

NOW = datetime(2026, 11, 24, 18, 30)  # a Tuesday


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("thu 10:30", "2026-11-26 10:30"),
        ("thursday 2pm", "2026-11-26 14:00"),
        ("Thurs 2", "2026-11-26 14:00"),
        ("th 2:30", "2026-11-26 14:30"),
        ("Thursday, at 2 p.m.", "2026-11-26 14:00"),
        ("this thu 9", "2026-11-26 09:00"),
        ("f 12", "2026-11-27 12:00"),
        ("weds noon", "2026-11-25 12:00"),
        ("sat 12am", "2026-11-28 00:00"),
        ("sat 12 pm", "2026-11-28 12:00"),
        ("sun 08:15", "2026-11-29 08:15"),
        ("sun 05:15", "2026-11-29 05:15"),
        ("sun 5:15", "2026-11-29 17:15"),
        ("sun 5.15 am", "2026-11-29 05:15"),
        ("mon 7", "2026-11-30 07:00"),
        ("mon 6", "2026-11-30 18:00"),
        ("mon 0:15", "2026-11-30 00:15"),
        ("tomorrow 9", "2026-11-25 09:00"),
        ("tomorrow 9pm", "2026-11-25 21:00"),
        ("tom 4", "2026-11-25 16:00"),
        ("tmrw 4", "2026-11-25 16:00"),
        ("today 20", "2026-11-24 20:00"),
        ("today 7pm", "2026-11-24 19:00"),
        ("2pm tomorrow", "2026-11-25 14:00"),
        ("10:30 thu", "2026-11-26 10:30"),
        ("nov 26 14:00", "2026-11-26 14:00"),
        ("November 26th, 2:30 pm", "2026-11-26 14:30"),
        ("26 nov 9", "2026-11-26 09:00"),
        ("9:15 nov 30", "2026-11-30 09:15"),
        ("dec 1 1", "2026-12-01 13:00"),
        ("11/26 2:30 pm", "2026-11-26 14:30"),
        ("11/26/26 9", "2026-11-26 09:00"),
        ("11/26/2026 9", "2026-11-26 09:00"),
        ("2026-11-26 14:00", "2026-11-26 14:00"),
        ("nov 26 2026 14:00", "2026-11-26 14:00"),
        ("Thu, Nov 26, 10:30 AM", "2026-11-26 10:30"),
        ("Thu, Nov 26, 10:30\u202fAM", "2026-11-26 10:30"),
    ],
)
def test_what_a_hurried_person_types(typed, meant):
    assert read_date(typed, NOW) == datetime.fromisoformat(meant)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tue 6", "2026-12-01 18:00"),  # half an hour ago
        ("tue 6:30 pm", "2026-12-01 18:30"),  # this very minute
        ("tue 6:31 pm", "2026-11-24 18:31"),
        ("tue 9:15", "2026-12-01 09:15"),
        ("next tue 9:15", "2026-12-01 09:15"),
        ("next thu 9:15", "2026-12-03 09:15"),
        ("next sun 9:15", "2026-12-06 09:15"),
        ("11/23 10", "2027-11-23 10:00"),
        ("nov 24 18:00", "2027-11-24 18:00"),
        ("1/5 10", "2027-01-05 10:00"),
        ("jan 5 10", "2027-01-05 10:00"),
        ("feb 29 10", "2028-02-29 10:00"),
        ("2/29/2028 10", "2028-02-29 10:00"),
    ],
)
def test_what_is_past_means_the_next(typed, meant):
    assert read_date(typed, NOW) == datetime.fromisoformat(meant)


def test_on_new_years_eve_tomorrow_is_in_the_new_year():
    eve = datetime(2026, 12, 31, 17, 0)

    assert read_date("tomorrow 10", eve) == datetime(2027, 1, 1, 10)
    assert read_date("fri 10", eve) == datetime(2027, 1, 1, 10)
    assert read_date("12/31 4", eve) == datetime(2027, 12, 31, 16)


def test_february_29_waits_for_a_year_that_has_it():
    assert read_date("feb 29 10", datetime(2096, 3, 1)) == datetime(2104, 2, 29, 10)
    assert read_date("tomorrow 10", datetime(2028, 2, 28, 12)) == datetime(2028, 2, 29, 10)


def test_a_moment_with_a_zone_is_read_on_its_wall():
    assert read_date("thu 10:30", NOW.replace(tzinfo=UTC)) == datetime(2026, 11, 26, 10, 30)


@pytest.mark.parametrize("typed", ["thu", "tomorrow", "26 nov", "nov 9", "11/26", "next tue", "2026-11-26", "thu nov 26"])
def test_a_day_alone_asks_for_the_time(typed):
    with pytest.raises(DateNeedsTime, match="Nothing was changed") as caught:
        read_date(typed, NOW)

    assert "thu 10:30" in caught.value.sentence.filled()


@pytest.mark.parametrize(
    "typed", ["today 4", "today 9", "11/23/2026 10", "nov 26 2025 10", "thu nov 26 2025 10", "2026-11-24 18:30"]
)
def test_what_can_only_be_past_says_so(typed):
    with pytest.raises((DateIsPast, DateNotUnderstood), match="Nothing was changed"):
        read_date(typed, NOW)


@pytest.mark.parametrize(
    "typed",
    [
        "", " ", "banana", "10:30", "9", "t 9", "s 9", "ma 5 9", "nov 31 9", "feb 30 9", "13/1 9", "0/1 9", "thu 25", "thu 24:00",
        "thu 13pm", "thu 0am", "thu 9:60", "thu 9:5", "thu 10:30 x", "wed nov 26 9", "nov 26 9 9 9", "<b>thu 9</b>", "{0}",
        "thu ٩", "x" * 100, "thu " * 40, "0000-01-01 9", "11/26/20261 9", "next 9", "this 9", "at 9", "🦊 9",
    ],
)  # fmt: skip
def test_anything_else_is_answered_with_an_example(typed):
    with pytest.raises(DateNotUnderstood, match="Nothing was changed") as caught:
        read_date(typed, NOW)

    assert not isinstance(caught.value, (DateNeedsTime, DateIsPast))
    assert "thu 10:30" in caught.value.sentence.filled()
    assert not typed.strip() or typed not in str(caught.value)


PIECES = ["next", "this", "thu", "tue", "nov", "26", "11/26", "9", "2pm", "10:30", "today", "2026", "at", ",", "."]
moments = st.datetimes(datetime(2000, 1, 1), datetime(2150, 1, 1))


@given(moments, st.integers(1, 6 * 24 * 60))
def test_a_moment_of_the_coming_week_can_be_typed_in_many_ways(now, minutes):
    meant = (now + timedelta(minutes=minutes)).replace(second=0, microsecond=0)
    if meant <= now:
        return
    day, hour = meant, f"{meant:%I}".lstrip("0")
    clocks = [f"{meant:%H:%M}", f"{hour}:{meant:%M} {meant:%p}", f"{hour}:{meant:%M}{meant:%p}".lower()]
    days = [f"{day:%a}", f"{day:%A}", f"{day:%b} {day.day}", f"{day.day} {day:%B}", f"{day.month}/{day.day}", f"{day:%Y-%m-%d}"]
    for each in days:
        for clock in clocks:
            assert read_date(f"{each} {clock}", now) == meant


@given(
    st.text(max_size=70) | st.lists(st.sampled_from(PIECES)).map(" ".join),
    moments,
)
def test_any_text_is_a_coming_moment_or_a_sentence(typed, now):
    with suppress(DateNotUnderstood):
        assert read_date(typed, now) > now


@given(st.sampled_from(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]), st.integers(0, 23), moments)
def test_a_weekday_is_never_more_than_a_week_ahead(weekday, hour, now):
    found = read_date(f"{weekday} {hour:02d}:00", now)

    assert timedelta(0) < found - now <= timedelta(weeks=1)
    assert f"{found:%a}".lower() == weekday and found.hour == hour


def test_a_leap_century_is_no_trap():
    assert read_date("2/29 9", datetime(2099, 12, 31)).date() == date(2104, 2, 29)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("may 14", "2027-05-14"),
        ("14 may 2027", "2027-05-14"),
        ("5/14/27", "2027-05-14"),
        ("2027-05-14", "2027-05-14"),
        ("today", "2026-11-24"),
        ("tue", "2026-11-24"),
        ("nov 24", "2026-11-24"),
        ("6 months", "2027-05-24"),
        ("In a year", "2027-11-24"),
        ("3 weeks", "2026-12-15"),
        ("10 days", "2026-12-04"),
        ("99 years", "2125-11-24"),
    ],
)
def test_a_day_without_a_time(typed, meant):
    assert read_day(typed, NOW.date()) == date.fromisoformat(meant)


def test_a_month_after_the_thirty_first_is_the_last_day_of_the_next():
    assert read_day("3 months", date(2026, 11, 30)) == date(2027, 2, 28)
    assert read_day("1 month", date(2028, 1, 31)) == date(2028, 2, 29)


@pytest.mark.parametrize("typed", ["", "soon", "thu 10:30", "6", "6 moons", "when treatment ends", "00", "x" * 80])
def test_what_is_no_day_is_refused(typed):
    with pytest.raises(DayNotUnderstood, match="Nothing was changed"):
        read_day(typed, NOW.date())


@pytest.mark.parametrize("typed", ["11/23/2026", "may 14 2020"])
def test_a_day_that_is_over_is_refused(typed):
    with pytest.raises(DayIsPast, match="Nothing was changed"):
        read_day(typed, NOW.date())


@given(st.text(max_size=30), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_whatever_is_typed_a_day_comes_out_that_is_not_past_or_it_is_refused(typed, today):
    with suppress(DateNotUnderstood):
        assert read_day(typed, today) >= today


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("today", "2026-11-24"),
        ("yesterday", "2026-11-23"),
        ("tue", "2026-11-24"),
        ("last monday", "2026-11-23"),
        ("wed", "2026-11-18"),
        ("nov 20", "2026-11-20"),
        ("nov 24", "2026-11-24"),
        ("nov 25", "2025-11-25"),
        ("12/31", "2025-12-31"),
        ("feb 29", "2024-02-29"),
        ("5/14/24", "2024-05-14"),
    ],
)
def test_a_day_that_has_come(typed, meant):
    assert read_past_day(typed, NOW.date()) == date.fromisoformat(meant)


@pytest.mark.parametrize(("typed", "problem"), [("tomorrow", DayIsAhead), ("11/25/2026", DayIsAhead), ("soon", DayNotUnderstood)])
def test_a_day_that_has_not_come_is_refused(typed, problem):
    with pytest.raises(problem, match="Nothing was changed"):
        read_past_day(typed, NOW.date())


@given(st.text(max_size=30), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_whatever_is_typed_a_day_that_has_come_is_not_ahead_or_it_is_refused(typed, today):
    with suppress(DateNotUnderstood):
        assert read_past_day(typed, today) <= today
