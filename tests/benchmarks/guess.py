"""`guess_ms`: what a line looks like, as at each key of the capture line, with forty lines of each theme moved by hand."""

from __future__ import annotations

import time
from statistics import median

from tests.benchmarks.figure import Figure, percentile
from tests.themes.measure import known, phrases

OWN = 40
MOST_MS = 5


def guess() -> Figure:
    guesses = known().untaught()
    own = {
        theme: [f"{words} {number}" for number, words in enumerate((*examples, *examples)[:OWN])]
        for theme, examples in guesses.known.wordings.items()
    }
    began = time.perf_counter()
    guesses.learn(own, {}, {})
    learned = (time.perf_counter() - began) * 1000
    took = []
    for phrase in phrases():
        began = time.perf_counter()
        guesses.of(phrase.words)
        took.append((time.perf_counter() - began) * 1000)
    note = f"{OWN} own examples a theme, learned in {learned:.0f}; 99 of 100 under {percentile(took, 0.99):.1f}"
    return Figure("guess_ms", median(took), 0, MOST_MS, is_ratio=False, note=note, taken=tuple(took))
