"""What changed between two plans."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from facilitator.care.plan import Plan
from facilitator.care.plan_change import Changed, PlanChange, changed_by, what_changed
from facilitator.vocabulary import PlanPart
from tests.care.plans import PLANS, ids, item, plan

WALK, RAIN, SNOW = item(1, "The walk home"), item(2, "Rain"), item(3, "Snow")
REASON = item(4, "The garden", PlanPart.REASON)


def test_what_was_added_dropped_and_changed_is_told_by_its_id():
    heavy = replace(RAIN, words="Heavy rain")

    change = what_changed(plan(WALK, RAIN), plan(heavy, SNOW))

    assert change == PlanChange((SNOW,), (WALK,), (Changed(RAIN, heavy),), (RAIN.id, SNOW.id))
    assert change.count == 3


def test_it_is_told_in_reading_order():
    assert what_changed(Plan(), plan(WALK, RAIN, REASON)).added == (REASON, WALK, RAIN)
    assert what_changed(plan(WALK, RAIN, REASON), Plan()).dropped == (REASON, WALK, RAIN)


def test_a_new_order_alone_is_no_change_yet_is_kept():
    change = what_changed(plan(WALK, RAIN), plan(RAIN, WALK))

    assert change.count == 0
    assert changed_by(plan(WALK, RAIN), change) == plan(RAIN, WALK)


@given(PLANS, PLANS)
def test_the_older_plan_and_the_change_make_the_newer_one(older, newer):
    change = what_changed(older, newer)

    assert changed_by(older, change) == newer
    assert {each.id for each in change.added} | {each.now.id for each in change.changed} <= set(ids(newer))


@given(PLANS)
def test_nothing_changes_from_a_plan_to_itself(same):
    assert what_changed(same, same).count == 0
