"""`plan_diff_ms`: what changed between two plans as long as a plan can be: half the lines are other ones, all are moved."""

from __future__ import annotations

import time
from dataclasses import replace
from random import Random
from statistics import median

from facilitator.care.plan import MOST_ITEMS, Item, ItemId, Plan
from facilitator.care.plan_change import changed_by, what_changed
from facilitator.vocabulary import PlanPart
from tests.benchmarks.figure import Figure

RUNS = 51


def plan_diff(runs: int = RUNS) -> Figure:
    older, newer = _plans(Random(5))
    assert changed_by(older, what_changed(older, newer)) == newer
    took = [_told(older, newer) for _ in range(runs)]
    return Figure("plan_diff_ms", median(took), 0, 50, is_ratio=False, note=f"{MOST_ITEMS} lines", taken=tuple(took))


def _plans(rng: Random) -> tuple[Plan, Plan]:
    written = [_item(rng) for _ in range(MOST_ITEMS)]
    kept = [replace(item, words=f"{item.words} again") if rng.random() < 0.25 else item for item in written[MOST_ITEMS // 4 :]]
    changed = kept + [_item(rng) for _ in range(MOST_ITEMS // 4)]
    rng.shuffle(changed)
    return Plan(tuple(written)), Plan(tuple(changed))


def _item(rng: Random) -> Item:
    return Item(ItemId(rng.getrandbits(63)), rng.choice(list(PlanPart)), f"Walk the long way home {rng.random()}")


def _told(older: Plan, newer: Plan) -> float:
    began = time.perf_counter()
    what_changed(older, newer)
    return (time.perf_counter() - began) * 1000
