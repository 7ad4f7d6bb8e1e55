"""`rehearsal_ms`: click on the first door, 1 s after the first paint → Today painted."""

from __future__ import annotations

from pathlib import Path
from statistics import median

from tests.benchmarks.children import asked
from tests.benchmarks.figure import RUNS, Figure


def rehearsal(folder: Path, runs: int = RUNS) -> Figure:
    """The folder of the last rehearsal is there from the second run on, as it is for somebody who tries again."""
    here = folder / "rehearsal"
    arguments = ("--data", str(here / "practice"), "--config", str(here / "config"))
    took = [asked("rehearsal", *arguments)["took"] for _ in range(runs)]
    return Figure("rehearsal_ms", median(took), 0, 2_000, is_ratio=False, note="made anew each time", taken=tuple(took))
