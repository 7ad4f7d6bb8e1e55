"""The log of a practice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

import pytest

from facilitator.care.practice import PracticeGone, PracticeId, Practices, PracticeTooLong, PracticeTried
from facilitator.care.practice_try import CravingOutOfRange, Tries, Try, TryGone, TryId
from facilitator.vocabulary import HowItWent, Verdict

TUESDAY, THURSDAY, FRIDAY = date(2026, 11, 24), date(2026, 11, 26), date(2026, 11, 27)


@pytest.fixture
def practices(vault):
    return Practices(vault, Random(9))


@pytest.fixture
def tries(vault):
    return Tries(vault, Random(11))


@pytest.fixture
def call_first(practices, heron):
    return practices.choose_next(heron, TUESDAY, "Call first").id


@pytest.fixture
def went(practices, heron):
    return lambda: practices.last_of(heron).how_it_went


def test_a_try_is_written_down_and_says_how_it_went(tries, call_first, went):
    assert tries.of(call_first) == [] and went() is None

    added = tries.add(call_first, THURSDAY, HowItWent.HELPED, 8, 3, " The <phone>\nwas off ")

    assert added == Try(added.id, call_first, THURSDAY, HowItWent.HELPED, 8, 3, "The <phone> was off")
    assert tries.of(call_first) == [added] and went() is HowItWent.HELPED


def test_the_log_goes_by_day_and_the_last_day_says_how_it_went(tries, call_first, went):
    friday = tries.add(call_first, FRIDAY, HowItWent.HELPED_A_LOT)
    thursday = tries.add(call_first, THURSDAY, HowItWent.HARD)

    assert tries.of(call_first) == [thursday, friday] and went() is HowItWent.HELPED_A_LOT


def test_on_one_day_the_later_one_says_how_it_went(tries, call_first, went):
    added = [tries.add(call_first, FRIDAY, each) for each in (*HowItWent, *reversed(HowItWent))]

    assert tries.of(call_first) == added and went() is added[-1].how_it_went


def test_removing_goes_back_to_the_last_that_is_left_and_putting_it_undoes_that(tries, call_first, went):
    thursday = tries.add(call_first, THURSDAY, HowItWent.HARD)
    friday = tries.add(call_first, FRIDAY, HowItWent.HELPED, 0, 10)

    assert tries.remove(friday.id) == friday and went() is HowItWent.HARD
    assert tries.remove(thursday.id) == thursday and went() is None and tries.of(call_first) == []

    tries.put(friday)
    assert went() is HowItWent.HELPED
    tries.put(thursday)
    assert went() is HowItWent.HELPED and tries.of(call_first) == [thursday, friday]


def test_a_try_is_changed_in_place(tries, call_first, went):
    added = tries.add(call_first, THURSDAY, HowItWent.HARD)
    tries.put(replace(added, how_it_went=HowItWent.DID_NOT_TRY, got_in_the_way=" No time "))

    changed = replace(added, how_it_went=HowItWent.DID_NOT_TRY, got_in_the_way="No time")
    assert tries.of(call_first) == [changed] and went() is HowItWent.DID_NOT_TRY


def test_tries_of_several_are_read_at_once(tries, practices, call_first, otter):
    other, untried = (practices.choose_next(otter, TUESDAY, what).id for what in ("Ask for a ride", "Sleep early"))
    mine, theirs = (tries.add(practice, THURSDAY, HowItWent.HELPED) for practice in (call_first, other))

    assert tries.of_each([call_first, other, untried]) == {call_first: [mine], other: [theirs]}
    assert tries.of_each([]) == {}


@pytest.mark.parametrize(("before", "after"), [(11, None), (None, -1), (3, 11)])
def test_craving_has_its_range(tries, call_first, went, before, after):
    with pytest.raises(CravingOutOfRange, match="Nothing was changed"):
        tries.add(call_first, THURSDAY, HowItWent.HARD, before, after)

    assert tries.of(call_first) == [] and went() is None


def test_words_without_end_change_nothing(tries, call_first, went):
    with pytest.raises(PracticeTooLong, match="Nothing was changed"):
        tries.add(call_first, THURSDAY, HowItWent.HARD, got_in_the_way="x" * 301)

    assert tries.of(call_first) == [] and went() is None


def test_a_try_needs_its_practice_and_only_a_written_one_is_removed(tries):
    with pytest.raises(PracticeGone, match="Nothing was changed"):
        tries.add(PracticeId(1), THURSDAY, HowItWent.HARD)
    with pytest.raises(TryGone, match="Nothing was changed"):
        tries.remove(TryId(1))


def test_what_is_done_with_a_practice_leaves_its_log_alone(tries, practices, meeting, heron):
    practices.choose(meeting, heron, "Call first")
    practice = practices.of(meeting, heron).id
    added = tries.add(practice, THURSDAY, HowItWent.HELPED)

    practices.choose(meeting, heron, "Call before and after")
    practices.decide(practice, Verdict.KEEP)
    before = practices.link(practice, 4)
    practices.put(before)

    assert tries.of(practice) == [added]


def test_a_practice_with_a_log_is_not_taken_away_with_it(tries, practices, meeting, heron):
    practices.choose(meeting, heron, "Call first")
    practice = practices.of(meeting, heron)
    added = tries.add(practice.id, THURSDAY, HowItWent.HELPED)

    with pytest.raises(PracticeTried, match="Nothing was changed"):
        practices.choose(meeting, heron, "")
    assert practices.of(meeting, heron).what == "Call first" and tries.of(practice.id) == [added]

    tries.remove(added.id)
    practices.choose(meeting, heron, "")
    assert practices.of(meeting, heron) is None
