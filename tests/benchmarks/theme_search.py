"""`theme_search_50k_ms`: the slowest of what one types on the way to a line of ten years, 50,000 of them; or 500,000."""

from __future__ import annotations

import time
from pathlib import Path
from statistics import median

from facilitator.workspace.opening import close_workspace
from facilitator.workspace.workspace import Workspace
from tests.benchmarks.figure import RUNS, Figure
from tests.benchmarks.made_board import made_board

SOME, WHOLE = 50_000, 500_000
TYPED = (
    "t", "th", "the", "the b", "the bus", "a b c", "w", "with", "when", "after", "after visit some", "call before c",
    "payday", "nobody says this", "zz",
)  # fmt: skip


def theme_search(folder: Path, entries: int = SOME, runs: int = RUNS) -> Figure:
    ws = made_board(folder / "board", entries)
    took = [max(_found(ws, typed) for typed in TYPED) for _ in range(runs)]
    slowest = max(TYPED, key=lambda typed: _found(ws, typed))
    close_workspace(ws, backup=False)
    note = f"slowest: “{slowest}”"
    return Figure(f"theme_search_{entries // 1000}k_ms", median(took), 0, 100, is_ratio=False, note=note, taken=tuple(took))


def _found(ws: Workspace, typed: str) -> float:
    began = time.perf_counter()
    ws.board_search.find(typed)
    return (time.perf_counter() - began) * 1000
