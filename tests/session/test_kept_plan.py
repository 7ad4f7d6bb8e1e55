"""Plans that are led again."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from facilitator.session.kept_plan import LONGEST_PLAN_NAME, KeptPlans, PlanNameTooLong, PlanNeedsName, kept_plan_table
from tests.session.topics import evening

DAY = date(2026, 11, 24)


@pytest.fixture
def plans(vault):
    return KeptPlans(vault, Random(4))


def test_a_plan_comes_back_as_it_was_kept(plans):
    plans.keep("  Short\nMondays ", DAY, evening())

    [plan] = plans.all()
    assert (plan.name, plan.on, plan.agenda) == ("Short Mondays", DAY, evening())


@pytest.mark.parametrize(("name", "error"), [(" ", PlanNeedsName), ("x" * (LONGEST_PLAN_NAME + 1), PlanNameTooLong)])
def test_it_needs_a_name(plans, name, error):
    with pytest.raises(error):
        plans.keep(name, DAY, evening())
    assert plans.all() == []


def test_what_was_removed_can_be_put_back(plans):
    plan = plans.keep("Mondays", DAY, evening())
    plans.remove(plan.id)
    assert plans.all() == []

    plans.put(plan)
    assert plans.all() == [plan]


def test_a_plan_of_a_newer_program_is_left_out_and_stays(plans, vault):
    plans.keep("Mondays", DAY, evening())
    with vault.write("session") as connection:
        connection.execute(kept_plan_table.insert().values(id=1, name="New", on=DAY, agenda='{"steps": 7}'))

    assert [plan.name for plan in plans.all()] == ["Mondays"]
