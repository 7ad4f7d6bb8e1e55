"""`regroup_100k_s`, `regroup_frame_ms`, `regroup_write_ms`: 100,000 entries that wait are grouped in the background.

A share of them is grouped and the time said for all (`full`: all of them). The frame is the longest that a timer of the windows'
thread, due each 5 ms, was late; the write is the longest that the vault was held. What other processes on the machine add to the
frame is told beside it: how long that thread stood in line for a processor.
"""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from sqlalchemy import delete

from facilitator.progress import Canceled, nobody_watches
from facilitator.themes.placement import placement_table
from facilitator.themes.placing import Placed, Placements
from facilitator.workspace.grouping import group_waiting
from facilitator.workspace.opening import close_workspace
from facilitator.workspace.workspace import Workspace
from tests.benchmarks.figure import Figure, percentile
from tests.benchmarks.made_board import made_board
from tests.benchmarks.processor import stood_in_line
from ui.background import windows_first

ENTRIES, SHARE = 100_000, 0.05
DUE_MS = 5
MOST_SECONDS, MOST_FRAME, MOST_WRITE = 900, 50, 50


class _Timed(Placements):
    """Notes how long each piece held the vault."""

    def __init__(self, ws: Workspace) -> None:
        super().__init__(ws.vault)
        self.took: list[float] = []

    def put_guessed(self, placed: Sequence[Placed]) -> list[Placed]:
        began = time.perf_counter()
        before = super().put_guessed(placed)
        self.took.append((time.perf_counter() - began) * 1000)
        return before


def regroup(folder: Path, share: float = SHARE) -> list[Figure]:
    ws = made_board(folder / "practice", ENTRIES)
    with ws.vault.write("themes") as connection:
        connection.execute(delete(placement_table))
    ws.rollups.rebuild(nobody_watches)
    placements = _Timed(ws)
    told, late, in_line = _beside_windows(replace(ws, placements=placements), share)
    close_workspace(ws, backup=False)
    (start, first), (seconds, done) = next(each for each in told if each[1] > 0), told[-1]
    in_all = start + (1 - first) * (seconds - start) / (done - first)
    note = f"{done * ENTRIES:.0f} of {ENTRIES} in {seconds:.0f} s; until the encoder had answered for the first {start:.0f}"
    held = sorted(placements.took)
    ours = [max(0.0, each - waited) for each, waited in zip(late, in_line, strict=True)]
    note_late = (
        f"99.9 of 100 turns under {percentile(late, 0.999):.0f}, half under {percentile(late, 0.5):.1f}; "
        f"without standing in line for a processor {max(ours):.0f}"
    )
    note_held = f"{len(held)} writes, 99 of 100 under {percentile(held, 0.99):.0f}, half under {percentile(held, 0.5):.0f}"
    return [
        Figure("regroup_100k_s", in_all, 0, MOST_SECONDS, is_ratio=False, note=note),
        Figure("regroup_frame_ms", max(late), 0, MOST_FRAME, is_ratio=False, note=note_late),
        Figure("regroup_write_ms", held[-1], 0, MOST_WRITE, is_ratio=False, note=note_held),
    ]


def _beside_windows(ws: Workspace, share: float) -> tuple[list[tuple[float, float]], list[float], list[float]]:
    """At which second what share was done; by how many ms each turn of the windows' thread was late, and for how many it stood in
    line for a processor.
    """
    windows_first()  # as the program does
    gc.collect()
    gc.freeze()  # as the program does with what it has loaded; a first full collection would be 90 ms of somebody else's
    app = QCoreApplication.instance() or QCoreApplication([])
    late: list[float] = []
    in_line: list[float] = []
    last, stood = time.perf_counter(), stood_in_line()
    told: list[tuple[float, float]] = []

    def look() -> None:
        nonlocal last, stood
        now, by_now = time.perf_counter(), stood_in_line()
        late.append(max(0.0, (now - last) * 1000 - DUE_MS))
        in_line.append(by_now - stood)
        last, stood = now, by_now

    def report(so_far: float) -> None:
        told.append((time.perf_counter() - began, so_far))
        if share <= so_far < 1:
            raise Canceled

    def work() -> None:
        try:
            group_waiting(ws, report)
        except Canceled:
            pass
        finally:
            QTimer.singleShot(0, app, app.quit)

    timer = QTimer(interval=DUE_MS)
    timer.timeout.connect(look)
    thread = threading.Thread(target=work)
    timer.start()
    began = time.perf_counter()
    thread.start()
    app.exec()
    thread.join()
    return told, late, in_line
