"""Owed work: notes not written, not signed, not countersigned, not pasted; overdue by the program's own deadline."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, and_, exists, false, func, not_, null, or_, select, true, union_all

from facilitator.groups.group import group_table
from facilitator.notes.pieces import Pieces
from facilitator.notes.progress_note import progress_note_table
from facilitator.notes.signed import Role, signature_table, signed_note_table
from facilitator.people.attendance import attendance_table
from facilitator.people.client import ClientId, client_table
from facilitator.people.program import Program, ProgramRules
from facilitator.session.record import Session, SessionId, read, select_sessions, session_table
from facilitator.storage.vault import Vault
from facilitator.vocabulary import SessionState

BEFORE_THE_FIRST = timedelta(days=14)
"""Notes are owed from the session of the first note on that this practice wrote; before there is one, for so many days."""

CAN_BE_OVER = (SessionState.PLANNED, SessionState.CLOSED, SessionState.SEALED)


class Step(StrEnum):
    """What is to be done next about one note."""

    WRITE = "write"
    SIGN = "sign"
    COUNTERSIGN = "countersign"
    PASTE = "paste"


@dataclass(frozen=True)
class Owed:
    session: SessionId
    client: ClientId
    on: date
    group: str
    step: Step
    due_at: datetime  # aware
    is_overdue: bool  # not signed in time; pasting late is not overdue


class OwedWork:
    def __init__(self, vault: Vault, now: Callable[[], datetime]) -> None:
        self._vault = vault
        self._now = now

    def all(self) -> list[Owed]:
        """Of every client who came to a session that is over, oldest session first, then by code name. What is elsewhere is not
        owed. In a fixed number of readings.

        A session that was planned and never led by the clock is over when its planned end is past. A draft in which nobody wrote
        anything yet is not written. The last two weeks are owed also when the first note is younger.
        """
        now = self._now()
        with self._vault.read() as connection:
            program = ProgramRules(self._vault).get()
            rows = connection.execute(_unfinished(program, _since(connection, now.date()))).all()
            meetings = _meetings(connection, {row.session for row in rows})
        found = [(row, _end(meetings[row.session], row.starts_at, now.tzinfo)) for row in rows]
        over = sorted(((row, end) for row, end in found if end <= now), key=_session_then_code_name)
        return list(_owed(over, program, now))


def _since(connection: Connection, today: date) -> date:
    """Sessions are few beside notes: each is asked whether it has one, not each note for its session."""
    of_it = (progress_note_table.c.session == session_table.c.id, progress_note_table.c.is_elsewhere.is_(False))
    begun = connection.scalar(select(func.min(session_table.c.on)).where(exists().where(*of_it)))
    return min(begun or today, today - BEFORE_THE_FIRST)


def _unfinished(program: Program, since: date) -> Select[*tuple[Any, ...]]:
    """Nearly all that was ever written is done: what is open is found first, and only then whose it is."""
    left = union_all(_begun(program), _not_begun()).subquery()
    session, came, client = session_table.c, attendance_table.c, client_table.c
    return (
        select(left, session.on, group_table.c.name, group_table.c.starts_at, client.code_name)
        .join(attendance_table, and_(came.session == left.c.session, came.client == left.c.client))
        .join(session_table, session.id == left.c.session)
        .join(group_table, group_table.c.id == session.group)
        .join(client_table, client.id == left.c.client)
        .where(session.on >= since, session.state.in_(CAN_BE_OVER), came.is_here, client.forgotten_on.is_(None))
    )


def _begun(program: Program) -> Select[*tuple[Any, ...]]:
    note, signed = progress_note_table.c, signed_note_table.c.note
    is_second = and_(signature_table.c.note == note.id, signature_table.c.role == Role.SECOND)
    second = exists().where(is_second) if program.needs_second else true()
    found = select(note.session, note.client, note.body, signed.is_not(None).label("is_signed"), second.label("is_countersigned"))
    found = found.outerjoin_from(progress_note_table, signed_note_table, signed == note.id)
    return found.where(note.is_elsewhere.is_(False), or_(note.pasted_at.is_(None), signed.is_(None), not_(second)))


def _not_begun() -> Select[*tuple[Any, ...]]:
    came, note = attendance_table.c, progress_note_table.c
    begun = exists().where(note.session == came.session, note.client == came.client)
    nothing = (null().label("body"), false().label("is_signed"), false().label("is_countersigned"))
    return select(came.session, came.client, *nothing).where(came.is_here, not_(begun))


def _meetings(connection: Connection, sessions: Collection[int]) -> dict[int, Session]:
    return {meeting.id: meeting for meeting in read(connection, select_sessions().where(session_table.c.id.in_(sessions)))}


def _end(meeting: Session, starts_at: time, zone: tzinfo | None) -> datetime:
    """As held; as planned where the clock does not tell: nobody began, or nobody closed and it sealed itself days later."""
    if meeting.was_timed and meeting.ended_at is not None:
        return meeting.ended_at
    began = meeting.started_at or datetime.combine(meeting.on, starts_at, zone)
    return began + timedelta(minutes=meeting.minutes)


def _session_then_code_name(found: tuple[Any, datetime]) -> tuple[object, ...]:
    row, end = found
    return (row.on, end, row.session, row.code_name.casefold(), row.client)


def _owed(over: list[tuple[Any, datetime]], program: Program, now: datetime) -> Iterator[Owed]:
    due_in = timedelta(hours=program.note_due_hours)
    for row, end in over:
        step = _next_step(row)
        is_overdue = step is not Step.PASTE and now > end + due_in
        yield Owed(SessionId(row.session), ClientId(row.client), row.on, row.name, step, end + due_in, is_overdue)


def _next_step(row: Any) -> Step:
    if not row.is_signed:
        return Step.SIGN if row.body is not None and _is_written(row.body) else Step.WRITE
    return Step.PASTE if row.is_countersigned else Step.COUNTERSIGN


def _is_written(body: str) -> bool:
    return msgspec.json.decode(body, type=Pieces).is_written
