"""An evening that was led and closed, for tests of what comes after it. Take `ws`, `led` and `around` (a desk) as fixtures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from facilitator.people.client import Client
from facilitator.storage.opening import close_vault
from facilitator.themes.guess import ThemeId
from facilitator.vocabulary import EntryKind
from facilitator.workspace.evening import Evening
from facilitator.workspace.workspace import Workspace
from tests.desks import Around, desk_in
from tests.workspaces import Circle, Clock, circle, practice, tuesday_evening

LINES = {
    "Cash in my pocket": "payday-or-cash-in-hand",
    "Walking past the old corner": "passing-old-places",
    "Lonely once the house goes quiet": "alone-in-the-evening",
}  # with their themes


@dataclass
class Led:
    evening: Evening
    clients: list[Client]  # who came

    def named(self, code_name: str) -> Client:
        return next(client for client in self.clients if client.code_name == code_name)


def led_evening(ws: Workspace, planned: Circle, came: int = 4) -> Led:
    evening = Evening.start(ws, planned.session)
    for client in planned.clients[:came]:
        evening.toggle(client.id)
    for wording, theme in LINES.items():
        evening.share(wording, EntryKind.TRIGGER, (), ThemeId(theme))
    evening.close()
    return Led(evening, planned.clients[:came])


@pytest.fixture
def clock() -> Clock:
    return tuesday_evening()


@pytest.fixture
def ws(tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    root = tmp_path / "practice"
    root.mkdir()
    ws = practice(root, clock)
    yield ws
    for file in ws.open_files.all():
        file.vault.close()
    close_vault(ws.folder, ws.vault, clock)


@pytest.fixture
def led(ws: Workspace) -> Led:
    return led_evening(ws, circle(ws))


@pytest.fixture
def around(window: QWidget, ws: Workspace) -> Around:
    return desk_in(window, ws)
