from __future__ import annotations

import pytest

from tests.ui.pages import around, clock, seen, ws
from tests.workspaces import circle
from ui.prepare.page import PreparePage

__all__ = ["around", "clock", "ws"]


@pytest.fixture
def evening(ws):
    return circle(ws, clients=2)


@pytest.fixture
def page(window, around, evening):
    page = PreparePage(around.desk)
    page.open_about(session=evening.session.id)
    return seen(page, window, around)
