"""`note_remarks_ms`: what to look at in a note among 12, beside the names of 2,000 other clients, as at each pause in typing."""

from __future__ import annotations

import time
from datetime import date, timedelta
from itertools import product
from random import Random
from statistics import median

from facilitator.notes.pieces import Pieces
from facilitator.notes.remarks import Beside, remarks
from tests.benchmarks.figure import Figure
from tests.benchmarks.made_practice import SEED, prepared

RUNS = 51
OTHERS, LAST, CLIENTS = 11, 3, 2_000
SAID = [
    f"Named the {what} past the {where} as the hardest part of {when} and wants to {then} before it starts."
    for what, where, when, then in product(
        ("walk", "drive", "ride", "evening", "call"),
        ("store", "bar", "bridge", "house"),
        ("Friday", "payday", "the week", "the day"),
        ("call her sister", "leave early", "eat first", "text a friend"),
    )
]


def note_remarks(runs: int = RUNS) -> Figure:
    words = prepared().words
    beside, pieces = _beside(Random(SEED)), _pieces(Random(SEED + 1))
    took = []
    for _ in range(runs):
        began = time.perf_counter()
        found = remarks(pieces, beside, words.person_first)
        took.append((time.perf_counter() - began) * 1000)
        assert found
    note = f"{OTHERS} other notes, {LAST} before it, {CLIENTS} clients; the first one {took[0]:.0f}"
    return Figure("note_remarks_ms", median(took), 0, 25, is_ratio=False, note=note, taken=tuple(took[1:]))


def _beside(rng: Random) -> Beside:
    words = prepared().words
    real = [f"{name.title()} {rng.choice('BDFKLM')}arlow" for name in words.common_names[: CLIENTS // 2]]
    code = [f"{rng.choice(words.code_names)} {number}" for number in range(CLIENTS)]
    last = [(date(2026, 11, 24) - timedelta(weeks=weeks), _part(rng)) for weeks in range(LAST)]
    return Beside([_part(rng) for _ in range(OTHERS)], last, code + real, words.ambiguous_names)


def _pieces(rng: Random) -> Pieces:
    return Pieces(goal="My kids", response=_part(rng), practice="Called her sister twice; it helped.", plan=_part(rng))


def _part(rng: Random) -> str:
    return " ".join(rng.sample(SAID, 6))
