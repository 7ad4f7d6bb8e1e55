"""A rehearsal: an ordinary vault of its own, with made-up clients and half a year behind them, begun anew each time.

It is written in one transaction and with few statements, because somebody who tries the program waits for it.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from random import Random, SystemRandom

from facilitator.language import Explained
from facilitator.storage.folder import DataFolder
from facilitator.storage.keys import new_data_key
from facilitator.storage.opening import create
from facilitator.workspace.made_up import MadeUp
from facilitator.workspace.opening import Prepared, furnished
from facilitator.workspace.pace import PacedClock
from facilitator.workspace.played import Played
from facilitator.workspace.rehearsed_plan import RehearsedPlan
from facilitator.workspace.workspace import Workspace

SEED = 20261124  # the made-up people are the same each time


class NotARehearsal(Explained):
    def __init__(self) -> None:
        super().__init__(
            "The folder for rehearsals holds a practice with a passphrase. Nothing was touched. Move that folder elsewhere first."
        )


def new_rehearsal(
    folder: DataFolder, prepared: Prepared, now: Callable[[], datetime], plan: RehearsedPlan | None = None
) -> Workspace:
    """Forget the last rehearsal and make a new one, with a session planned for today: by `plan`, or of the usual topic.

    Its key is random and kept in memory alone: what lies in the folder cannot be opened again, and never becomes a practice.
    Raises NotARehearsal, and what storage.opening.create raises.
    """
    if folder.envelope.exists():
        raise NotARehearsal
    shutil.rmtree(folder.root, ignore_errors=True)
    key = new_data_key()
    vault = create(folder, key, "")
    try:
        clock, rng = PacedClock(now), SystemRandom()
        ws = furnished(folder, vault, key, prepared, clock, rng, is_rehearsal=True)
        MadeUp(ws, Random(SEED)).write(plan)
    except BaseException:
        vault.close()
        raise
    return replace(ws, played=Played(clock, rng))
