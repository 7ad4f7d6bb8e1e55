"""What a client's plan brings onto the weekly sheet."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.care.plan import Item, ItemId, Plan
from facilitator.handouts.batch import Paper, pdf, unprintable
from facilitator.vocabulary import Coping, PlanPart, SignKind
from tests.examples import examples
from tests.handouts.made import full_sheet, large, read, sheet, words_of

CASH = Item(ItemId(1), PlanPart.TRIGGER_OUTSIDE, "Cash in my pocket")
ALONE = Item(ItemId(2), PlanPart.TRIGGER_INSIDE, "Alone after eight")
PLAN = Plan(
    (
        Item(ItemId(3), PlanPart.FEELING, "Short with people"),
        Item(ItemId(4), PlanPart.FEELING, "Numb", is_ticked=False),
        Item(ItemId(5), PlanPart.THOUGHT, "One will not matter"),
        CASH,
        ALONE,
        Item(ItemId(6), PlanPart.STRATEGY, "Direct deposit", about=CASH.id, how=Coping.AVOID),
        Item(ItemId(7), PlanPart.STRATEGY, "My sister holds the card", about=CASH.id, how=Coping.WHO),
        Item(ItemId(8), PlanPart.SLIP_CALL, "My sister, then the line"),
        Item(ItemId(9), PlanPart.SLIP_SAFETY, "The kit is in the kitchen drawer"),
        Item(ItemId(10), PlanPart.PERSON, "My sister", then="answers after nine", number="555 0100"),
    )
)


def test_own_signs_that_fit_just_now_stand_before_the_topics():
    signs = sheet(plan=PLAN).signs

    assert signs[SignKind.FEELING][0] == "Short with people"
    assert "Numb" not in signs[SignKind.FEELING]
    assert len(signs[SignKind.FEELING]) > 1, "the topic's are still offered"


def test_a_sign_that_the_topic_has_too_stands_once():
    theirs = sheet().signs[SignKind.THOUGHT][0]
    own = Plan((Item(ItemId(1), PlanPart.THOUGHT, theirs.upper()),))

    assert sheet(plan=own).signs[SignKind.THOUGHT].count(theirs) == 0
    assert sheet(plan=own).signs[SignKind.THOUGHT][0] == theirs.upper()


def test_a_trigger_stands_with_its_answers_and_one_without_any_is_left_out():
    assert sheet(plan=PLAN).if_then[0] == ("Cash in my pocket", "Direct deposit · My sister holds the card")
    assert ALONE.words not in [when for when, _ in sheet(plan=PLAN).if_then]


def test_the_topics_row_gives_way_to_an_own_answer_for_the_same_trigger():
    trigger = Item(ItemId(1), PlanPart.TRIGGER_OUTSIDE, "i get PAID")
    own = Plan((trigger, Item(ItemId(2), PlanPart.STRATEGY, "Straight to the bank", about=trigger.id)))
    rows = [when.casefold() for when, _ in sheet(plan=own).if_then]

    assert rows.count("i get paid") == 1


def test_own_words_for_a_slip_take_the_place_of_ours_and_safety_is_only_added_to():
    said = words_of(pdf([full_sheet(plan=PLAN)], Paper()))

    assert "Call. My sister, then the line" in said
    assert "I call one of my people right now" not in said
    assert "A slip is one event. I can end it here." in said
    assert "The old amount can kill me." in said and "The kit is in the kitchen drawer" in said


def test_people_are_printed_with_their_numbers_and_what_they_are_asked():
    said = words_of(pdf([full_sheet(plan=PLAN)], Paper()))

    assert "My sister: answers after nine" in said
    assert "555\u00a00100" in said or "555 0100" in said


def test_a_letter_that_no_font_has_is_named_also_in_a_plan():
    named = unprintable([sheet(plan=Plan((Item(ItemId(1), PlanPart.PERSON, "Ana 🦩"),)))])

    assert named == {"Heron": {"🦩"}}


PARTS = [part for part in PlanPart if part is not PlanPart.STRATEGY]


@settings(max_examples=examples(30), deadline=None)
@given(
    said=st.lists(st.tuples(st.sampled_from(PARTS), st.text(min_size=1, max_size=300)), max_size=40),
    is_large=st.booleans(),
)
def test_whatever_a_plan_says_the_sheet_stays_on_its_pages(said, is_large):
    items = [Item(ItemId(number), part, words) for number, (part, words) in enumerate(said)]
    answers = [Item(ItemId(1000 + each.id), PlanPart.STRATEGY, each.words, about=each.id) for each in items]
    made = full_sheet(plan=Plan((*items, *answers)))

    assert len(read(pdf([large(made) if is_large else made], Paper())).pages) in ((2, 3, 4) if is_large else (2,))


@pytest.mark.parametrize("is_large", [False, True])
def test_a_plan_as_long_as_can_be_stays_on_its_pages(is_large):
    items = [Item(ItemId(100 * at + n), part, "word " * 59) for at, part in enumerate(PARTS) for n in range(12)]
    made = full_sheet(plan=Plan(tuple(items)))

    assert len(read(pdf([large(made) if is_large else made], Paper())).pages) in ((2, 3, 4) if is_large else (2,))
