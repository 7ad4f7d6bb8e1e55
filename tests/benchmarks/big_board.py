"""`move_entry_ms` and `seal_500k_ms`: what a move and a seal cost in a vault of 500,000 entries of ten years.

Without `--full` the vault has 50,000, and the names say so: a larger one takes half a minute to make.
"""

from __future__ import annotations

import time
from pathlib import Path
from statistics import median

from facilitator.workspace.opening import close_workspace
from facilitator.workspace.workspace import Workspace
from tests.benchmarks.figure import RUNS, Figure
from tests.benchmarks.made_board import made_board
from tests.benchmarks.seal import LINES, closed_evening

SMALL, WHOLE = 50_000, 500_000
MOVES = 40


def big_board(folder: Path, entries: int = SMALL, runs: int = RUNS) -> list[Figure]:
    ws = made_board(folder / "board", entries)
    short = f"{entries // 1_000}k"
    moves = _moves(ws)
    note = f"among {entries:,} entries; with its undo in turns"
    name = "move_entry_ms" if entries == WHOLE else f"move_entry_{short}_ms"
    figures = [Figure(name, median(moves), 0, 20, is_ratio=False, note=note, taken=tuple(moves))]
    evenings = [closed_evening(ws, number) for number in range(runs + 1)]
    ws.vault.checkpoint()
    seals = [_took(evening.seal) for evening in evenings][1:]  # statements are built at the first
    figures.append(Figure(f"seal_{short}_ms", median(seals), 0, 150, is_ratio=False, note=f"{LINES} lines", taken=tuple(seals)))
    assert ws.rollups.disagreements() == [] or entries == WHOLE
    close_workspace(ws, backup=False)
    return figures


def _moves(ws: Workspace) -> list[float]:
    """Lines that wait are moved to a theme, and put back."""
    themes = [theme.id for theme in ws.themes.all()]
    took = []
    for number, entry in enumerate(ws.placements.waiting(most=MOVES // 2)):
        began = time.perf_counter()
        before = ws.placements.move([entry.id], themes[number % len(themes)])
        between = time.perf_counter()
        ws.placements.put(before)
        took += [(between - began) * 1000, (time.perf_counter() - between) * 1000]
    return took


def _took(verb: object) -> float:
    assert callable(verb)
    began = time.perf_counter()
    verb()
    return (time.perf_counter() - began) * 1000
