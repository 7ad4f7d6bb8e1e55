"""The word for a theme's course: chance and small numbers seldom make one."""

from __future__ import annotations

from math import comb
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.themes.course import (
    LEAST_CAME_UP,
    LEAST_HELD,
    LEAST_HELD_STEADY,
    Course,
    Share,
    compared,
    course,
    pooled,
    together,
)

TELLING = {Course.RISING, Course.NEW, Course.EASING}
shares = st.integers(0, 40).flatmap(lambda held: st.builds(Share, st.integers(0, held), st.just(held)))
by_months = st.lists(shares, min_size=6, max_size=12).map(
    lambda months: [(f"2026-{number + 1:02}", share.came_up, share.held) for number, share in enumerate(months)]
)


@pytest.mark.parametrize(
    ("earlier", "later", "word"),
    [
        (Share(2, 13), Share(8, 13), Course.RISING),
        (Share(8, 13), Share(2, 13), Course.EASING),
        (Share(0, 12), Share(6, 12), Course.NEW),
        (Share(6, 12), Share(7, 12), Course.STEADY),
        (Share(6, 12), Share(3, 12), Course.STEADY),
        (Share(4, 8), Share(2, 8), Course.TOO_LITTLE),  # the two months around a topic
        (Share(0, 8), Share(6, 8), Course.NEW),
        (Share(0, 5), Share(5, 5), Course.TOO_LITTLE),
        (Share(0, 12), Share(2, 12), Course.TOO_LITTLE),
        (Share(0, 12), Share(3, 12), Course.TOO_LITTLE),  # new to the eye, but chance does that often
        (Share(12, 12), Share(12, 12), Course.TOO_LITTLE),
        (Share(0, 0), Share(0, 0), Course.TOO_LITTLE),
        (Share(300, 1000), Share(360, 1000), Course.STEADY),  # no chance, but not a quarter more
        (Share(300, 1000), Share(400, 1000), Course.RISING),
    ],
)
def test_the_words(earlier, later, word):
    assert compared(earlier, later) is word


def called_by_chance(earlier: int, later: int, both: int) -> tuple[int, int]:
    """Of all ways in which the sessions with the theme may fall: how many are called rising or new, how many easing."""
    rising = easing = 0
    for came_up in range(max(0, both - earlier), min(later, both) + 1):
        ways = comb(later, came_up) * comb(earlier, both - came_up)
        word = compared(Share(both - came_up, earlier), Share(came_up, later))
        rising += ways * (word in (Course.RISING, Course.NEW))
        easing += ways * (word is Course.EASING)
    return rising, easing


@given(st.integers(0, 60), st.integers(0, 60), st.data())
def test_of_the_themes_that_go_on_as_ever_one_in_twenty_at_most_is_called_rising_or_easing(earlier, later, data):
    both = data.draw(st.integers(0, earlier + later))

    rising, easing = called_by_chance(earlier, later, both)

    assert rising * 40 <= comb(earlier + later, both)
    assert easing * 40 <= comb(earlier + later, both)


def test_shuffled_sessions_of_a_constant_rate_are_seldom_called_rising_or_easing():
    rng = Random(11)
    called = 0
    for _ in range(2_000):
        rate = rng.uniform(0.05, 0.95)
        months = [sum(rng.random() < rate for _ in range(4)) for _ in range(6)]
        called += course([("2026-01", came_up, 4) for came_up in months]) in TELLING

    assert called <= 2_000 / 20


@given(shares, shares)
def test_small_numbers_tell_nothing(earlier, later):
    word = compared(earlier, later)

    if min(earlier.held, later.held) < LEAST_HELD or earlier.came_up + later.came_up < LEAST_CAME_UP:
        assert word is Course.TOO_LITTLE
    if min(earlier.held, later.held) < LEAST_HELD_STEADY:
        assert word is not Course.STEADY


@given(shares, shares, st.booleans(), st.booleans())
def test_one_session_more_turns_too_little_into_a_word_only_from_the_least_numbers_on(earlier, later, is_later, came_up):
    before = compared(earlier, later)
    one_more = Share((later if is_later else earlier).came_up + came_up, (later if is_later else earlier).held + 1)
    first, second = (earlier, one_more) if is_later else (one_more, later)

    if before is Course.TOO_LITTLE and compared(first, second) in TELLING:
        assert min(first.held, second.held) >= LEAST_HELD
        assert first.came_up + second.came_up >= LEAST_CAME_UP


@given(shares, shares)
def test_then_and_now_change_places_with_rising_and_easing(earlier, later):
    there, back = compared(earlier, later), compared(later, earlier)

    opposite = {Course.RISING: {Course.EASING}, Course.NEW: {Course.EASING}, Course.EASING: {Course.RISING, Course.NEW}}
    assert back in opposite.get(there, {there})


@given(shares, shares)
def test_what_comes_up_more_later_never_turns_from_rising_into_less(earlier, later):
    if later.came_up < later.held and compared(earlier, later) in (Course.RISING, Course.NEW):
        assert compared(earlier, Share(later.came_up + 1, later.held)) in (Course.RISING, Course.NEW)
    if earlier.came_up and compared(earlier, later) in (Course.RISING, Course.NEW):
        assert compared(Share(earlier.came_up - 1, earlier.held), later) in (Course.RISING, Course.NEW, Course.TOO_LITTLE)


@given(shares, shares)
def test_rising_is_a_share_that_is_larger_by_a_quarter(earlier, later):
    if compared(earlier, later) in (Course.RISING, Course.NEW):
        assert later.came_up / later.held >= 1.249 * earlier.came_up / earlier.held


@given(by_months)
def test_pooling_loses_no_session_and_shows_none_alone(by_month):
    shown = pooled(by_month)

    assert [month for month, _, _ in shown] == [month for month, _, _ in by_month]
    assert all(held != 1 and came_up <= held for _, came_up, held in shown)
    if together(by_month).held != 1:
        assert together(shown) == together(by_month)
    else:
        assert together(shown) == Share()


@given(by_months)
def test_months_without_a_single_session_are_shown_as_they_are(by_month):
    plenty = [(month, came_up, held + 2 if held else 0) for month, came_up, held in by_month]

    assert list(pooled(plenty)) == plenty


def test_a_single_session_counts_with_the_next_month_that_has_any():
    months = [("2026-01", 1, 1), ("2026-02", 0, 0), ("2026-03", 2, 3), ("2026-04", 1, 1)]

    assert pooled(months) == (("2026-01", 0, 0), ("2026-02", 0, 0), ("2026-03", 4, 5), ("2026-04", 0, 0))
