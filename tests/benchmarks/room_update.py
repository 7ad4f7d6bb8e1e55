"""`room_update_ms`: Enter on the real line → the line painted on a room screen of full HD, with 150 lines on the board."""

from __future__ import annotations

from pathlib import Path
from statistics import median

from tests.benchmarks.children import asked
from tests.benchmarks.figure import Figure, percentile

SHARES = 100


def room_update(folder: Path, shares: int = SHARES) -> Figure:
    here = folder / "room"
    took = asked("room_update", str(shares), "--data", str(here / "practice"), "--config", str(here / "config"))["room"]
    note = f"{shares} lines, 150 on the board; 99 of 100 within {percentile(took, 0.99):.1f}"
    return Figure("room_update_ms", median(took), 0, 33, is_ratio=False, note=note, taken=tuple(took))
