"""`seal_ms`: 60 lines into a vault of 20,000 entries, checkpoint and removal of the open file included, the backup not."""

from __future__ import annotations

import time
from datetime import timedelta
from itertools import islice
from pathlib import Path
from statistics import median

from facilitator.session.agenda import from_topic
from facilitator.workspace.evening import Evening
from facilitator.workspace.opening import close_workspace
from facilitator.workspace.workspace import Workspace
from tests.benchmarks.figure import RUNS, Figure
from tests.benchmarks.made_practice import MUCH_SHARED, made_practice
from tests.benchmarks.said import lines

LINES = 60


def seal(folder: Path, runs: int = RUNS) -> Figure:
    ws = made_practice(folder / "seal", MUCH_SHARED)
    assert ws.entries.count() == 20_000
    ws.vault.checkpoint()
    took = [_sealed(closed_evening(ws, number)) for number in range(runs)]
    close_workspace(ws, backup=False)
    return Figure("seal_ms", median(took), 0, 100, is_ratio=False, note="60 lines", taken=tuple(took))


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
