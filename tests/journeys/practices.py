"""A practice with a passphrase, a group with its roster, and a session planned for tonight: where journeys begin."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from facilitator.session.agenda import from_topic
from facilitator.storage.folder import DataFolder
from facilitator.storage.keys import new_recovery_code
from facilitator.vocabulary import Weekday
from facilitator.workspace.opening import close_workspace, open_workspace
from facilitator.workspace.workspace import Workspace
from tests.vaults import QUICK
from tests.workspaces import NAMES, SIX, TOPIC, Clock, prepared, tuesday_evening
from ui.set_up.making import make_practice

PASSPHRASE = "heron slate twelve lanterns"


@dataclass(frozen=True)
class Practice:
    """`root` is the data folder; `key` opens it without waiting for Argon2id."""

    root: Path
    key: bytes

    def open(self, clock: Clock) -> Workspace:
        """As it lies on disk, without the program. Close it again with `close_workspace(ws, backup=False)`."""
        return open_workspace(DataFolder(self.root), self.key, prepared(), clock, Random(5))


def practice_with_a_group(root: Path, names: Sequence[tuple[str, str]] = NAMES, group: str = "Tuesday evening") -> Practice:
    """`names` are code names with real names, "" for none. Made once and copied."""
    made = _made(tuple(names), group)
    shutil.copytree(made.root, root, dirs_exist_ok=True)
    return Practice(root, made.key)


@cache
def _made(names: tuple[tuple[str, str], ...], group: str) -> Practice:
    folder = tempfile.mkdtemp(prefix="practice-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    root = Path(folder)
    made = Practice(root, make_practice(root, PASSPHRASE, new_recovery_code(), cost=QUICK))
    clock = tuesday_evening()
    ws = made.open(clock)
    tonight = ws.groups.form(group, Weekday.TUESDAY, SIX, place="Room 2")
    for code, real in names:
        ws.roster.join(ws.clients.add(code, real).id, tonight.id, clock().date())
    topic = ws.library.topic(TOPIC)
    assert topic is not None
    ws.sessions.plan(tonight.id, clock().date(), from_topic(topic, 90))
    close_workspace(ws, backup=False)
    return made
