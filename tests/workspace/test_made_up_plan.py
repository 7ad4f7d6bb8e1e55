"""Plans of a rehearsal look like plans, and a later one tells what changed."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from random import Random

import pytest

from facilitator.care.plan import TRIGGERS
from facilitator.care.plan_change import what_changed
from facilitator.curriculum.library import Library
from facilitator.vocabulary import PlanPart
from facilitator.workspace.made_up_plan import MadeUpPlans

PACKS = Path(__file__).parents[2] / "resources" / "packs"


@pytest.fixture(scope="module")
def library():
    return Library.load([PACKS])


@pytest.mark.parametrize("seed", range(5))
def test_each_trigger_of_a_first_plan_has_an_answer(library, seed):
    ids = count(1)
    plan = MadeUpPlans(library, Random(seed), lambda: next(ids)).first()

    assert len(plan.of(*TRIGGERS)) == 3
    assert all(plan.strategies(trigger.id) for trigger in plan.of(*TRIGGERS))
    assert plan.of(PlanPart.REASON) and plan.of(PlanPart.PERSON)


@pytest.mark.parametrize("seed", range(5))
def test_the_next_one_drops_one_answer_and_adds_one(library, seed):
    ids = count(1)
    plans = MadeUpPlans(library, Random(seed), lambda: next(ids))
    first = plans.first()
    change = what_changed(first, plans.next_of(first))

    assert [item.part for item in (*change.added, *change.dropped)] == [PlanPart.STRATEGY] * 2
    assert change.changed == ()
