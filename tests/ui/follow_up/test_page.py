"""Follow-up: from client to client by key; the next one-on-one is typed, answered and taken back on the page."""

from __future__ import annotations

from datetime import datetime, timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from facilitator.care.plan import Item, Plan
from facilitator.people.client import Client
from facilitator.vocabulary import FollowUpOutcome, PlanPart
from tests.ui.pages import around, clock, press, said, seen, ws
from tests.workspaces import circle
from ui.follow_up.page import FollowUpPage
from ui.follow_up.who_list import WhoList
from ui.parts.title_row import DETAIL, HEADING, NOTE

__all__ = ["around", "clock", "ws"]

THURSDAY = datetime(2026, 11, 26, 10, 30)


@pytest.fixture
def clients(ws) -> list[Client]:
    return circle(ws, clients=3).clients


@pytest.fixture
def page(clients, window, around):
    return seen(FollowUpPage(around.desk), window, around)


def rows(page, role=Qt.ItemDataRole.DisplayRole):
    model = page.findChild(WhoList).model()
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def type_date(page, qtbot, typed):
    field = page.findChild(QLineEdit, "one-on-one-date")
    field.setFocus()
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    return field


def overdue(ws, clock, client):
    ws.follow_ups.arrange(client.id, THURSDAY, ws.now())
    clock.passes(days=3)
    return ws.follow_ups.overdue(ws.now())[0]


def test_with_nobody_on_a_roster_it_says_what_to_do_first(ws, window, around, qtbot):
    page = seen(FollowUpPage(around.desk), window, around)
    assert "Nobody to follow up yet" in said(page)

    press(page, qtbot, "to-groups")
    assert around.went == [("groups", {})]


def test_it_opens_at_the_first_client_with_all_on_the_roster_listed(page):
    assert rows(page) == ["Heron", "Juniper", "Maple"]
    assert rows(page, HEADING) == ["Everybody else", "", ""]
    assert "Heron" in said(page)
    assert "Tuesday evening · no session yet · no plan saved yet" in said(page)


def test_it_opens_about_the_client_that_was_asked_for(page, clients):
    page.open_about(client=clients[2].id)
    page.read_again()

    assert "Maple" in said(page)
    assert page.findChild(WhoList).client == clients[2].id


def test_a_key_goes_to_the_next_client_and_back_and_stays_at_the_ends(page, window, qtbot):
    key = lambda name: next(action for action in page.actions() if action.objectName() == name).trigger()  # noqa: E731
    key("previous-client")
    assert "Heron" in said(page)
    key("next-client")
    assert "Juniper" in said(page)
    key("next-client")
    key("next-client")
    assert "Maple" in said(page)


def test_arrows_go_from_client_to_client(page, qtbot):
    qtbot.keyClick(page.findChild(WhoList), Qt.Key.Key_Down)

    assert "Juniper" in said(page)


def test_a_date_is_typed_and_taken_back(page, ws, around, clients, qtbot):
    assert rows(page, DETAIL)[0] == "no date yet"
    field = type_date(page, qtbot, "thu 10:30")
    coming = ws.follow_ups.next_of(clients[0].id, ws.now())
    assert coming is not None and coming.at == THURSDAY
    assert rows(page, DETAIL)[rows(page).index("Heron")] == "Thu, Nov 26, 10:30 AM"
    assert "Next one-on-one: Thu, Nov 26, 10:30 AM." in said(page)
    assert field.text() == ""

    around.desk.doing.undo()
    assert ws.follow_ups.next_of(clients[0].id, ws.now()) is None


def test_what_is_no_date_is_said_beside_the_field_and_stays_typed(page, ws, clients, qtbot):
    field = type_date(page, qtbot, "soon")

    assert any("not a day and a time yet" in sentence for sentence in said(page))
    assert (field.text(), ws.follow_ups.of(clients[0].id)) == ("soon", [])


def test_what_is_typed_stays_when_something_else_changes(page, ws, clients, qtbot):
    field = page.findChild(QLineEdit, "one-on-one-date")
    qtbot.keyClicks(field, "thu 1")
    ws.follow_ups.arrange(clients[1].id, THURSDAY, ws.now())

    assert field.text() == "thu 1"


def test_a_date_is_taken_away_and_comes_back(page, ws, around, clients, qtbot):
    type_date(page, qtbot, "thu 10:30")
    press(page, qtbot, "no-one-on-one")
    assert ws.follow_ups.of(clients[0].id) == []

    around.desk.doing.undo()
    assert [each.at for each in ws.follow_ups.of(clients[0].id)] == [THURSDAY]


def test_a_one_on_one_that_is_over_took_place(page, ws, clock, around, clients, qtbot):
    over = overdue(ws, clock, clients[1])
    page.open_about(client=clients[1].id)
    page.read_again()
    assert rows(page, DETAIL)[0] == "Thu, Nov 26, 10:30 AM: did it take place?"

    press(page, qtbot, "took-place")
    assert ws.follow_ups.of(over.client)[0].outcome is FollowUpOutcome.HELD
    assert not any("did it take place" in sentence for sentence in said(page))

    around.desk.doing.undo()
    assert ws.follow_ups.overdue(ws.now()) == [over]


def test_a_one_on_one_that_did_not_happen_moves_a_week_on(page, ws, clock, around, clients, qtbot):
    over = overdue(ws, clock, clients[1])
    page.open_about(client=clients[1].id)
    page.read_again()
    press(page, qtbot, "week-on")
    coming = ws.follow_ups.next_of(over.client, ws.now())
    assert coming is not None and coming.at == THURSDAY + timedelta(weeks=1)

    around.desk.doing.undo()
    assert ws.follow_ups.of(over.client) == [over]


def test_moved_on_after_a_month_it_is_still_ahead(page, ws, clock, clients, qtbot):
    over = overdue(ws, clock, clients[1])
    clock.passes(days=30)
    page.open_about(client=clients[1].id)
    page.read_again()
    press(page, qtbot, "week-on")

    coming = ws.follow_ups.next_of(over.client, ws.now())
    assert coming is not None and (coming.at - THURSDAY) % timedelta(weeks=1) == timedelta(0)


def test_a_plan_that_was_long_not_looked_at_is_told(page, ws, clock, clients):
    ws.plans.mark_reviewed(clients[0].id)
    clock.passes(days=34)
    page.read_again()

    assert rows(page, NOTE)[0] == "plan not reviewed for 34 days"


def test_a_name_with_markup_is_shown_as_it_is_typed(page, ws):
    name = "<b>{0}</b> سلام"
    ws.clients.revise(Client(ws.clients.all()[0].id, name))
    page.open_about(client=next(client.id for client in ws.clients.all() if client.code_name == name))
    page.read_again()

    assert name in said(page)


def test_a_saved_plan_is_seen_on_paper_before_it_is_printed(page, ws, clients, around, qtbot):
    assert not page.findChild(QPushButton, "print-plan").isVisible(), "there is no plan yet"
    client = clients[0].id
    ws.plans.edit(client, Plan((Item(ws.plans.new_id(), PlanPart.REASON, "My front door"),)))
    ws.plans.save(client, "")
    page.open_about(client=client)
    page.read_again()

    press(page, qtbot, "print-plan")
    qtbot.waitUntil(lambda: bool(around.went))

    place, what = around.went[-1]
    assert (place, what["back"], what["is_clients"]) == ("paper", "follow-up", True)
    assert "My front door" in "".join(side.extract_text() for side in PdfReader(BytesIO(what["pdf"])).pages)
