"""The calm line that offers a first grouping: seen where much waits, taken with one button, and not seen again."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget

from facilitator.board.line import Line, LineId
from facilitator.board.seal import seal
from facilitator.themes.encoder import Encoder
from facilitator.themes.rollup import Cell, count_anew
from facilitator.vocabulary import EntryKind
from facilitator.workspace.first_grouping import MUCH
from tests.desks import desk_in
from tests.ui.pages import clock, press, said, seen, ws
from tests.workspaces import circle
from ui.grouping.page import GroupingPage
from ui.grouping_offer import GroupingOffer
from ui.themes.page import ThemesPage

__all__ = ["clock", "ws"]


@pytest.fixture
def around(window, ws):
    """By letters alone: nobody waits for the encoder here."""
    window.resize(1200, 800)
    return desk_in(window, replace(ws, encoder=Encoder([sys.executable, "-c", "raise SystemExit"])))


@pytest.fixture
def much_waits(ws):
    waiting(ws, circle(ws).group.id, MUCH)


def waiting(ws, group, count):
    lines = [Line(LineId(number), f"qwxz {number}", EntryKind.TRIGGER, (), None, 1) for number in range(count)]
    with ws.vault.write("themes") as connection:
        seal(connection, lines, group, "2026-11", True, ws.rng)
        count_anew(connection, [Cell("2026-11", group)])


def offer_on(page: QWidget) -> GroupingOffer:
    [offer] = page.findChildren(GroupingOffer)
    return offer


def test_on_the_themes_page_it_leads_to_the_lines_which_are_then_grouped(much_waits, window, around, qtbot):
    page = seen(ThemesPage(around.desk), window, around)
    qtbot.waitUntil(offer_on(page).isVisible)
    assert any(text.startswith(f"{MUCH} lines are not yet in a theme.") for text in said(page))

    press(page, qtbot, "group-much")

    assert around.went[-1] == ("grouping", {"group": True})
    page.put_away()


def test_taken_it_goes_and_is_not_made_again(much_waits, window, around, qtbot):
    page = seen(GroupingPage(around.desk), window, around)
    offer = offer_on(page)
    qtbot.waitUntil(offer.isVisible)

    press(page, qtbot, "group-much")
    assert not offer.isVisible()
    qtbot.waitUntil(lambda: bool(around.preferences.grouped), timeout=20_000)

    page.read_again()
    qtbot.waitUntil(lambda: offer._task is None)
    assert not offer.isVisible()
    page.put_away()


def test_stopped_it_is_offered_again(much_waits, window, around, qtbot):
    page = seen(GroupingPage(around.desk), window, around)
    qtbot.waitUntil(offer_on(page).isVisible)
    press(page, qtbot, "group-much")
    press(page, qtbot, "stop-work")

    qtbot.waitUntil(lambda: not page._deeds.work.is_busy, timeout=20_000)
    qtbot.waitUntil(offer_on(page).isVisible)
    assert not around.preferences.grouped
    page.put_away()


def test_a_practice_in_which_little_waits_is_told_nothing_and_its_packs_are_remembered(ws, window, around, qtbot):
    waiting(ws, circle(ws).group.id, 3)
    offer = GroupingOffer(around.desk)
    offer.setParent(window)

    offer.read_again()

    qtbot.waitUntil(lambda: bool(around.preferences.grouped))
    assert not offer.isVisible()
