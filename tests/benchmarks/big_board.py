"""`move_entry_ms`, `seal_500k_ms`, `merge_write_ms`: a move, a seal and a merge in a vault of 500,000 entries of ten years.

A merge is counted anew in pieces: how long the others who write wait for one of them.

Without `--full` the vault has 50,000, and the names say so: a larger one takes half a minute to make.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from sqlalchemy import Connection

from facilitator.storage.vault import Vault
from facilitator.workspace.opening import close_workspace
from facilitator.workspace.workspace import Workspace
from tests.benchmarks.figure import RUNS, Figure, percentile
from tests.benchmarks.made_board import made_board
from tests.benchmarks.processor import stood_in_line
from tests.benchmarks.seal import LINES, closed_evening

SMALL, WHOLE = 50_000, 500_000
MOVES = 40
MOST_WRITE = 50  # ms


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
    figures.append(_merge(ws, "merge_write_ms" if entries == WHOLE else f"merge_write_{short}_ms"))
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


def _merge(ws: Workspace, name: str) -> Figure:
    """And taken back."""
    one, into = (theme.id for theme in ws.themes.all()[3:5])
    began = time.perf_counter()
    with _writes() as held:
        ws.themes.put(ws.themes.merge(one, into))
    seconds = (time.perf_counter() - began) / 2
    note = f"{len(held)} writes in {seconds:.1f} s for each, half under {median(held):.0f}, the longest {max(held):.0f}"
    return Figure(name, percentile(held, 0.99), 0, MOST_WRITE, is_ratio=False, note=note)


@contextmanager
def _writes() -> Iterator[list[float]]:
    """How long each write held the vault, while this lasts, without standing in line for a processor."""
    usual, held = Vault.write, []

    @contextmanager
    def write(vault: Vault, room: str) -> Iterator[Connection]:
        with usual(vault, room) as connection:
            began, stood = time.perf_counter(), stood_in_line()
            yield connection
        held.append((time.perf_counter() - began) * 1000 - stood_in_line() + stood)

    Vault.write = write  # type: ignore[method-assign]
    try:
        yield held
    finally:
        Vault.write = usual  # type: ignore[method-assign]


def _took(verb: object) -> float:
    assert callable(verb)
    began = time.perf_counter()
    verb()
    return (time.perf_counter() - began) * 1000
