"""`memory`: highest resident size from Today to the end of the evening, against that of an empty window.

Sampled from outside, so that Argon2id's 128 MiB, which are given back by then, are not in it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import psutil

from tests.benchmarks.children import EMPTY_WINDOW, HERE, LONGEST, environment
from tests.benchmarks.figure import RUNS, Figure, in_turns
from tests.benchmarks.made_practice import LED_FOR_LONG, PASSPHRASE, keep_practice

EVERY = 0.02  # seconds
MIB = 1024 * 1024
STAYS = 1.0  # seconds that an empty window is looked at


def memory(folder: Path, runs: int = RUNS) -> Figure:
    kept = folder / "led"
    keep_practice(kept, LED_FOR_LONG)
    places = (folder / f"evening-{number}" for number in range(runs))
    ours, floor = in_turns(lambda: _evening(kept, next(places)), _empty_window, runs=runs)
    return Figure("memory", ours, floor, 4.5, is_ratio=True, note="MiB, from Today to the end of the evening")


def _evening(kept: Path, here: Path) -> float:
    """Each finds the practice as it was left."""
    shutil.copytree(kept, here / "practice")
    places = ("--data", str(here / "practice"), "--config", str(here / "config"))
    module = ("-m", "tests.benchmarks.inside.evening", PASSPHRASE, str(here / "handouts.pdf"))
    return _highest([*module, *places], "today", "over")


def _empty_window() -> float:
    return _highest(["-c", EMPTY_WINDOW, "stays"], "painted", None)


def _highest(command: list[str], since: str, until: str | None) -> float:
    """Between two words that the child says; without the second, for a moment."""
    process = subprocess.Popen([sys.executable, *command], stdout=subprocess.PIPE, text=True, env=environment(), cwd=HERE)
    ends_late = threading.Timer(LONGEST, process.kill)
    ends_late.start()
    try:
        _wait_for(process, since)
        over = threading.Event()
        if until is None:
            threading.Timer(STAYS, over.set).start()
        else:
            threading.Thread(target=_wait_for, args=(process, until, over.set)).start()
        return _sampled(process, over)
    finally:
        ends_late.cancel()
        process.kill()
        process.wait()


def _sampled(process: subprocess.Popen[str], over: threading.Event) -> float:
    highest, seen = 0, psutil.Process(process.pid)
    while not over.is_set():
        if process.poll() is not None:
            raise RuntimeError(f"the child ended before its evening did (exit code {process.returncode})")
        highest = max(highest, seen.memory_info().rss)
        time.sleep(EVERY)
    return highest / MIB


def _wait_for(process: subprocess.Popen[str], word: str, then: Callable[[], None] = lambda: None) -> None:
    """Or until the child says no more, which is noticed where its size is read."""
    assert process.stdout
    for line in process.stdout:
        if line.strip() == word:
            then()
            return
