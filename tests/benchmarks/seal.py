"""`seal_ms`: 60 lines into a vault of 20,000 entries, checkpoint and removal of the open file included, the backup not.

`seal_much_kept_ms`: the same beside plans and notes of years, among whose lines the seal looks for each of the board's.
"""

from __future__ import annotations

import gc
import time
from datetime import timedelta
from itertools import islice
from pathlib import Path
from random import Random
from statistics import median

from facilitator.session.agenda import from_topic
from facilitator.workspace.evening import Evening
from facilitator.workspace.opening import close_workspace
from facilitator.workspace.workspace import Workspace
from tests.benchmarks.figure import RUNS, Figure
from tests.benchmarks.made_practice import MUCH_SHARED, SEED, made_practice
from tests.benchmarks.much_kept import keep_much
from tests.benchmarks.said import lines

LINES = 60


def seal(folder: Path, runs: int = RUNS) -> list[Figure]:
    ws = made_practice(folder / "seal", MUCH_SHARED)
    assert ws.entries.count() == 20_000
    figures = [_figure("seal_ms", ws, range(runs), 100, "60 lines")]
    keep_much(ws, Random(SEED))
    figures.append(
        _figure("seal_much_kept_ms", ws, range(runs, 2 * runs), 150, "beside 360 revisions of 60 lines and 2,600 notes")
    )
    close_workspace(ws, backup=False)
    return figures


def _figure(name: str, ws: Workspace, numbers: range, bound: float, note: str) -> Figure:
    ws.vault.checkpoint()
    gc.freeze()  # as the program does: what stands by now is not looked through again
    took = [_sealed(closed_evening(ws, number)) for number in numbers]
    return Figure(name, median(took), 0, bound, is_ratio=False, note=note, taken=tuple(took))


def closed_evening(ws: Workspace, number: int) -> Evening:
    """A session of its own day, led to its end: who came, 60 lines, thoughts parked, what each client takes home."""
    group = ws.groups.current()[0]
    topic = next(iter(ws.library.topics))
    session = ws.sessions.plan(group.id, ws.now().date() + timedelta(days=1 + number), from_topic(topic, group.minutes))
    evening = Evening.start(ws, session)
    for line in islice(lines(ws.library, since=number * LINES), LINES):
        guess, _ = evening.look(line)
        evening.share(line, guess.kind, guess.situations, guess.theme)
    for thought in ("Ask about the bus plan", "Who has the key to room 2", "Bring the blank forms"):
        evening.parking.park(thought)
    evening.close()
    for client, _ in evening.people():
        evening.toggle(client.id)
        evening.take_home(client.id, picks=[ws.library.themes[0].name], practice=f"Call my sister first, {client.code_name}")
    return evening


def _sealed(evening: Evening) -> float:
    began = time.perf_counter()
    evening.seal()
    return (time.perf_counter() - began) * 1000
