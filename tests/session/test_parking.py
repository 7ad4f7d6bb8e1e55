"""Thoughts parked for later."""

from __future__ import annotations

import pytest

from facilitator.session.parking import Parking, ThoughtMissing, ThoughtTooLong


@pytest.fixture
def parking(open_file):
    return Parking(open_file)


def test_parked_thoughts_are_kept_in_their_order(parking, open_file):
    parking.park("  Ask about the\nholidays ")
    parking.park("Bus passes")

    assert Parking(open_file).thoughts() == ["Ask about the holidays", "Bus passes"]


def test_one_is_taken_back_the_later_of_two_equal_ones(parking):
    for thought in ("Bus passes", "Holidays", "Bus passes"):
        parking.park(thought)
    parking.unpark("Bus passes")

    assert parking.thoughts() == ["Bus passes", "Holidays"]

    parking.unpark("never parked")
    assert parking.thoughts() == ["Bus passes", "Holidays"]


@pytest.mark.parametrize(("thought", "error"), [("", ThoughtMissing), (" \u200b\n", ThoughtMissing), ("x" * 301, ThoughtTooLong)])
def test_what_cannot_be_parked_changes_nothing(parking, thought, error):
    with pytest.raises(error, match="Nothing was changed"):
        parking.park(thought)

    assert parking.thoughts() == []


@pytest.mark.parametrize("thought", ["<b>x</b>", "{0}", "🦊", "مرحبا", "x" * 300])
def test_any_thought_is_kept_as_it_was_typed(parking, thought):
    parking.park(thought)

    assert parking.thoughts() == [thought]
