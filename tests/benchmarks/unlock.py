"""`unlock_to_today_ms`: the right passphrase entered, 2 s after the first paint → Today painted, without Argon2id's own time."""

from __future__ import annotations

import shutil
from pathlib import Path
from statistics import median

from tests.benchmarks.children import asked
from tests.benchmarks.figure import RUNS, Figure
from tests.benchmarks.made_practice import LED_FOR_LONG, PASSPHRASE, keep_practice


def unlock(folder: Path, runs: int = RUNS) -> Figure:
    kept = folder / "kept"
    keep_practice(kept, LED_FOR_LONG)
    told = [_unlocked(kept, folder / f"unlock-{run}") for run in range(runs)]
    ours = median(took - argon2id for took, argon2id in told)
    return Figure(
        "unlock_to_today_ms", ours, median(argon2id for _, argon2id in told), 330, is_ratio=False,
        note="30 clients, 200 sessions; the floor is Argon2id’s time, taken off", taken=tuple(t - a for t, a in told),
    )  # fmt: skip


def _unlocked(kept: Path, here: Path) -> tuple[float, float]:
    """Each run finds the practice as it was left."""
    shutil.copytree(kept, here / "practice")
    told = asked("unlock", PASSPHRASE, "--data", str(here / "practice"), "--config", str(here / "config"))
    return told["took"], told["argon2id"]
