"""Edits of a plan, from one document to the next."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.care.plan import LONGEST_ITEM, LONGEST_NUMBER, MOST_ITEMS, ItemId, Plan
from facilitator.care.plan_edit import ItemEmpty, ItemTooLong, PlanFull, moved, with_item, without_item
from facilitator.vocabulary import Coping, PlanPart
from tests.care.plans import IDS, ITEMS, PLANS, ids, item, plan

WALK, RAIN = item(1, "The walk home"), item(2, "Rain")
CALL = item(3, "Call first", PlanPart.STRATEGY, about=1)
BUS = item(4, "Take the bus", PlanPart.STRATEGY, about=1)
READ = item(5, "Read", PlanPart.STRATEGY, about=2)
WRITTEN = plan(WALK, CALL, RAIN, READ, BUS)


def test_words_are_cleaned_where_they_enter():
    edited = with_item(
        Plan(), replace(item(1, " The\n walk\u200b  home ", PlanPart.PERSON), then=" Ask\tfor Oak", number=" 555 ")
    )

    assert edited == plan(replace(item(1, "The walk home", PlanPart.PERSON), then="Ask for Oak", number="555"))


@pytest.mark.parametrize("words", ["", " \n ", "\u200b"])
def test_an_item_needs_words(words):
    with pytest.raises(ItemEmpty, match="Nothing was changed"):
        with_item(WRITTEN, replace(WALK, words=words))


@pytest.mark.parametrize(("field", "longest"), [("words", LONGEST_ITEM), ("then", LONGEST_ITEM), ("number", LONGEST_NUMBER)])
def test_each_text_has_its_bound(field, longest):
    assert with_item(WRITTEN, replace(WALK, **{field: "a" * longest})).item(WALK.id) != WALK
    with pytest.raises(ItemTooLong) as refused:
        with_item(WRITTEN, replace(WALK, **{field: "a" * (longest + 1)}))
    assert refused.value.sentence.values == {"longest": longest, "length": longest + 1}


def test_a_full_plan_takes_changes_but_no_more_items():
    full = plan(*(item(each, "Rain") for each in range(MOST_ITEMS)))

    assert with_item(full, item(7, "Snow")).item(ItemId(7)) == item(7, "Snow")
    with pytest.raises(PlanFull):
        with_item(full, item(MOST_ITEMS, "Snow"))


def test_a_new_item_goes_behind_another_or_to_the_end():
    snow = item(9, "Snow")

    assert [each.words for each in with_item(WRITTEN, snow).of(PlanPart.TRIGGER_OUTSIDE)] == ["The walk home", "Rain", "Snow"]
    between = with_item(WRITTEN, snow, after=WALK.id)
    assert [each.words for each in between.of(PlanPart.TRIGGER_OUTSIDE)] == ["The walk home", "Snow", "Rain"]
    assert with_item(WRITTEN, snow, after=ItemId(77)) == with_item(WRITTEN, snow)


def test_a_changed_item_keeps_its_place_and_id():
    assert with_item(WRITTEN, replace(RAIN, words="Heavy rain"), after=BUS.id).items == (
        WALK,
        CALL,
        item(2, "Heavy rain"),
        READ,
        BUS,
    )


def test_only_signs_have_a_tick_and_only_strategies_answer_a_trigger():
    odd = replace(item(9, "Snow", about=1), is_ticked=False, how=Coping.LEAVE)
    sign = replace(item(8, "Restless", PlanPart.BODY), is_ticked=False)
    answer = replace(CALL, how=Coping.LEAVE)

    assert with_item(Plan(), odd) == plan(item(9, "Snow"))
    assert with_item(Plan(), sign) == plan(sign)
    assert with_item(Plan(), answer) == plan(answer)


def test_a_trigger_takes_its_strategies_along():
    assert without_item(WRITTEN, WALK.id) == plan(RAIN, READ)
    assert without_item(WRITTEN, CALL.id) == plan(WALK, RAIN, READ, BUS)
    assert without_item(WRITTEN, ItemId(77)) == WRITTEN


def test_a_move_stays_within_the_part_and_under_the_trigger():
    assert ids(moved(WRITTEN, RAIN.id, -1)) == [2, 3, 1, 5, 4]
    assert ids(moved(WRITTEN, CALL.id, 1)) == [1, 4, 2, 5, 3]
    assert moved(WRITTEN, READ.id, 1) == WRITTEN
    assert moved(WRITTEN, WALK.id, -5) == WRITTEN
    assert moved(WRITTEN, WALK.id, 99) == moved(WRITTEN, WALK.id, 1)
    assert moved(WRITTEN, ItemId(77), 1) == WRITTEN


@given(PLANS, ITEMS, st.none() | IDS)
def test_an_item_added_and_taken_out_leaves_the_plan_as_it_was(before, added, after):
    answered = {each.about for each in before.items}
    if before.item(added.id) is None and added.id not in answered:
        assert without_item(with_item(before, added, after=after), added.id) == before


@given(PLANS, ITEMS)
def test_an_item_changed_and_changed_back_leaves_the_plan_as_it_was(before, now):
    clean = Plan()
    for each in before.items:
        clean = with_item(clean, each)
    if was := clean.item(now.id):
        assert with_item(with_item(clean, now), was) == clean


@given(PLANS, IDS, st.integers(-14, 14))
def test_a_move_keeps_every_item_and_the_order_of_the_others(before, mover, step):
    after = moved(before, mover, step)

    assert sorted(ids(after)) == sorted(ids(before))
    rows = {(each.part, each.about) for each in before.items}
    for row in rows:
        others = [
            [each for each in plan.items if (each.part, each.about) == row and each.id != mover] for plan in (before, after)
        ]
        assert others[0] == others[1]
