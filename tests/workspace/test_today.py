"""What the first page says is on, and what waits."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from sqlalchemy import event

from facilitator.session.agenda import from_topic
from facilitator.storage.access_log import Access
from facilitator.storage.backup import make_backup
from facilitator.vocabulary import EntryKind, HowItWent, SessionState, Weekday
from facilitator.workspace.evening import Evening
from facilitator.workspace.opening import close_workspace
from facilitator.workspace.today import NotesWaiting, today
from tests.workspaces import SIX, TOPIC, TUESDAY, planned, reopened

LAST_WEEK = TUESDAY - timedelta(days=7)


@pytest.fixture
def last_week(ws, tuesdays, clock):
    """Last Tuesday's session: Heron, Juniper and Maple came, the first two with something to practice; sealed."""
    clock.passes(days=-7)
    evening = Evening.start(ws, planned(ws, tuesdays.group, LAST_WEEK))
    for client in tuesdays.clients[:3]:
        evening.toggle(client.id)
    for client in tuesdays.clients[:2]:
        evening.take_home(client.id, picks=[], practice="Take the other bus")
    evening.seal()
    clock.passes(days=7)
    return evening


def test_notes_of_who_came_wait_and_are_overdue_by_the_programs_own_deadline(ws, last_week):
    assert today(ws).notes == NotesWaiting(write=3, overdue=3, sessions=(last_week.session.id,))

    ws.program.put(replace(ws.program.get(), note_due_hours=24 * 14))
    assert today(ws).notes == NotesWaiting(write=3, sessions=(last_week.session.id,))


def test_an_empty_practice_has_nothing_on_and_nothing_waiting(ws):
    now = today(ws)

    assert (now.on, now.meetings, now.next_meeting) == (TUESDAY, (), None)
    assert (now.not_sealed, now.handouts, now.without_date, now.one_on_ones) == ((), (), (), ())
    assert (now.groups_count, now.clients_count, now.last_backup, now.damaged_open_boards) == (0, 0, None, 0)


def test_a_meeting_with_its_session_roster_and_number(ws, tuesdays, last_week):
    [meeting] = today(ws).meetings

    assert (meeting.meeting.group, meeting.meeting.on, meeting.meeting.is_skipped) == (tuesdays.group, TUESDAY, False)
    assert meeting.session == tuesdays.session
    assert (meeting.number, meeting.roster_count) == (2, 6)
    assert (meeting.last_topic, meeting.last_led_on) == (ws.library.topic(TOPIC).title, LAST_WEEK)


def test_a_first_meeting_has_no_last_time(ws, tuesdays):
    [meeting] = today(ws).meetings

    assert (meeting.number, meeting.last_topic, meeting.last_led_on, meeting.practices_to_hear) == (1, "", None, 0)


def test_a_meeting_without_a_plan_has_its_number_all_the_same(ws, tuesdays, last_week):
    ws.sessions.unplan(tuesdays.session.id)

    [meeting] = today(ws).meetings

    assert (meeting.session, meeting.number) == (None, 2)


def test_a_canceled_session_does_not_count(ws, tuesdays, clock):
    ws.sessions.cancel(tuesdays.group.id, LAST_WEEK)

    [meeting] = today(ws).meetings

    assert (meeting.number, meeting.last_led_on) == (1, None)


def test_practices_are_heard_back_about_once_and_of_who_is_still_there(ws, tuesdays, last_week):
    heron, juniper = tuesdays.clients[:2]
    assert today(ws).meetings[0].practices_to_hear == 2

    practice = ws.practices.of(last_week.session.id, heron.id)
    ws.practices.put(type(practice)(**(vars(practice) | {"how_it_went": HowItWent.HELPED})))
    assert today(ws).meetings[0].practices_to_hear == 1

    ws.roster.leave(juniper.id, tuesdays.group.id, TUESDAY)
    assert today(ws).meetings[0].practices_to_hear == 0


def test_a_skipped_week_is_shown_as_one(ws, tuesdays):
    ws.schedule.skip(tuesdays.group.id, TUESDAY)

    assert [meeting.meeting.is_skipped for meeting in today(ws).meetings] == [True]


def test_a_session_on_another_day_than_the_schedules_is_on_too(ws, tuesdays, clock):
    clock.passes(days=1)
    moved = planned(ws, tuesdays.group, clock.at.date())

    [meeting] = today(ws).meetings

    assert (meeting.session, meeting.meeting.on) == (moved, clock.at.date())


def test_meetings_come_by_time(ws, tuesdays):
    noon = ws.groups.form("Noon", Weekday.TUESDAY, time(12))

    assert [meeting.meeting.group for meeting in today(ws).meetings] == [noon, tuesdays.group]


def test_when_nothing_is_on_the_next_meeting_is_named(ws, tuesdays, clock):
    sunday = ws.groups.form("Sunday", Weekday.SUNDAY, SIX)
    clock.passes(days=1)

    now = today(ws)

    assert now.meetings == ()
    assert (now.next_meeting.group, now.next_meeting.on) == (sunday, TUESDAY + timedelta(days=5))


def test_a_running_session_is_on_and_waits_for_nothing(ws, tuesdays, evening):
    evening.toggle(tuesdays.clients[0].id)

    now = today(ws)

    assert now.meetings[0].session.state is SessionState.RUNNING
    assert (now.not_sealed, now.handouts, now.without_date) == ((), (), ())


def test_a_closed_session_waits_to_be_sealed_and_says_when_it_seals_itself(ws, tuesdays, evening):
    evening.close()

    [waiting] = today(ws).not_sealed

    assert (waiting.session.id, waiting.group_name) == (tuesdays.session.id, "Tuesday evening")
    assert waiting.seals_itself_on == TUESDAY + timedelta(days=7)


def test_a_session_left_running_the_day_before_waits_too(ws, tuesdays, evening, clock):
    clock.passes(days=1)

    assert [waiting.session.id for waiting in today(ws).not_sealed] == [tuesdays.session.id]


def test_handouts_wait_of_who_came_until_they_are_printed(ws, tuesdays, last_week):
    came = {client.id for client in tuesdays.clients[:3]}
    [waiting] = today(ws).handouts
    assert (waiting.session.on, set(waiting.clients)) == (LAST_WEEK, came)

    ws.printed.mark(last_week.session.id, [tuesdays.clients[0].id])
    [waiting] = today(ws).handouts
    assert set(waiting.clients) == came - {tuesdays.clients[0].id}

    ws.printed.mark(last_week.session.id, came)
    assert today(ws).handouts == ()


def test_handouts_older_than_two_weeks_wait_no_more(ws, tuesdays, last_week, clock):
    clock.passes(days=8)

    assert today(ws).handouts == () and today(ws).without_date == ()


def test_who_came_lately_and_has_no_one_on_one_ahead_is_named(ws, tuesdays, last_week, clock):
    heron, juniper, maple = tuesdays.clients[:3]
    now = clock.at.replace(tzinfo=None)
    ws.follow_ups.arrange(juniper.id, now + timedelta(days=2), now)
    ws.follow_ups.arrange(maple.id, now - timedelta(days=1), now - timedelta(days=3))

    assert today(ws).without_date == (heron, maple)


def test_one_on_ones_of_the_next_seven_days_by_time(ws, tuesdays, clock):
    heron, juniper, maple = tuesdays.clients[:3]
    now = clock.at.replace(tzinfo=None)
    for client, days in ((heron, 5), (juniper, 2), (maple, 8)):
        ws.follow_ups.arrange(client.id, now + timedelta(days=days), now)

    coming = today(ws).one_on_ones

    assert [(client, follow_up.at.day) for follow_up, client in coming] == [(juniper, 26), (heron, 29)]


def test_groups_and_clients_are_counted_without_ended_groups(ws, tuesdays):
    ended = ws.groups.form("Old", Weekday.MONDAY, SIX)
    ws.groups.end(ended.id, TUESDAY)

    now = today(ws)

    assert (now.groups_count, now.clients_count) == (1, 6)


def test_the_last_backup_is_dated(ws, clock):
    make_backup(ws.folder, ws.vault, ws.data_key, clock.at)

    assert today(ws).last_backup == clock.at


def test_a_board_that_could_not_be_read_is_counted(ws, evening, folder, clock):
    evening.file.vault.close()
    [database] = ws.folder.open_boards.glob("*.db")
    database.write_bytes(b"\0" * 8192)

    assert today(reopened(folder, clock)).damaged_open_boards == 1


def test_with_two_hundred_sessions_it_is_read_in_thirty_queries(ws, tuesdays):
    agenda = from_topic(ws.library.topic(TOPIC), 90)
    began = datetime.combine(TUESDAY - timedelta(days=7 * 100), SIX).astimezone()
    noon = ws.groups.form("Noon", Weekday.TUESDAY, time(12))
    with ws.vault.write("test") as connection:
        for week in range(100):
            for group in (tuesdays.group, noon):
                on = TUESDAY - timedelta(days=7 * (100 - week))
                session = ws.sessions.plan(group.id, on, agenda)
                ws.sessions.mark_running(session.id, began)
                ws.sessions.mark_closed(session.id, began)
                ws.sessions.mark_sealed(connection, session.id)
                for client in tuesdays.clients:
                    ws.attendance.mark(session.id, client.id, True)
                    ws.practices.choose(session.id, client.id, "Take the other bus")
    sent = []
    with ws.vault.read() as connection:
        event.listen(connection.engine, "before_cursor_execute", lambda *told: sent.append(told[2]))

    now = today(ws)

    assert [meeting.number for meeting in now.meetings] == [101, 101]
    assert len(now.handouts) == 4
    assert len(sent) <= 30, len(sent)


def test_nothing_is_written_by_looking(ws, tuesdays, evening):
    heard = []
    ws.vault.on_commit(heard.append)
    evening.share("Payday", EntryKind.TRIGGER, [], None)

    today(ws)

    assert heard == []


def test_what_sealed_itself_at_this_unlock_is_told(ws, tuesdays, evening, clock, folder):
    evening.close()
    clock.passes(days=8)

    [(session, group_name)] = today(reopened(folder, clock)).sealed_by_itself
    assert (session.id, session.state, group_name) == (tuesdays.session.id, SessionState.SEALED, "Tuesday evening")
    assert today(reopened(folder, clock)).sealed_by_itself == ()


def test_a_backup_that_could_not_be_made_at_closing_is_missed_until_there_is_one(ws, folder, clock):
    make_backup(ws.folder, ws.vault, ws.data_key, clock())
    clock.passes(hours=1)
    closed_at = clock()
    close_workspace(ws, backup=False)  # it failed
    clock.passes(hours=12)
    again = reopened(folder, clock)

    assert today(again).backup_missed_at == closed_at

    make_backup(again.folder, again.vault, again.data_key, clock())
    assert today(again).backup_missed_at is None


def test_after_a_closing_with_its_backup_nothing_is_missed(ws, folder, clock):
    clock.passes(seconds=0.7)
    close_workspace(ws, backup=True)

    assert today(reopened(folder, clock)).backup_missed_at is None


def test_a_practice_that_was_restored_from_elsewhere_misses_no_backup(ws, folder, clock):
    close_workspace(ws, backup=False)
    again = reopened(folder, clock)
    again.access_log.note(Access.RESTORED)

    assert today(again).backup_missed_at is None
