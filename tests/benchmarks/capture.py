"""`capture`: Enter → durable, against appending 4 KiB to a file and `fdatasync` on the same disk."""

from __future__ import annotations

import os
import time
from pathlib import Path

from facilitator.workspace.evening import Evening
from facilitator.workspace.made_up import Past
from facilitator.workspace.opening import close_workspace
from facilitator.workspace.today import today
from tests.benchmarks.figure import Figure, in_turns
from tests.benchmarks.made_practice import made_practice
from tests.benchmarks.said import lines

PAIRS = 400
WARM_UP = 20
BLOCK = os.urandom(4096)


def capture(folder: Path, pairs: int = PAIRS) -> Figure:
    ws = made_practice(folder / "capture", Past())
    (tonight,) = today(ws).meetings
    assert tonight.session
    evening, said = Evening.start(ws, tonight.session), lines(ws.library)
    with (folder / "capture" / "appended").open("ab", buffering=0) as file:
        for _ in range(WARM_UP):
            _append(file.fileno())
            _share(evening, next(said))
        ours, floor = in_turns(lambda: _share(evening, next(said)), lambda: _append(file.fileno()), runs=pairs)
    close_workspace(ws, backup=False)
    return Figure("capture", ours, floor, 2.5, is_ratio=True, note="ms a line")


def _share(evening: Evening, line: str) -> float:
    """It was looked at while it was typed; Enter comes after that."""
    guess, _ = evening.look(line)
    began = time.perf_counter()
    evening.share(line, guess.kind, guess.situations, guess.theme)
    return (time.perf_counter() - began) * 1000


def _append(descriptor: int) -> float:
    began = time.perf_counter()
    os.write(descriptor, BLOCK)
    os.fdatasync(descriptor)
    return (time.perf_counter() - began) * 1000
