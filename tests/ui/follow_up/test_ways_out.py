"""From the page of a client to its other pages, and from the list to the handouts of everybody who came."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from facilitator.vocabulary import Weekday
from facilitator.workspace.evening import Evening
from tests.ui.evenings import around, clock, led, ws
from tests.ui.pages import press, seen
from tests.workspaces import SIX, TUESDAY, planned
from ui.follow_up.page import FollowUpPage
from ui.follow_up.who_list import WhoList
from ui.parts.title_row import HEADING

__all__ = ["around", "clock", "led", "ws"]

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(led, window, around):
    window.resize(1200, 800)
    return seen(FollowUpPage(around.desk), window, around)


def about(page, client):
    page.open_about(client=client.id)
    page.read_again()


def headings(page):
    model = page.findChild(WhoList).model()
    told = [model.index(row, 0).data(HEADING) for row in range(model.rowCount())]
    return [heading for heading in told if heading]


@pytest.mark.parametrize(
    ("button", "place"),
    [
        ("client-consents", "consents"),
        ("client-counseling", "counseling"),
        ("client-record", "record"),
    ],
)
def test_each_of_the_other_pages_opens_about_this_client(page, led, around, qtbot, button, place):
    about(page, led.named("Juniper"))
    press(page, qtbot, button)

    assert around.went == [(place, {"client": led.named("Juniper").id})]


@pytest.mark.parametrize(
    ("key", "place"),
    [(Qt.Key.Key_D, "notes"), (Qt.Key.Key_Y, "consents"), (Qt.Key.Key_R, "record"), (Qt.Key.Key_H, "handouts")],
)
def test_each_has_its_key_wherever_the_focus_is(page, around, window, qtbot, key, place):
    window.activateWindow()
    page.findChild(WhoList).setFocus()
    qtbot.keyClick(page.findChild(WhoList), key, CONTROL | SHIFT)

    assert [went for went, _ in around.went] == [place]


@pytest.mark.parametrize(("button", "place"), [("client-handout", "handouts"), ("client-notes", "notes")])
def test_handout_and_note_are_those_of_the_last_meeting_the_client_came_to(page, led, around, qtbot, button, place):
    about(page, led.named("Maple"))
    press(page, qtbot, button)

    session, client = led.evening.session.id, led.named("Maple").id
    assert around.went == [(place, {"session": session, "client": client, "back": "follow-up"})]


def test_who_never_came_has_neither_handout_nor_note(page, ws):
    about(page, next(client for client in ws.clients.all() if client.code_name == "Wren"))

    assert not page.findChild(QPushButton, "client-handout").isVisible()
    assert not page.findChild(QPushButton, "client-notes").isVisible()


def test_under_the_list_are_the_handouts_of_everybody_who_came(page, led, around, qtbot):
    button = page.findChild(QPushButton, "handouts-of-meeting")
    assert button.text() == "Print 4 handouts…"
    press(page, qtbot, "handouts-of-meeting")

    assert around.went == [("handouts", {"session": led.evening.session.id, "back": "follow-up"})]


def test_a_week_later_nobody_came_lately(page, clock):
    clock.passes(days=8)
    page.read_again()

    assert not page.findChild(QPushButton, "handouts-of-meeting").isVisible()


def test_two_groups_that_met_on_one_day_are_told_apart(page, ws, led):
    assert headings(page)[0] == "After Tuesday’s group"
    with ws.vault.write("groups"):
        noon = ws.groups.form("Tuesday noon", Weekday.TUESDAY, SIX)
        wren = next(client for client in ws.clients.all() if client.code_name == "Wren")
        ws.roster.join(wren.id, noon.id, TUESDAY - timedelta(days=7))
    other = Evening.start(ws, planned(ws, noon, TUESDAY))
    other.toggle(wren.id)
    other.close()
    page.read_again()

    assert {"After Tuesday’s group: Tuesday evening", "After Tuesday’s group: Tuesday noon"} <= set(headings(page))
