"""`stand` is a facilitator before the house, `running` the same with tonight's session begun."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout

from facilitator.workspace.opening import close_workspace
from tests.ui.room.made_up import LAPTOP, PROJECTOR, MadeUpDisplays
from tests.ui.session.stand import stand_before
from tests.workspaces import Circle, circle, practice, reopened, tuesday_evening


@pytest.fixture(scope="session")
def with_a_circle(tmp_path_factory):
    """A practice with one group whose session is planned. Copied for each test: a copy is quicker made than a practice."""
    folder = tmp_path_factory.mktemp("made") / "practice"
    clock = tuesday_evening()
    ws = practice(folder, clock)
    circle(ws)
    close_workspace(ws, backup=False)
    return folder


@pytest.fixture
def clock():
    return tuesday_evening()


@pytest.fixture
def empty(tmp_path, clock):
    ws = practice(tmp_path / "practice", clock)
    yield ws
    ws.vault.close()


@pytest.fixture
def ws(tmp_path, clock, with_a_circle):
    shutil.copytree(with_a_circle, tmp_path / "practice")
    ws = reopened(tmp_path / "practice", clock)
    yield ws
    ws.vault.close()


@pytest.fixture
def stand(qtbot, window, ws, clock):
    group = ws.groups.all()[0]
    planned = Circle(group, ws.clients.all(), ws.sessions.of_group(group.id)[0])
    stand = stand_before(ws, clock, planned, MadeUpDisplays(LAPTOP, PROJECTOR))
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(stand.house)
    window.resize(1440, 900)
    yield stand
    stand.house.close_pages()
    stand.house.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the next test would dress all of it once more


@pytest.fixture
def running(stand, window, qtbot):
    stand.start()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is stand.line)
    stand.to_prompt()
    return stand
