"""`memory_growth_percent`: by how much the process of a running session grows in eight hours, after the first hour."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.children import asked
from tests.benchmarks.figure import Figure

HOURS = 8


def growth(folder: Path, hours: int = HOURS) -> Figure:
    """On a clock of its own, which goes by as fast as the ticks are done."""
    told = asked("long_session", str(folder / "practice"), str(hours))
    sizes = told["mebibytes"]
    note = f"{sizes[0]:.0f} → {sizes[-1]:.0f} MiB in {hours} hours, {told['ticks']} ticks, {told['deeds']} deeds"
    return Figure("memory_growth_percent", 100 * (sizes[-1] / sizes[0] - 1), 0, 2, is_ratio=False, note=note)
