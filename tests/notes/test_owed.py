"""What is still to be done about notes."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from random import Random

import pytest
from sqlalchemy import event

from facilitator.groups.group import Groups
from facilitator.notes.owed import OwedWork, Step
from facilitator.notes.pieces import Pieces
from facilitator.notes.progress_note import progress_note_table
from facilitator.notes.signature import Signatures
from facilitator.people.attendance import Attendance
from facilitator.people.client import client_table
from facilitator.people.program import Program, ProgramRules
from facilitator.session.session import session_table
from facilitator.vocabulary import Participation, Weekday
from tests.notes.conftest import LAST_WEEK, TODAY, ZONE
from tests.notes.papers import WRITTEN, begun
from tests.session.topics import evening

ENDED = datetime(2026, 11, 24, 18, 30, tzinfo=ZONE)
BY, SECOND = "R. Alvarez, LCDC", "Dana Whitfield, LPC-S"


@pytest.fixture
def owed(vault, clock):
    return OwedWork(vault, clock)


@pytest.fixture
def signatures(vault, clock):
    return Signatures(vault, clock, Random(13))


def steps(owed):
    return [(one.session, one.client, one.step) for one in owed.all()]


def test_everybody_who_came_is_owed_a_note_and_who_was_absent_none(owed, today, last_week, heron, otter):
    assert steps(owed) == [
        (last_week, heron, Step.WRITE),
        (last_week, otter, Step.WRITE),
        (today, heron, Step.WRITE),
        (today, otter, Step.WRITE),
    ]


def test_it_says_whose_group_which_day_and_until_when(owed, today):
    one = owed.all()[-1]
    assert (one.group, one.on, one.due_at) == ("Tuesday evening", TODAY, ENDED + timedelta(hours=72))


def test_a_note_goes_from_written_to_pasted(owed, vault, clock, today, last_week, heron, otter, signatures):
    def step():
        return next((one.step for one in owed.all() if (one.session, one.client) == (today, heron)), None)

    assert step() is Step.WRITE
    note = begun(vault, today, heron)
    assert step() is Step.SIGN
    signatures.sign(note, "Text", "Own", BY)
    assert step() is Step.PASTE
    ProgramRules(vault).put(Program(needs_second=True))
    assert step() is Step.COUNTERSIGN
    signatures.countersign(note, SECOND)
    assert step() is Step.PASTE
    with vault.write("notes") as connection:
        connection.execute(progress_note_table.update().values(pasted_at=clock()))
    assert step() is None


def test_pasting_a_draft_is_not_signing_it(owed, vault, clock, today, heron):
    begun(vault, today, heron, pasted_at=clock())
    assert (today, heron, Step.SIGN) in steps(owed)


@pytest.mark.parametrize(
    ("pieces", "step"),
    [
        (Pieces(goal="My kids", practice="Called her sister.", brought="The store", plan="Will call again."), Step.WRITE),
        (Pieces(participation=(Participation.LISTENED,)), Step.SIGN),
        (Pieces(risk="Spoke of not wanting to wake up."), Step.SIGN),
    ],
)
def test_a_draft_in_which_nobody_wrote_is_not_written(owed, vault, today, heron, pieces, step):
    begun(vault, today, heron, pieces)
    assert (today, heron, step) in steps(owed)


def test_what_is_written_elsewhere_is_not_owed(owed, vault, today, heron):
    begun(vault, today, heron, Pieces(), is_elsewhere=True)
    assert (today, heron) not in [(session, client) for session, client, _ in steps(owed)]


def test_it_is_overdue_when_the_programs_own_hours_are_over(owed, vault, clock, today, otter, heron, signatures):
    ProgramRules(vault).put(Program(note_due_hours=24))
    signatures.sign(begun(vault, today, heron), "Text", "Own", BY)
    clock.at = ENDED + timedelta(hours=24)
    assert not any(one.is_overdue for one in owed.all() if one.session == today)
    clock.passes(seconds=1)
    assert {one.client: one.is_overdue for one in owed.all() if one.session == today} == {heron: False, otter: True}
    ProgramRules(vault).put(Program(note_due_hours=24, needs_second=True))
    assert all(one.is_overdue for one in owed.all() if one.session == today)


def test_notes_are_owed_from_the_session_of_the_first_one_on(owed, vault, clock, meets, heron, otter):
    long_ago, then = meets(date(2026, 9, 1), heron, otter), meets(date(2026, 9, 8), heron, otter)
    assert steps(owed) == []
    begun(vault, then, heron, WRITTEN)
    assert steps(owed) == [(then, heron, Step.SIGN), (then, otter, Step.WRITE)]
    begun(vault, long_ago, otter, Pieces(), id=7, is_elsewhere=True)
    assert steps(owed) == [(then, heron, Step.SIGN), (then, otter, Step.WRITE)]


def test_who_begins_with_the_newest_still_owes_the_last_two_weeks(owed, vault, clock, today, last_week, heron):
    begun(vault, today, heron)
    assert (last_week, heron, Step.WRITE) in steps(owed)


def test_before_the_first_note_two_weeks_are_owed(owed, clock, meets, heron):
    meets(date(2026, 11, 10), heron)
    assert len(steps(owed)) == 1
    clock.passes(days=1)
    assert steps(owed) == []


def test_a_session_that_runs_or_did_not_take_place_owes_nothing(owed, vault, sessions, group, heron):
    canceled = sessions.plan(group, LAST_WEEK, evening()).id
    Attendance(vault).mark(canceled, heron, True)
    sessions.cancel(group, LAST_WEEK, "snow")
    running = sessions.plan(group, TODAY, evening()).id
    Attendance(vault).mark(running, heron, True)
    sessions.mark_running(running, datetime(2026, 11, 24, 18, 0, tzinfo=ZONE))
    assert steps(owed) == []


def test_a_session_led_without_the_clock_is_over_when_its_time_is(owed, vault, clock, sessions, group, heron):
    session = sessions.plan(group, TODAY, evening())
    Attendance(vault).mark(session.id, heron, True)
    end = datetime.combine(TODAY, time(18), ZONE) + timedelta(minutes=session.minutes)
    clock.at = end - timedelta(seconds=1)
    assert steps(owed) == []
    clock.at = end
    assert [(one.client, one.due_at) for one in owed.all()] == [(heron, end + timedelta(hours=72))]


def test_a_session_that_sealed_itself_days_later_ended_by_its_plan(owed, vault, clock, meets, heron):
    session = meets(LAST_WEEK, heron, held=7 * 24 * 60)
    with vault.read() as connection:
        minutes = connection.scalar(session_table.select().with_only_columns(session_table.c.minutes))
    (one,) = owed.all()
    began = datetime.combine(LAST_WEEK, time(18), ZONE)
    assert (one.session, one.due_at) == (session, began + timedelta(minutes=minutes, hours=72))
    assert one.is_overdue


def test_nothing_is_owed_of_a_client_who_was_forgotten(owed, vault, today, heron, otter):
    with vault.write("people") as connection:
        connection.execute(client_table.update().where(client_table.c.id == heron).values(forgotten_on=TODAY))
    assert {client for _, client, _ in steps(owed)} == {otter}


def test_oldest_session_first_then_by_code_name(owed, vault, clients, meets, heron, otter):
    adder = clients.add("adder").id
    newer, older = meets(TODAY, otter, heron, adder), meets(LAST_WEEK, otter)
    assert [(session, client) for session, client, _ in steps(owed)] == [
        (older, otter),
        (newer, adder),
        (newer, heron),
        (newer, otter),
    ]


def test_sessions_of_one_day_stand_by_their_end(owed, vault, clock, sessions, meets, heron):
    evening_group = meets(TODAY, heron)
    noon = Groups(vault, Random(9)).form("Noon", Weekday.TUESDAY, time(12, 0)).id
    session = sessions.plan(noon, TODAY, evening()).id
    Attendance(vault).mark(session, heron, True)
    assert [one.session for one in owed.all()] == [session, evening_group]


def test_it_is_read_in_as_many_readings_for_many_as_for_one(owed, vault, clients, meets, heron):
    def readings():
        asked = []
        engine = vault._engine
        event.listen(engine, "before_cursor_execute", listener := lambda *a: asked.append(a[2]))
        owed.all()
        event.remove(engine, "before_cursor_execute", listener)
        return len(asked)

    meets(LAST_WEEK, heron)
    one = readings()
    many = [clients.add(f"Client {number}").id for number in range(20)]
    for days in range(6):
        begun(vault, meets(TODAY - timedelta(days=days), *many), many[0], told(days), id=days + 1)
    assert readings() == one == 4 and len(owed.all()) == 121


def told(number):
    return Pieces(response=f"Named {number} places.")
