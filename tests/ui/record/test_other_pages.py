"""Pages that show a client while the client is forgotten go on without: nothing breaks, and nothing of the client stays."""

from __future__ import annotations

from itertools import count

import pytest

from facilitator.people.program import Program
from facilitator.workspace.forgetting import forget
from tests.ui.pages import around, clock, said, seen, ws
from tests.workspace.lives import fill
from tests.workspaces import circle
from ui.counseling.page import CounselingPage
from ui.follow_up.page import FollowUpPage
from ui.groups.page import GroupsPage
from ui.house import House
from ui.lapse.page import LapsePage
from ui.notes.page import NotesPage
from ui.today.page import TodayPage

__all__ = ["around", "clock", "ws"]


@pytest.fixture
def heron(ws):
    tuesdays = circle(ws, clients=2)
    client = tuesdays.clients[0]
    fill(ws, client, tuesdays.session, lambda column: "Lorikeet", count(7))
    ws.holds.lift(client.id)
    return client


@pytest.mark.parametrize("years", [None, 7])
@pytest.mark.parametrize("kind", [TodayPage, GroupsPage, FollowUpPage, NotesPage])
def test_a_page_goes_on_without_a_client_who_is_forgotten_while_it_is_seen(kind, years, ws, heron, window, around, qtbot):
    ws.program.put(Program(keep_signed_years=years))
    page = kind(around.desk)
    page.open_about(client=heron.id) if kind is not TodayPage else page.open_about()
    seen(page, window, around)

    forget(ws, heron.id)
    qtbot.wait(20)
    page.read_again()

    assert kind is NotesPage or not any("Heron" in text or "Lorikeet" in text for text in said(page))
    page.put_away()


@pytest.mark.parametrize("kind", [CounselingPage, LapsePage])
def test_a_page_of_one_client_leads_back_to_those_who_are_there(kind, ws, heron, around, qtbot):
    house = House({"about": kind, "follow-up": FollowUpPage}, is_rehearsal=False)
    qtbot.addWidget(house)
    house.furnish(around.desk)
    house.show()
    house.go("about", client=heron.id)
    assert house.place == "about"

    forget(ws, heron.id)
    qtbot.waitUntil(lambda: house.place == "follow-up")

    house.go("about", client=heron.id)
    assert house.place == "follow-up"
    house.close_pages()
