"""Bands, and what may be told of a theme in one report after another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.groups.group import GroupId
from facilitator.themes.band import LEAST_HELD, Band, Between, Told, band_of, may_tell, narrowed

TUESDAYS, FRIDAYS = GroupId(1), GroupId(2)
ALL, TUESDAY = frozenset({TUESDAYS, FRIDAYS}), frozenset({TUESDAYS})


@pytest.mark.parametrize(
    ("sessions", "held", "band"),
    [
        (0, 12, None), (2, 12, None), (2, 2, None),
        (3, 12, Band.SOME), (4, 12, Band.MANY), (8, 12, Band.MANY), (9, 12, Band.MOST),
        (3, 9, Band.MANY), (3, 10, Band.SOME), (12, 12, Band.MOST),
    ],
)  # fmt: skip
def test_a_band_says_in_which_third_of_the_sessions_a_theme_came_up(sessions, held, band):
    assert band_of(sessions, held) is band


def test_of_three_sessions_nothing_may_be_told_for_it_would_be_of_each():
    assert not may_tell(TUESDAY, [], {TUESDAYS: 3})
    assert may_tell(TUESDAY, [], {TUESDAYS: LEAST_HELD})


def test_one_session_of_another_group_is_not_told_by_the_difference():
    held = {TUESDAYS: 4, FRIDAYS: 1}
    assert may_tell(ALL, [], held)
    assert not may_tell(ALL, [Told(TUESDAY, Band.MOST)], held)


def test_what_is_told_of_all_may_forbid_to_tell_of_one():
    held = {TUESDAYS: 4, FRIDAYS: 4}
    assert not may_tell(TUESDAY, [Told(ALL, Band.MOST)], held)
    assert may_tell(TUESDAY, [Told(ALL, Band.MANY)], held)


def test_numbers_that_fit_nothing_are_told_as_that():
    assert narrowed([Between(TUESDAY, 3, 4), Between(ALL, 0, 2)], {TUESDAYS: 4, FRIDAYS: 4}) is None


@given(st.integers(0, 60), st.integers(0, 60))
def test_more_sessions_are_never_in_a_lower_band(sessions, held):
    bands = [None, *Band]
    if sessions < held:
        assert bands.index(band_of(sessions, held)) <= bands.index(band_of(sessions + 1, held))


@given(st.integers(LEAST_HELD, 60))
def test_a_report_alone_may_tell_of_four_sessions_or_more(held):
    assert may_tell(TUESDAY, [], {TUESDAYS: held})
