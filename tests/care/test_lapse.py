"""A lapse, and what the plan could learn from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

import pytest
from sqlalchemy import select

from facilitator.care.lapse import (
    Decision,
    Lapse,
    LapseEmpty,
    LapseGone,
    LapseId,
    Lapses,
    LapseTooLong,
    Suggestion,
    TooManyDecisions,
    lapse_table,
    suggested,
)
from facilitator.care.plan import Item, ItemId, Plan
from facilitator.people.client import ClientId, ClientUnknown
from facilitator.vocabulary import PlanPart

FRIDAY, SUNDAY = date(2026, 11, 20), date(2026, 11, 22)
WAY = (Decision("Walked <past> the corner", "Take the bus"), Decision('Said "I am fine"'), Decision("", "Tell {Ana}"))


@pytest.fixture
def lapses(vault):
    return Lapses(vault, Random(9))


def test_a_lapse_is_written_down_and_mapped_back(lapses, heron):
    recorded = lapses.record(heron, FRIDAY, "  Two drinks\r\nafter work ")
    assert recorded == Lapse(recorded.id, heron, FRIDAY, "Two drinks\nafter work")

    mapped = replace(recorded, decisions=WAY, came_back="Called\nAna")
    assert lapses.put(mapped) == recorded
    assert lapses.of(heron) == [mapped]

    lapses.put(recorded)
    assert lapses.of(heron) == [recorded]


def test_words_are_cleaned_and_empty_steps_left_out(lapses, heron):
    recorded = lapses.record(heron, FRIDAY, "Two drinks")

    lapses.put(
        replace(recorded, decisions=(Decision(" Stayed\nlate ", "\u202eGo home "), Decision(" ", "\n")), came_back=" Ana ")
    )

    assert lapses.of(heron) == [replace(recorded, decisions=(Decision("Stayed late", "Go home"),), came_back="Ana")]


def test_they_come_newest_first_and_each_client_has_its_own(lapses, heron, otter):
    later, earlier = lapses.record(heron, SUNDAY, "Late"), lapses.record(heron, FRIDAY, "Early")
    same_day = [lapses.record(heron, FRIDAY, what) for what in ("one", "two", "three", "four")]
    of_otter = lapses.record(otter, FRIDAY, "Other")

    assert lapses.of(heron) == [later, *reversed(same_day), earlier] and lapses.of(otter) == [of_otter]


def test_a_removed_one_comes_back(lapses, heron):
    recorded = lapses.record(heron, FRIDAY, "Two drinks")
    mapped = replace(recorded, decisions=WAY)
    lapses.put(mapped)

    assert lapses.remove(recorded.id) == mapped and lapses.of(heron) == []
    assert lapses.put(mapped) is None and lapses.of(heron) == [mapped]

    with pytest.raises(LapseGone, match="Nothing was changed"):
        lapses.remove(LapseId(1))


@pytest.mark.parametrize(
    ("error", "change"),
    [
        (LapseEmpty, {"what_happened": " \n"}),
        (LapseTooLong, {"what_happened": "x" * 4_001}),
        (LapseTooLong, {"came_back": "x" * 4_001}),
        (LapseTooLong, {"decisions": (Decision("x" * 301),)}),
        (LapseTooLong, {"decisions": (Decision("x", "y" * 301),)}),
        (TooManyDecisions, {"decisions": (Decision("x"),) * 41}),
        (ClientUnknown, {"client": ClientId(1)}),
    ],
)
def test_what_cannot_be_kept_changes_nothing(lapses, heron, error, change):
    recorded = lapses.record(heron, FRIDAY, "Two drinks")

    with pytest.raises(error, match="Nothing was changed"):
        lapses.put(replace(recorded, **change))

    assert lapses.of(heron) == [recorded]


def test_a_lapse_needs_its_client_and_words(lapses):
    with pytest.raises(ClientUnknown, match="Nothing was changed"):
        lapses.record(ClientId(1), FRIDAY, "Two drinks")
    with pytest.raises(LapseEmpty, match="Nothing was changed"):
        lapses.record(ClientId(1), FRIDAY, " ")


def test_words_of_people_are_kept_as_they_are_read(lapses, vault, heron):
    """As they were typed, not as escapes: a search over the stored words finds them."""
    lapses.put(Lapse(LapseId(4), heron, FRIDAY, "x", (Decision("Größe 鷺", "naïve"),)))

    with vault.read() as connection:
        assert "Größe 鷺" in connection.scalar(select(lapse_table.c.decisions))


def a_lapse(*decisions):
    return Lapse(LapseId(1), ClientId(1), FRIDAY, "Two drinks", decisions)


def test_each_decision_with_another_way_is_offered_once():
    lapse = a_lapse(*WAY, Decision("Stayed late", "take the BUS!"))

    assert suggested(lapse, Plan()) == [Suggestion("Walked <past> the corner", "Take the bus"), Suggestion("", "Tell {Ana}")]


def test_what_the_plan_holds_is_not_offered_and_its_own_words_name_the_trigger():
    plan = Plan(
        (
            Item(ItemId(1), PlanPart.TRIGGER_OUTSIDE, "The old corner"),
            Item(ItemId(2), PlanPart.STRATEGY, "Call  Ana.", about=ItemId(1)),
        )
    )
    lapse = a_lapse(Decision("Lonely", "call ana"), Decision("the old corner!", "Take the bus"), Decision("Tired"))

    assert suggested(lapse, plan) == [Suggestion("The old corner", "Take the bus")]
    assert suggested(a_lapse(), plan) == []
