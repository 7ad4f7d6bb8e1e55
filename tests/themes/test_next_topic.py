"""What to lead next, and why."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.groups.holiday import Holiday
from facilitator.themes.next_topic import proposals
from facilitator.themes.period import Period
from facilitator.themes.review import Course, Recurring, Review
from facilitator.themes.theme import NamedTheme
from tests.workspaces import prepared

TODAY = date(2026, 11, 24)
THANKSGIVING = Holiday(date(2026, 11, 26), "Thanksgiving Day")
OLD_PLACES, EVENINGS, PAYDAY = "passing-old-places", "alone-in-the-evening", "payday-or-cash-in-hand"


@pytest.fixture
def library():
    return prepared().library


def named(library):
    return [NamedTheme(theme.id, theme.name, theme.situations, False, theme.topics) for theme in library.themes]


def recurring(library, theme, sessions, course=Course.STEADY):
    return Recurring(theme, library.theme(theme).name, None, sessions, sessions, sessions, (), course)


def reviewed(library, *themes, sessions=10):
    found = tuple(recurring(library, *each) for each in themes)
    return Review(Period("2026-10"), None, sessions, 100, found, 0, 0, 0, 0)


def proposed(library, review, last_led=None, holiday=None):
    return proposals(review, named(library), library, last_led or {}, TODAY, holiday, "Thu, Nov 26")


def told(proposal):
    return [reason.filled() for reason in proposal.reasons]


def test_what_recurs_most_comes_first_with_its_reasons_in_words(library):
    found = proposed(library, reviewed(library, (OLD_PLACES, 4), (EVENINGS, 7)))

    assert found[0].topic == "long-evenings-alone"
    assert told(found[0]) == [
        f"“{library.theme(EVENINGS).name}” came up in 7 of 10 sessions.",
        "This group has not had it yet.",
    ]


def test_a_theme_that_rises_goes_before_one_that_came_up_a_little_more_often(library):
    found = proposed(library, reviewed(library, (OLD_PLACES, 5, Course.RISING), (EVENINGS, 6)))

    assert found[0].topic == "places-that-pull-me-back"
    assert told(found[0])[0].endswith("came up in 5 of 10 sessions, and is rising.")


def test_a_topic_that_was_led_lately_is_not_proposed_however_its_theme_presses(library):
    review = reviewed(library, (EVENINGS, 9, Course.RISING))

    assert "long-evenings-alone" in [each.topic for each in proposed(library, review)]
    lately = {"long-evenings-alone": TODAY - timedelta(weeks=3)}
    assert "long-evenings-alone" not in [each.topic for each in proposed(library, review, lately)]


def test_not_led_for_ten_weeks_is_a_reason_that_is_told(library):
    led = {"long-evenings-alone": TODAY - timedelta(weeks=11)}
    found = proposed(library, reviewed(library, (EVENINGS, 6)), led)

    assert told(found[0])[-1] == "Last led 11 weeks ago."
    led = {"long-evenings-alone": TODAY - timedelta(weeks=6)}
    assert len(told(proposed(library, reviewed(library, (EVENINGS, 6)), led)[0])) == 1


def test_a_holiday_that_is_near_brings_what_is_about_being_around_it(library):
    found = proposed(library, reviewed(library), holiday=THANKSGIVING)

    assert [each.topic for each in found] == ["when-someone-offers"]
    assert told(found[0])[0] == "Thanksgiving Day is near: Thu, Nov 26."


def test_nothing_recurs_and_no_holiday_is_near_so_nothing_is_made_up(library):
    assert proposed(library, reviewed(library)) == []
    assert proposed(library, reviewed(library, sessions=0)) == []


@given(st.lists(st.tuples(st.integers(0, 24), st.integers(3, 10), st.sampled_from(Course)), unique_by=lambda each: each[0]))
def test_there_are_three_at_most_each_once_and_each_with_a_reason(themes):
    library = prepared().library
    found = proposed(library, reviewed(library, *((library.themes[at].id, *rest) for at, *rest in themes)), holiday=THANKSGIVING)

    assert len({each.topic for each in found}) == len(found) <= 3
    assert all(each.reasons and library.topic(each.topic) for each in found)
