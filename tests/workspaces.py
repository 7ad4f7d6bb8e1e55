"""Workspaces for tests that need the whole house: a practice in a folder, with a clock that the test sets.

`practice(folder, prepared, clock)` makes one; `killed(ws)` is what the next start finds when the program was killed.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from facilitator.groups.group import Group
from facilitator.people.client import Client
from facilitator.session.agenda import from_topic
from facilitator.session.session import Session
from facilitator.storage.folder import DataFolder
from facilitator.storage.opening import close_vault, create
from facilitator.vocabulary import Weekday
from facilitator.workspace.opening import Prepared, open_workspace, prepare
from facilitator.workspace.workspace import Workspace
from tests.vaults import VAULT_KEY

RESOURCES = Path(__file__).parents[1] / "resources"
ZONE = ZoneInfo("America/Chicago")
TUESDAY = date(2026, 11, 24)
SIX = time(18)
TOPIC = "places-that-pull-me-back"
NAMES = [
    ("Heron", "Rosalind Achterberg"),
    ("Juniper", ""),
    ("Maple", "Tomasz Wierzba"),
    ("Otter", ""),
    ("Quartz", ""),
    ("Wren", ""),
]


@dataclass
class Clock:
    """Local time, as the test says."""

    at: datetime

    def __call__(self) -> datetime:
        return self.at

    def passes(self, **of_time: float) -> None:
        self.at += timedelta(**of_time)


def tuesday_evening() -> Clock:
    return Clock(datetime.combine(TUESDAY, SIX, ZONE))


@cache
def prepared() -> Prepared:
    """The program's own packs and lists. Takes a second, once."""
    return prepare(RESOURCES, None)


def practice(folder: Path, clock: Clock, seed: int = 1) -> Workspace:
    """A new one, empty. Migrated once and copied: the copy takes a tenth of the time."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for name, content in _made_on(clock().date()):
        (folder / name).write_bytes(content)
        (folder / name).chmod(0o600)
    return reopened(folder, clock, seed)


@cache
def _made_on(day: date) -> list[tuple[str, bytes]]:
    with tempfile.TemporaryDirectory() as made:
        folder = DataFolder(Path(made))
        close_vault(folder, create(folder, VAULT_KEY, ""), lambda: datetime.combine(day, SIX, ZONE))
        return [(file.name, file.read_bytes()) for file in folder.root.iterdir()]


def reopened(folder: Path, clock: Clock, seed: int = 2) -> Workspace:
    return open_workspace(DataFolder(folder), VAULT_KEY, prepared(), clock, Random(seed))


@dataclass
class Circle:
    group: Group
    clients: list[Client]
    session: Session


def circle(ws: Workspace, on: date = TUESDAY, clients: int = 6) -> Circle:
    """A group with its roster and a session planned. In one transaction: pages that are open read again once."""
    with ws.vault.write("groups"):
        group = ws.groups.form("Tuesday evening", Weekday.TUESDAY, SIX)
        people = [ws.clients.add(code, real) for code, real in NAMES[:clients]]
        for client in people:
            ws.roster.join(client.id, group.id, on - timedelta(days=70))
        return Circle(group, people, planned(ws, group, on))


def planned(ws: Workspace, group: Group, on: date) -> Session:
    topic = ws.library.topic(TOPIC)
    assert topic is not None
    return ws.sessions.plan(group.id, on, from_topic(topic, 90))
