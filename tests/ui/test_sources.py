"""What PySide6 read of our sources and our libraries' is not kept for the whole evening."""

from __future__ import annotations

import linecache
from types import SimpleNamespace

from tests.desks import desk_in
from tests.workspaces import RESOURCES
from ui.house import House
from ui.page import Page
from ui.preferences import Preferences
from ui.preparing import Preparing


def test_they_are_gone_when_all_that_unlocking_needs_is_loaded(window, tmp_path, qtbot):
    linecache.getlines(__file__)
    preparing = Preparing(RESOURCES, tmp_path, Preferences, window)
    with qtbot.waitSignal(preparing.ready, timeout=20_000):
        preparing.begin()

    assert __file__ not in linecache.cache


def test_and_when_a_page_that_was_opened_has_brought_its_own(window):
    house = House({"paper": Page}, is_rehearsal=False)
    house.furnish(desk_in(window, SimpleNamespace()).desk)
    house.setParent(window)
    linecache.getlines(__file__)

    house.go("paper")

    assert __file__ not in linecache.cache
