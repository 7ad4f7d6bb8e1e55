"""Owed work as a list: a line a session, oldest first; and what is said where there is nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from facilitator.workspace.evening import Evening
from tests.workspaces import circle, planned
from ui.parts.title_row import DETAIL


def rows(page):
    listed = page.page.findChild(QListView, "owed-sessions")
    model = listed.model()
    return [(model.index(row, 0).data(), model.index(row, 0).data(DETAIL)) for row in range(model.rowCount())]


def another_session(ws, sealed, clock):
    clock.passes(days=7)
    evening = Evening.start(ws, planned(ws, sealed.evening.group, clock().date()))
    evening.toggle(sealed.clients[0].id)
    evening.seal()
    return evening.session


def test_sessions_are_listed_oldest_first_and_what_is_overdue_is_said(show, ws, sealed, clock):
    another_session(ws, sealed, clock)
    page = show(owed=True)

    assert rows(page) == [
        ("Tuesday evening · Tue, Nov 24", "4 to write · 4 overdue"),
        ("Tuesday evening · Tue, Dec 1", "1 to write"),
    ]


def test_enter_opens_the_session_that_is_chosen(show, ws, sealed, clock, around, qtbot):
    session = another_session(ws, sealed, clock)
    page = show(owed=True)
    page.key(Qt.Key.Key_Down)
    page.key(Qt.Key.Key_Return)

    assert around.went == [("notes", {"session": session.id})]


def test_before_any_session_it_says_what_will_be_here(show, around):
    page = show(owed=True)
    assert "No session yet" in page.said()

    page.buttons("today-from-never")[0].click()
    assert around.went == [("today", {})]


def test_when_everything_is_done_it_says_so(show, ws, sealed):
    for client in sealed.clients:
        ws.notes.mark_elsewhere(sealed.evening.session.id, client.id, is_elsewhere=True)
    page = show(owed=True)

    assert "Nothing is owed" in page.said()


def test_escape_goes_back_to_today(show, sealed, around):
    page = show(session=sealed.evening.session.id)
    page.do("leave-page")

    assert around.went == [("today", {})]


def test_it_opens_at_the_client_that_was_asked_for_and_goes_back_to_where_that_was(show, sealed, around):
    page = show(session=sealed.evening.session.id, client=sealed.named("Maple").id, back="follow-up")
    assert page.client == "Maple"

    page.do("leave-page")
    assert around.went == [("follow-up", {})]


def test_it_opens_at_the_first_client_with_something_to_do(show, ws, sealed):
    ws.notes.mark_elsewhere(sealed.evening.session.id, sealed.named("Heron").id, is_elsewhere=True)
    page = show(session=sealed.evening.session.id)

    assert page.client == "Juniper"


def test_escape_goes_back_to_where_it_was_asked_for(show, sealed, around):
    page = show(session=sealed.evening.session.id, client=sealed.named("Maple").id, back="follow-up")
    page.do("leave-page")

    assert around.went == [("follow-up", {})]


def test_a_session_that_runs_has_no_notes_yet(show, ws):
    planned_for = circle(ws)
    evening = Evening.start(ws, planned_for.session)
    evening.toggle(planned_for.clients[0].id)
    page = show(session=evening.session.id)
    assert "This session is not over yet" in page.said()
    assert ws.notes.of_session(evening.session.id) == {}

    evening.close()
    assert page.client == "Heron"
