"""A roster leaves as a table, without real names unless they are seen."""

from __future__ import annotations

import pytest

from facilitator.storage.access_log import Access
from tests.ui.pages import press, seen
from tests.workspaces import circle
from ui.groups.page import GroupsPage


@pytest.fixture
def file(tmp_path):
    return tmp_path / "roster.csv"


@pytest.fixture
def page(ws, window, around, file):
    circle(ws, clients=2)
    suggested = []
    page = seen(GroupsPage(around.desk, lambda parent, name: suggested.append(name) or file), window, around)
    page.suggested = suggested
    return page


def test_it_is_saved_without_real_names_and_noted(page, ws, around, file, qtbot):
    press(page, qtbot, "save-roster")
    qtbot.waitUntil(lambda: bool(around.told))

    assert page.suggested == ["Tuesday evening.csv"]
    assert file.read_text("utf-8-sig").splitlines()[:2] == ["Code name,Joined on,Large print", "Heron,2026-09-15,no"]
    assert around.told == ["Saved as roster.csv, without real names."]
    assert ws.access_log.last(Access.SAVED_ROSTER)


def test_with_names_shown_they_are_in_it(page, around, file, qtbot):
    press(page, qtbot, "names")
    press(page, qtbot, "save-roster")
    qtbot.waitUntil(lambda: bool(around.told))

    assert "Rosalind Achterberg" in file.read_text("utf-8-sig")
    assert around.told == ["Saved as roster.csv, with real names."]


def test_clients_from_a_file_open_their_own_page(page, ws, around, qtbot):
    press(page, qtbot, "from-file")

    assert around.went == [("roster-file", {"group": ws.groups.all()[0].id})]
