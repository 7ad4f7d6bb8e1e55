"""`idle_percent`: what a running session takes of one core while nobody touches anything, the room screen open beside it."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.children import asked
from tests.benchmarks.figure import Figure

SECONDS = 10.0


def idle(folder: Path, seconds: float = SECONDS) -> Figure:
    """Processor time of the whole process, all its threads, by the clock on the wall."""
    here = folder / "idle"
    told = asked("idle", str(seconds), "--data", str(here / "practice"), "--config", str(here / "config"))
    return Figure("idle_percent", told["percent"], 0, 2, is_ratio=False, note=f"of one core, over {seconds:.0f} s, 40 lines")
