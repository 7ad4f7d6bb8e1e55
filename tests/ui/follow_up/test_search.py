"""Follow-up: a client is found by a few letters of a name or of a line, also one who is on no roster any more."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from facilitator.vocabulary import PlanPart
from tests.care.plans import item, plan
from tests.ui.follow_up.test_page import rows
from tests.ui.pages import around, clock, said, seen, ws
from tests.workspaces import TUESDAY, circle
from ui.follow_up.page import FollowUpPage
from ui.follow_up.who_list import WhoList
from ui.parts.search_field import SearchField
from ui.parts.title_row import DETAIL, NOTE

__all__ = ["around", "clock", "ws"]

KEY = Qt.Key


@pytest.fixture
def clients(ws):
    """Maple has left and is on no roster; everybody has a plan of one line."""
    evening = circle(ws, clients=4)
    for number, client in enumerate(evening.clients):
        ws.plans.edit(client.id, plan(item(number + 1, f"The {client.code_name} bus at {number}", PlanPart.TRIGGER_OUTSIDE)))
    ws.roster.leave(evening.clients[2].id, evening.group.id, TUESDAY)
    return evening.clients


@pytest.fixture
def page(clients, window, around):
    page = seen(FollowUpPage(around.desk), window, around)
    yield page
    page.put_away()


@pytest.fixture
def field(page):
    return page.findChild(SearchField)


@pytest.fixture
def seek(page, field, qtbot):
    def seek(typed, found):
        field.clear()
        qtbot.keyClicks(field, typed)
        qtbot.waitUntil(lambda: rows(page) == found)

    return seek


def test_as_one_types_the_list_becomes_what_is_found(page, seek):
    seek("bus", ["Heron", "Juniper", "Maple", "Otter"])

    assert rows(page, DETAIL)[0] == "The Heron bus at 0"
    assert set(rows(page, NOTE)) == {"in the plan"}
    assert page.findChild(WhoList).client is None or page.findChild(WhoList).client in page._who


def test_arrows_in_the_field_open_what_is_found(page, field, seek, clients, qtbot):
    seek("bus", ["Heron", "Juniper", "Maple", "Otter"])
    for _ in range(2):
        qtbot.keyClick(field, KEY.Key_Down)

    assert page.findChild(WhoList).client == clients[2].id
    assert page.findChild(QLabel, "code-name").text() == "Maple"
    assert field.text() == "bus"


def test_enter_opens_the_first_and_the_list_is_back_with_that_client_chosen(page, field, seek, clients, qtbot):
    seek("mapl", ["Maple"])
    qtbot.keyClick(field, KEY.Key_Return)

    assert field.text() == ""
    assert rows(page) == ["Heron", "Juniper", "Otter", "Maple"]
    assert page.findChild(WhoList).client == clients[2].id
    assert "Maple" in said(page)


def test_escape_gives_the_list_back(page, field, seek, clients, qtbot):
    seek("otter", ["Otter"])
    qtbot.keyClick(field, KEY.Key_Escape)

    assert rows(page) == ["Heron", "Juniper", "Otter"]
    assert page.findChild(WhoList).client == clients[0].id


def test_a_real_name_finds_and_stays_hidden(page, seek):
    seek("rosal", ["Heron"])

    assert rows(page, NOTE) == ["by the real name"]
    assert "Rosalind" not in " ".join([*said(page), *rows(page, DETAIL)])


def test_where_nobody_has_the_words_that_is_said(page, field, qtbot):
    qtbot.keyClicks(field, "nowhere")

    qtbot.waitUntil(lambda: any("Nobody has all these words" in sentence for sentence in said(page)))
    qtbot.keyClick(field, KEY.Key_Return)
    assert field.text() == "nowhere"


def test_a_line_that_is_added_while_the_finds_are_seen_is_found(page, seek, ws, clients, qtbot):
    seek("bus", ["Heron", "Juniper", "Maple", "Otter"])
    seek("tram", [])
    ws.plans.edit(clients[3].id, plan(item(9, "The last tram", PlanPart.ANCHOR)))

    qtbot.waitUntil(lambda: rows(page) == ["Otter"])


def test_the_key_puts_the_focus_in_the_field_and_selects_what_is_typed(page, field, seek, window, qtbot):
    seek("bus", ["Heron", "Juniper", "Maple", "Otter"])
    window.activateWindow()
    page.findChild(QLineEdit, "one-on-one-date").setFocus()
    qtbot.keyClick(window, KEY.Key_F, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(field.hasFocus)
    assert field.selectedText() == "bus"


def test_with_nobody_on_a_roster_whoever_left_is_found(page, ws, clients, seek, qtbot, field):
    group = ws.groups.all()[0]
    for client in ws.roster.of(group.id, TUESDAY):
        ws.roster.leave(client.id, group.id, TUESDAY)
    seek("otter", ["Otter"])
    qtbot.keyClick(field, KEY.Key_Return)

    assert "Otter" in said(page)
