"""The plan learns from a lapse when somebody says so, and no board line comes in with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.care.lapse import Decision, Lapse, LapseId, Suggestion, suggested
from facilitator.care.plan import Item, ItemId, Plan
from facilitator.vocabulary import PlanPart
from facilitator.workspace.learning import LineRefused, learn, passed
from tests.ui.evenings import LINES, led_evening
from tests.workspaces import circle, practice, tuesday_evening

BAR, BROTHER = "Sat beside the bar", "Sit with my brother"


@pytest.fixture
def ws(tmp_path):
    ws = practice(tmp_path / "practice", tuesday_evening())
    yield ws
    for file in ws.open_files.all():
        file.vault.close()
    ws.vault.close()


@pytest.fixture
def planned(ws):
    return circle(ws)


def lapse_of(client, **more):
    return Lapse(LapseId(1), client, date(2026, 11, 20), **{"what_happened": "Two beers", **more})


def test_a_trigger_the_plan_has_is_answered_and_another_is_added(ws, planned):
    heron = planned.clients[0].id
    known = Item(ItemId(7), PlanPart.TRIGGER_INSIDE, BAR)
    ws.plans.edit(heron, Plan((known,)))

    before = learn(ws, heron, Suggestion(BAR, BROTHER))
    learn(ws, heron, Suggestion("Said yes to tickets", "Ask who comes"))

    plan = ws.plans.current(heron)
    assert before == Plan((known,))
    assert [(item.part, item.words) for item in plan.items][1:] == [
        (PlanPart.STRATEGY, BROTHER),
        (PlanPart.TRIGGER_OUTSIDE, "Said yes to tickets"),
        (PlanPart.STRATEGY, "Ask who comes"),
    ]
    assert [item.words for item in plan.strategies(known.id)] == [BROTHER]


def test_what_was_learned_is_not_offered_again(ws, planned):
    heron = planned.clients[0].id
    lapse = lapse_of(heron, decisions=(Decision(BAR, BROTHER), Decision("", "Sleep first")))
    for suggestion in suggested(lapse, ws.plans.current(heron)):
        learn(ws, heron, suggestion)

    assert suggested(lapse, ws.plans.current(heron)) == []
    assert [item.about for item in ws.plans.current(heron).of(PlanPart.STRATEGY)][1] is None


def test_a_board_line_is_refused_where_it_stands_and_old_words_pass(ws, planned):
    led_evening(ws, planned).evening.seal()
    said = next(iter(LINES))
    heron = planned.clients[0].id
    for where, lapse in (
        ("what_happened", lapse_of(heron, what_happened=f"Two beers\n{said}")),
        ("came_back", lapse_of(heron, came_back=said)),
        ((1, False), lapse_of(heron, decisions=(Decision(BAR), Decision(said)))),
        ((0, True), lapse_of(heron, decisions=(Decision(BAR, said),))),
    ):
        with pytest.raises(LineRefused) as refused:
            passed(ws.wall, lapse, None)
        assert refused.value.where == where and said not in str(refused.value)
        passed(ws.wall, replace(lapse, on=date(2026, 11, 19)), lapse)
