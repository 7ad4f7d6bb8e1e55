"""One-on-ones saved for a calendar: nobody is named unless that is chosen, and nothing is written over unasked."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from icalendar import Calendar
from PySide6.QtWidgets import QMenu, QPushButton

from facilitator.people.client import Client
from facilitator.storage.access_log import Access
from tests.ui.pages import around, clock, press, seen, ws
from tests.workspaces import circle
from ui.follow_up.page import FollowUpPage

__all__ = ["around", "clock", "ws"]

THURSDAY = datetime(2026, 11, 26, 10, 30)


@pytest.fixture
def clients(ws) -> list[Client]:
    return circle(ws, clients=3).clients


@pytest.fixture
def file(tmp_path):
    return tmp_path / "saved.ics"


@pytest.fixture
def page(clients, window, around, ws, file):
    ws.follow_ups.arrange(clients[0].id, THURSDAY, ws.now())
    ws.follow_ups.arrange(clients[1].id, THURSDAY + timedelta(hours=1), ws.now())
    ws.follow_ups.arrange(clients[2].id, THURSDAY + timedelta(days=20), ws.now())
    page = FollowUpPage(around.desk, lambda parent, name: asked.append(name) or file)
    asked: list[str] = []
    page.asked = asked
    page.open_about(client=clients[0].id)
    return seen(page, window, around)


def choose(page, qtbot, name):
    press(page, qtbot, "calendar-file")
    [menu] = [menu for menu in page.findChildren(QMenu, "calendar-menu") if menu.isVisible()]
    entry = next(entry for entry in menu.actions() if entry.objectName() == name)
    entry.trigger()
    menu.close()


def titles(file):
    return [(str(event["summary"]), event.start) for event in Calendar.from_ical(file.read_bytes()).walk("VEVENT")]


def test_the_next_one_on_one_is_saved_and_names_nobody(page, file, ws, around, qtbot):
    choose(page, qtbot, "calendar-one")
    qtbot.waitUntil(lambda: "Saved as saved.ics." in around.told)

    assert page.asked == ["One-on-one, Nov 26, 2026.ics"]
    assert titles(file) == [("One-on-one", THURSDAY)]
    assert ws.access_log.last(Access.SAVED_CALENDAR)


def test_with_code_names_only_when_that_is_chosen_and_that_is_remembered(page, file, around, qtbot):
    choose(page, qtbot, "calendar-names")
    assert around.preferences.names_in_calendar
    choose(page, qtbot, "calendar-one")
    qtbot.waitUntil(lambda: bool(around.told))

    assert titles(file) == [("Heron", THURSDAY)]


def test_all_of_the_next_seven_days_are_one_file(page, file, around, qtbot):
    choose(page, qtbot, "calendar-week")
    qtbot.waitUntil(lambda: bool(around.told))

    assert titles(file) == [("One-on-one", THURSDAY), ("One-on-one", THURSDAY + timedelta(hours=1))]


def test_a_file_that_is_there_stays_when_it_is_not_to_be_replaced(page, file, around, ws, qtbot):
    file.write_bytes(b"mine")
    around.answers = False
    choose(page, qtbot, "calendar-one")

    assert len(around.asked) == 1 and file.read_bytes() == b"mine"
    assert ws.access_log.last(Access.SAVED_CALENDAR) is None


def test_without_a_date_there_is_nothing_to_save(page, clients, ws, qtbot):
    ws.follow_ups.arrange(clients[0].id, None, ws.now())

    assert not page.findChild(QPushButton, "calendar-file").isVisible()
