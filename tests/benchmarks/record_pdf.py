"""`record_pdf_ms`: everything that is held about a client with much behind it, read and laid out as one PDF."""

from __future__ import annotations

import time
from pathlib import Path

from facilitator.handouts.batch import Paper
from facilitator.handouts.record_sheet import record_sheet
from facilitator.workspace.opening import close_workspace
from facilitator.workspace.record import record_of
from tests.benchmarks.figure import Figure, percentile
from tests.benchmarks.made_client import made_client


def record_pdf(folder: Path, runs: int = 7) -> Figure:
    ws, client = made_client(folder / "record-pdf" / "practice")
    taken = []
    for _ in range(runs):
        begun = time.perf_counter()
        pdf = record_sheet(record_of(ws, client.id), client.code_name, Paper())
        taken.append(1000 * (time.perf_counter() - begun))
    close_workspace(ws, backup=False)
    note = f"120 sessions, 40 revisions, 100 notes; {len(pdf) // 1024} KiB; the first time {taken[0]:.0f}"
    return Figure("record_pdf_ms", percentile(taken, 0.5), 0, 1500, is_ratio=False, note=note, taken=tuple(taken))
