"""Today says what is on and what waits, and leads there with one key."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from facilitator.storage.access_log import Access
from facilitator.vocabulary import SessionState
from facilitator.workspace.evening import Evening
from tests.ui.pages import press, said, seen
from tests.workspaces import TUESDAY, circle, planned
from ui.today.page import TodayPage


@pytest.fixture
def page(window, around):
    return seen(TodayPage(around.desk), window, around)


def sealed_session(ws, comes=3):
    evening_of = circle(ws)
    evening = Evening.start(ws, evening_of.session)
    for client in evening_of.clients[:comes]:
        evening.toggle(client.id)
    evening.seal()
    return evening_of


def date_field(page, client):
    return next(field for field in page.findChildren(QLineEdit, f"date-{client.id}") if field.isVisible())


def test_without_a_group_it_says_what_to_do_first(page, around, qtbot):
    assert "Your practice is ready" in said(page)

    press(page, qtbot, "first-group")
    assert around.went == [("groups", {"new": True})]


def test_the_meeting_of_today_stands_there_with_its_topic(page, ws):
    circle(ws)

    assert "6:00 PM – 7:30 PM" in said(page)
    assert "Tuesday evening · session 1" in said(page)
    assert "Topic: Places that pull me back" in said(page)


def test_one_press_starts_the_session(page, ws, around, qtbot):
    session = circle(ws).session
    press(page, qtbot, "start-session")

    assert around.went == [("session", {"session": session.id})]


def test_what_is_planned_can_be_prepared(page, ws, around, qtbot):
    session = circle(ws).session
    press(page, qtbot, "prepare")

    assert around.went == [("prepare", {"session": session.id})]


def test_what_is_planned_can_be_rehearsed(page, ws, around, qtbot):
    session = circle(ws).session
    press(page, qtbot, "rehearse-plan")

    assert [plan.agenda for plan in around.rehearsed] == [ws.sessions.agenda(session.id)]


def test_in_a_rehearsal_the_session_is_started_for_that(window, ws, around):
    circle(ws)
    around.desk = replace(around.desk, ws=replace(ws, is_rehearsal=True))
    page = seen(TodayPage(around.desk), window, around)

    assert page.findChild(QPushButton, "start-session") and not page.findChild(QPushButton, "rehearse-plan")


def test_a_plan_that_went_meanwhile_is_not_rehearsed_and_that_is_said(page, ws, around, qtbot):
    evening = circle(ws)
    rehearse = page.findChild(QPushButton, "rehearse-plan")
    around.desk.changes.blockSignals(True)
    ws.sessions.mark_running(evening.session.id, ws.now())
    ws.sessions.mark_closed(evening.session.id, ws.now())
    with ws.vault.write("session") as connection:
        ws.sessions.mark_sealed(connection, evening.session.id)
    qtbot.mouseClick(rehearse, Qt.MouseButton.LeftButton)

    assert around.rehearsed == [] and around.told == ["This plan is no longer there. Nothing was changed."]


def test_without_a_topic_the_first_thing_to_do_is_to_choose_one(page, ws, around, qtbot):
    evening = circle(ws)
    ws.sessions.unplan(evening.session.id)
    press(page, qtbot, "other-topic")

    assert around.went == [("library", {"group": evening.group.id, "on": TUESDAY})]


def test_a_meeting_is_canceled_and_taken_back(page, ws, around, qtbot):
    session = circle(ws).session
    press(page, qtbot, "cancel-session")
    assert ws.sessions.get(session.id).state is SessionState.CANCELED
    assert "It does not take place today." in said(page)

    around.desk.doing.undo()
    assert ws.sessions.get(session.id).state is SessionState.PLANNED
    assert "Topic: Places that pull me back" in said(page)


def test_a_one_on_one_opens_what_is_kept_for_that_client(page, ws, around, qtbot):
    heron = circle(ws).clients[0]
    ws.follow_ups.arrange(heron.id, datetime(2026, 11, 26, 10, 30), ws.now())
    press(page, qtbot, f"follow-{heron.id}")

    assert around.went == [("follow-up", {"client": heron.id})]


def test_a_skipped_week_can_meet_after_all(page, ws, qtbot):
    evening = circle(ws)
    ws.schedule.skip(evening.group.id, TUESDAY)
    press(page, qtbot, "take-place")

    assert not ws.schedule.on(TUESDAY)[0].is_skipped


def test_a_session_that_runs_can_be_gone_on_with(page, ws, around, qtbot):
    session = circle(ws).session
    Evening.start(ws, session)
    press(page, qtbot, "start-session")

    assert around.went == [("session", {"session": session.id})]
    assert "It is running: Places that pull me back" in said(page)


def test_a_session_that_is_over_and_not_sealed_waits_and_says_when_it_seals_itself(page, ws, clock, around, qtbot):
    session = circle(ws).session
    Evening.start(ws, session).close()
    clock.passes(days=1)
    page.read_again()

    assert any("not sealed yet. It seals itself on December 1." in sentence for sentence in said(page))
    press(page, qtbot, f"seal-{session.id}")
    assert around.went == [("session", {"session": session.id})]


def test_handouts_that_are_not_printed_wait(page, ws, around, qtbot):
    session = sealed_session(ws).session
    assert any(sentence.startswith("3 handouts of Tuesday evening") for sentence in said(page))

    press(page, qtbot, f"handouts-{session.id}")
    assert around.went == [("handouts", {"session": session.id})]


def test_notes_to_do_are_counted_and_one_press_leads_to_them(page, ws, clock, around, qtbot):
    session = sealed_session(ws).session
    assert "Notes: 3 to write." in said(page)

    press(page, qtbot, "to-notes")
    assert around.went == [("notes", {"session": session.id})]

    clock.passes(days=4)
    page.read_again()
    assert "Notes: 3 to write, 3 overdue." in said(page)


def test_notes_of_several_sessions_lead_to_the_list_of_them(page, ws, clock, around, qtbot):
    first = sealed_session(ws)
    clock.passes(days=7)
    evening = Evening.start(ws, planned(ws, first.group, clock().date()))
    evening.toggle(first.clients[0].id)
    evening.seal()
    page.read_again()

    press(page, qtbot, "to-notes")
    assert around.went == [("notes", {"owed": True})]


def test_a_sealed_session_of_today_leads_to_its_notes(page, ws, around, qtbot):
    session = sealed_session(ws).session

    press(page, qtbot, "notes")
    assert around.went == [("notes", {"session": session.id})]


def test_a_date_for_a_one_on_one_is_typed_where_it_is_missing(page, ws, around, qtbot):
    heron = sealed_session(ws).clients[0]
    field = date_field(page, heron)
    qtbot.keyClicks(field, "thu 10:30")
    qtbot.keyClick(field, Qt.Key.Key_Return)

    now = ws.now().replace(tzinfo=None)
    assert ws.follow_ups.next_of(heron.id, now).at == datetime(2026, 11, 26, 10, 30)
    assert "Thu, Nov 26, 10:30 AM" in said(page)

    around.desk.doing.undo()
    assert ws.follow_ups.next_of(heron.id, now) is None


def test_a_date_half_typed_stays_when_something_else_changes(page, ws, qtbot):
    heron = sealed_session(ws).clients[0]
    qtbot.keyClicks(date_field(page, heron), "thu 10")

    ws.clients.add("Otter two")

    assert date_field(page, heron).text() == "thu 10"


def test_enter_does_the_one_thing_to_do_next(page, ws, around, window, qtbot):
    session = circle(ws).session
    window.activateWindow()
    page.open_about()
    page.read_again()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)

    assert around.went == [("session", {"session": session.id})]


def test_a_date_that_is_not_understood_stays_and_is_explained(page, ws, qtbot):
    heron = sealed_session(ws).clients[0]
    field = date_field(page, heron)
    qtbot.keyClicks(field, "soonish")
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert field.text() == "soonish"
    assert any("thu 10:30" in sentence for sentence in said(page))


def test_nothing_on_today_names_the_next_meeting(page, ws, clock, around, qtbot):
    evening = circle(ws)
    clock.passes(days=1)
    page.read_again()
    press(page, qtbot, "next-topic")

    assert around.went == [("library", {"group": evening.group.id, "on": TUESDAY + timedelta(days=7)})]


def test_what_is_planned_for_the_next_meeting_is_prepared_and_rehearsed_the_evening_before(page, ws, clock, around, qtbot):
    evening = circle(ws)
    clock.passes(days=-1)
    page.read_again()
    assert "Topic: Places that pull me back" in said(page)
    press(page, qtbot, "prepare")
    press(page, qtbot, "rehearse-plan")

    assert around.went == [("prepare", {"session": evening.session.id})]
    assert [plan.agenda for plan in around.rehearsed] == [ws.sessions.agenda(evening.session.id)]


@pytest.mark.parametrize("name", ["<b>bold</b>", "{group} {0}", "مساء الثلاثاء"])
def test_names_show_as_they_were_typed(page, ws, name):
    group = circle(ws).group
    ws.groups.revise(type(group)(group.id, name, group.weekday, group.starts_at, group.minutes, "{day}"))

    assert f"{name} · session 1" in said(page)
    assert "6:00 PM – 7:30 PM · {day}" in said(page)


def test_what_sealed_itself_is_told_once(window, ws, clock, around, qtbot):
    evening = Evening.start(ws, circle(ws).session)
    evening.seal()
    told = replace(ws, sealed_by_itself=(evening.session.id,))
    page = TodayPage(replace(around.desk, ws=told))
    page.open_about()
    seen(page, window, around)
    assert any(sentence.startswith("Tuesday evening, Tue, Nov 24: it has sealed itself") for sentence in said(page))

    page.open_about()
    page.read_again()
    assert not any("sealed itself" in sentence for sentence in said(page))


def test_a_backup_that_could_not_be_made_at_the_lock_is_said_and_one_press_leads_to_making_one(page, ws, clock, around, qtbot):
    circle(ws)
    ws.access_log.note(Access.LOCKED)
    clock.passes(hours=10)
    page.read_again()
    assert any("no backup could be made" in sentence for sentence in said(page))

    press(page, qtbot, "to-backups")
    assert around.went == [("settings", {"section": "data"})]
