"""Sessions: one meeting of a group. Planned → running → closed → sealed, or canceled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from random import Random
from typing import Any

import msgspec
from sqlalchemy import Connection, func, select

from facilitator.groups.group import GroupId, GroupUnknown, group_table
from facilitator.language import Explained
from facilitator.privacy.plain import one_line
from facilitator.session.agenda import Agenda
from facilitator.session.pulse import Pulse, keep_pulse, kept_pulse
from facilitator.session.record import (
    Session,
    SessionAlreadyRuns,
    SessionId,
    SessionInUse,
    SessionNotClosed,
    SessionNotRunning,
    SessionUnknown,
    delete,
    mark,
    of_session,
    read,
    read_one,
    select_sessions,
    session_table,
    store,
)
from facilitator.session.session_step import StepTaken, keep_steps, steps_taken
from facilitator.session.takeaway import (
    TakeawayTooLong,
    TooManyTakeaways,
    cleaned,
    cleaned_takeaways,
    keep,
    kept,
    parked_thought_table,
    takeaway_table,
)
from facilitator.storage.vault import Vault
from facilitator.vocabulary import SessionState

__all__ = [
    "Session",
    "SessionAlreadyRuns",
    "SessionId",
    "SessionInUse",
    "SessionNotClosed",
    "SessionNotRunning",
    "SessionUnknown",
    "Sessions",
    "StepTaken",
    "TakeawayTooLong",
    "TooManyTakeaways",
    "WhyTooLong",
    "session_table",
]

LONGEST_WHY = 300
LONGEST_NAME = 80
LED = (SessionState.RUNNING, SessionState.CLOSED, SessionState.SEALED)


class WhyTooLong(Explained):
    def __init__(self, length: int) -> None:
        super().__init__(
            "A reason can have {longest} letters; this one has {length}. Nothing was changed. Make it shorter.",
            longest=LONGEST_WHY,
            length=length,
        )


class NameTooLong(Explained):
    def __init__(self, length: int) -> None:
        super().__init__(
            "A name can have {longest} letters; this one has {length}. Nothing was changed. Make it shorter.",
            longest=LONGEST_NAME,
            length=length,
        )


class Sessions:
    """All sessions of the vault."""

    def __init__(self, vault: Vault, rng: Random) -> None:
        self._vault = vault
        self._rng = rng

    def get(self, session: SessionId) -> Session:
        """Raises SessionUnknown."""
        with self._vault.read() as connection:
            return read_one(connection, session)

    def agenda(self, session: SessionId) -> Agenda | None:
        """The planned steps: a copy, so that a changed pack never changes a planned session unasked. None after the seal."""
        with self._vault.read() as connection:
            planned = connection.scalar(select(session_table.c.agenda).where(of_session(session)))
        return None if planned is None else msgspec.json.decode(planned, type=Agenda)

    def of_group(self, group: GroupId) -> list[Session]:
        """Newest first."""
        return self._read(session_table.c.group == group, order=session_table.c.on.desc())

    def on(self, day: date) -> list[Session]:
        """By the time at which their groups meet."""
        time = select(group_table.c.starts_at).where(group_table.c.id == session_table.c.group).scalar_subquery()
        return self._read(session_table.c.on == day, order=time)

    def number(self, session: SessionId) -> int:
        """The how manieth of its group, canceled ones left out."""
        columns = session_table.c
        with self._vault.read() as connection:
            this = read_one(connection, session)
            until = (columns.group == this.group, columns.on <= this.on, columns.state != SessionState.CANCELED)
            return connection.scalar(select(func.count()).select_from(session_table).where(*until)) or 0

    def not_sealed(self) -> list[Session]:
        """Running and closed ones, oldest first."""
        waiting = session_table.c.state.in_((SessionState.RUNNING, SessionState.CLOSED))
        return self._read(waiting, order=session_table.c.on)

    def last_with_topic(self, group: GroupId) -> dict[str, date]:
        """Topic id → the day it was last led in the group."""
        columns = session_table.c
        led = select(columns.topic, func.max(columns.on)).where(columns.group == group, columns.state.in_(LED))
        with self._vault.read() as connection:
            rows = connection.execute(led.where(columns.topic.is_not(None)).group_by(columns.topic))
            return {topic: on for topic, on in rows if topic is not None}

    def plan(self, group: GroupId, on: date, agenda: Agenda) -> Session:
        """Plan, or plan anew, the group's session on that day, also one that was canceled; who leads it too stays.

        A running or later one raises SessionAlreadyRuns. Raises GroupUnknown.
        """
        with self._vault.write("session") as connection:
            before = self._of_day(connection, group, on)
            if before is not None and before.state in LED:
                raise SessionAlreadyRuns
            id_ = before.id if before else self._new_id()
            with_whom = before.co_facilitator if before else ""
            planned = Session(
                id_, group, on, SessionState.PLANNED, agenda.topic, agenda.title, agenda.minutes, co_facilitator=with_whom
            )
            store(connection, planned, is_new=before is None, agenda=msgspec.json.encode(agenda).decode())
        return planned

    def change_plan(self, session: SessionId, agenda: Agenda) -> None:
        """It was prepared. Raises SessionAlreadyRuns when it is no longer only planned, SessionUnknown."""
        with self._vault.write("session") as connection:
            before = read_one(connection, session)
            if before.state is not SessionState.PLANNED:
                raise SessionAlreadyRuns
            changed = replace(before, topic=agenda.topic, title=agenda.title, minutes=agenda.minutes)
            store(connection, changed, agenda=msgspec.json.encode(agenda).decode())

    def unplan(self, session: SessionId) -> None:
        """Undo of `plan`. Raises SessionAlreadyRuns when it is no longer only planned, SessionInUse."""
        with self._vault.write("session") as connection:
            if read_one(connection, session).state is not SessionState.PLANNED:
                raise SessionAlreadyRuns
            delete(connection, session)

    def name_co_facilitator(self, session: SessionId, name: str) -> None:
        """Who leads it too; "" when nobody does. Raises NameTooLong, SessionUnknown."""
        name = one_line(name)
        if len(name) > LONGEST_NAME:
            raise NameTooLong(len(name))
        with self._vault.write("session") as connection:
            store(connection, replace(read_one(connection, session), co_facilitator=name))

    def pulse(self, session: SessionId) -> Pulse:
        """What was kept at the seal: questions that five or more answered."""
        with self._vault.read() as connection:
            return kept_pulse(connection, session)

    def mark_running(self, session: SessionId, at: datetime) -> None:
        """Raises SessionAlreadyRuns when it is no longer only planned."""
        self._mark(session, SessionState.PLANNED, SessionState.RUNNING, SessionAlreadyRuns, started_at=at)

    def mark_closed(self, session: SessionId, at: datetime) -> None:
        """Raises SessionNotRunning."""
        self._mark(session, SessionState.RUNNING, SessionState.CLOSED, SessionNotRunning, ended_at=at)

    def mark_reopened(self, session: SessionId) -> None:
        """Raises SessionNotClosed."""
        self._mark(session, SessionState.CLOSED, SessionState.RUNNING, SessionNotClosed, ended_at=None)

    def cancel(self, group: GroupId, on: date, why: str = "", *, nothing_shared: bool = False) -> Session:
        """The meeting did not take place. A planned session keeps its topic for undo.

        One that has begun is canceled only when the caller, who knows the board, says that nothing was shared ("nobody came");
        else, and when it is sealed, raises SessionAlreadyRuns. Raises WhyTooLong, GroupUnknown.
        """
        why = one_line(why)
        if len(why) > LONGEST_WHY:
            raise WhyTooLong(len(why))
        with self._vault.write("session") as connection:
            before = self._of_day(connection, group, on)
            if before is not None and before.state in LED and (before.state is SessionState.SEALED or not nothing_shared):
                raise SessionAlreadyRuns
            meeting = before or Session(self._new_id(), group, on, SessionState.PLANNED, None, "", _usual(connection, group))
            canceled = replace(meeting, state=SessionState.CANCELED, started_at=None, ended_at=None, why_canceled=why)
            store(connection, canceled, is_new=before is None)
        return canceled

    def uncancel(self, session: SessionId) -> None:
        """Undo: planned again, or gone when there was no plan. Of one that is not canceled nothing is changed."""
        with self._vault.write("session") as connection:
            meeting = read_one(connection, session)
            if meeting.state is not SessionState.CANCELED:
                return
            if meeting.topic is None:
                delete(connection, session)
            else:
                store(connection, replace(meeting, state=SessionState.PLANNED, why_canceled=""))

    def keep_minutes(self, connection: Connection, session: SessionId, minutes: Mapping[str, tuple[str, int, int]]) -> None:
        """Step id → (title, planned, taken). In the transaction of the seal."""
        keep_steps(connection, session, minutes)

    def keep_pulse(self, connection: Connection, session: SessionId, pulse: Pulse) -> None:
        """In the transaction of the seal; of questions with fewer than five answers nothing is kept."""
        keep_pulse(connection, session, pulse)

    def minutes(self, session: SessionId) -> list[StepTaken]:
        """What `keep_minutes` kept, in the order of the steps."""
        with self._vault.read() as connection:
            return steps_taken(connection, session)

    def mark_sealed(self, connection: Connection, session: SessionId) -> None:
        """In the transaction of the seal. Of the plan only topic, title and length stay. Raises SessionNotClosed."""
        mark(connection, session, SessionState.CLOSED, SessionState.SEALED, SessionNotClosed, agenda=None)

    def parked(self, session: SessionId) -> list[str]:
        """Parked thoughts that were kept at the close, reworded under the rule of takeaways."""
        with self._vault.read() as connection:
            return kept(connection, parked_thought_table, session)

    def takeaways(self, session: SessionId) -> list[str]:
        with self._vault.read() as connection:
            return kept(connection, takeaway_table, session)

    def keep_takeaways(self, session: SessionId, takeaways: Sequence[str]) -> None:
        """Replace them; at most five. The caller has asked the wall (workspace.wall).

        Raises TooManyTakeaways, TakeawayTooLong.
        """
        lines = cleaned_takeaways(takeaways)
        with self._vault.write("session") as connection:
            read_one(connection, session)
            keep(connection, takeaway_table, session, lines)

    def keep_parked(self, session: SessionId, parked: Sequence[str]) -> None:
        """As `keep_takeaways`, without a limit to their number."""
        lines = cleaned(parked)
        with self._vault.write("session") as connection:
            read_one(connection, session)
            keep(connection, parked_thought_table, session, lines)

    def _read(self, where: Any, order: Any) -> list[Session]:
        with self._vault.read() as connection:
            return read(connection, select_sessions().where(where).order_by(order, session_table.c.id))

    def _of_day(self, connection: Connection, group: GroupId, on: date) -> Session | None:
        columns = session_table.c
        return next(iter(read(connection, select_sessions().where(columns.group == group, columns.on == on))), None)

    def _new_id(self) -> SessionId:
        return SessionId(self._rng.getrandbits(63))

    def _mark(self, session: SessionId, was: SessionState, now: SessionState, error: type[Explained], **changes: Any) -> None:
        with self._vault.write("session") as connection:
            mark(connection, session, was, now, error, **changes)


def _usual(connection: Connection, group: GroupId) -> int:
    minutes = connection.scalar(select(group_table.c.minutes).where(group_table.c.id == group))
    if minutes is None:
        raise GroupUnknown
    return minutes
