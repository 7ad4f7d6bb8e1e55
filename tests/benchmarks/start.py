"""`start`: process start → first screen painted, against an empty PySide6 window."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.children import EMPTY_WINDOW, FIRST_SCREEN, seconds_to_word
from tests.benchmarks.figure import Figure, in_turns


def start(folder: Path) -> Figure:
    arguments = ("--data", str(folder / "start" / "practice"), "--config", str(folder / "start" / "config"))
    ours, floor = in_turns(
        lambda: seconds_to_word(FIRST_SCREEN, *arguments) * 1000, lambda: seconds_to_word(EMPTY_WINDOW) * 1000, runs=9
    )
    return Figure("start", ours, floor, 1.6, is_ratio=True, note="ms to the first paint")
