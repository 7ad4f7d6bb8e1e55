"""`screening_roster_recall`, `screening_recall`, `screening_false_alarms`: what is found of the lines that only judge.

`screening_ms`: one line of 120 letters, as at each key, with a roster of 400, their plans and an own list.
"""

from __future__ import annotations

import time
from random import Random
from statistics import median

from facilitator.privacy.everyday import CLOSELY, EverydayWords
from facilitator.privacy.plan_people import people_named
from facilitator.privacy.screening import OwnWords, Screening
from tests.benchmarks.figure import Figure, percentile
from tests.privacy.judged import judged
from tests.privacy.labelled import OWN, WORDLISTS, listed

ROSTER, IN_PLANS, OWN_WORDS = 400, 1_200, 200
LETTERS = 120
LINES = (
    "my brother said he would be at the old place on Maple Street with Mike and Ana when I got off work around five on May 13",
    "mi primo dijo que la fiesta en la casa de Chuy empieza a las ocho el 3 de marzo y que va a llevar cerveza para todos hoy",
    "I will not go by the Anchor after work because the mark on my arm itches and the smell of it is all it takes these days.",
    "Walking home alone past the store where they all stand around and nobody says a thing but I know what they have in there",
)
RUNS = 60


def screening() -> list[Figure]:
    found = judged("judge")
    lines = f"{found.lines} lines for judging only, {found.clean} of them clean"
    return [
        Figure("screening_roster_recall", found.roster_recall, 0, 0.99, is_ratio=False, note=lines, is_least=True),
        Figure("screening_recall", found.recall, 0, 0.92, is_ratio=False, note=_by_tongue("recall"), is_least=True),
        Figure("screening_false_alarms", found.false_alarms, 0, 0.04, is_ratio=False, note=_by_tongue("false_alarms")),
        _quickness(),
    ]


def _by_tongue(figure: str) -> str:
    return ", ".join(
        f"{name} {getattr(judged('judge', code), figure):.3f}" for name, code in (("English", "en"), ("Spanish", "es"))
    )


def _quickness() -> Figure:
    began = time.perf_counter()
    marks = _big(Random(7)).marks
    made = (time.perf_counter() - began) * 1000
    assert all(len(line) == LETTERS for line in LINES)
    took = []
    for _ in range(RUNS):
        for line in LINES:
            began = time.perf_counter()
            marks(line)
            took.append((time.perf_counter() - began) * 1000)
    note = f"{LETTERS} letters, roster of {ROSTER}; 99 of 100 under {percentile(took, 0.99):.1f}; made in {made:.0f}"
    return Figure("screening_ms", median(took), 0, 3, is_ratio=False, note=note, taken=tuple(took))


def _big(rng: Random) -> Screening:
    first, last = listed("first-names.en.txt"), listed("last-names.txt")
    common = (*first, *listed("first-names.es.txt"), *last)
    return Screening(
        [f"{rng.choice(first).title()} {rng.choice(last).title()}" for _ in range(ROSTER)],
        common,
        listed("ambiguous-names.en.txt"),
        code_names=listed("code-names.en.txt"),
        ambiguous_spanish=listed("ambiguous-names.es.txt"),
        plans=people_named((f"my cousin {rng.choice(first).title()}" for _ in range(IN_PLANS)), common),
        own=OwnWords((*OWN.staff,), (*OWN.places, *(f"{rng.choice(last).title()} House" for _ in range(OWN_WORDS)))),
        everyday=EverydayWords.read(WORDLISTS / "everyday.bloom"),
        common_words=EverydayWords.read(WORDLISTS / "common.bloom", CLOSELY),
    )
