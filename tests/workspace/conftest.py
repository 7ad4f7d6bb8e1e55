"""A practice with one group, on the evening of its session."""

from __future__ import annotations

import pytest

from facilitator.workspace.evening import Evening
from tests.workspaces import circle, practice, tuesday_evening


@pytest.fixture
def clock():
    return tuesday_evening()


@pytest.fixture
def folder(tmp_path):
    root = tmp_path / "practice"
    root.mkdir()
    return root


@pytest.fixture
def ws(folder, clock):
    return practice(folder, clock)


@pytest.fixture
def tuesdays(ws):
    """The group, its clients, its planned session."""
    return circle(ws)


@pytest.fixture
def evening(ws, tuesdays):
    return Evening.start(ws, tuesdays.session)
