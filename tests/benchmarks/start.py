"""`start`: process start → first screen painted, against an empty PySide6 window."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.children import EMPTY_WINDOW, FIRST_SCREEN, seconds_to_word
from tests.benchmarks.figure import Figure, in_turns


def start(folder: Path, runs: int = 15) -> Figure:
    """Without arguments, as the program is started by everybody who has no practice yet."""
    home = folder / "start"
    ours, floor = in_turns(
        lambda: seconds_to_word(FIRST_SCREEN, home) * 1000, lambda: seconds_to_word(EMPTY_WINDOW, home) * 1000, runs=runs
    )
    return Figure("start", ours, floor, 1.6, is_ratio=True, note="ms to the first paint")
