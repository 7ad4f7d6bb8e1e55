"""The meetings that could be led: today's and the next of each group, with the session planned for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from facilitator.groups.group import Group
from facilitator.session.session import Session
from facilitator.vocabulary import SessionState
from facilitator.workspace.workspace import Workspace

OVER = (SessionState.SEALED, SessionState.CANCELED)


@dataclass(frozen=True)
class Ahead:
    group: Group
    on: date
    session: Session | None  # planned, or not yet
    is_today: bool


def ahead(ws: Workspace) -> list[Ahead]:
    """The soonest first. A meeting that is over makes place for the next one."""
    today = ws.now().date()
    found = [meeting for group in ws.groups.current() if (meeting := _next(ws, group, today))]
    return sorted(found, key=lambda meeting: (meeting.on, meeting.group.starts_at, meeting.group.name))


def unfinished(ws: Workspace) -> Session | None:
    """A session that runs, else one that is closed and not sealed: the oldest."""
    waiting = ws.sessions.not_sealed()
    running = [session for session in waiting if session.state is SessionState.RUNNING]
    return next(iter([*running, *waiting]), None)


def hold_today(ws: Workspace, meeting: Ahead) -> Session | None:
    """Move a planned meeting to today. None when it has no topic yet. Raises SessionAlreadyRuns."""
    agenda = ws.sessions.agenda(meeting.session.id) if meeting.session else None
    if meeting.session is None or agenda is None:
        return None
    moved = ws.sessions.plan(meeting.group.id, ws.now().date(), agenda)
    ws.sessions.name_co_facilitator(moved.id, meeting.session.co_facilitator)
    ws.sessions.unplan(meeting.session.id)
    return moved


def _next(ws: Workspace, group: Group, today: date) -> Ahead | None:
    sessions = {session.on: session for session in ws.sessions.of_group(group.id)}
    planned_today = sessions.get(today)
    if planned_today and planned_today.state is SessionState.PLANNED:
        return Ahead(group, today, planned_today, is_today=True)
    since = today
    while meeting := ws.schedule.next_of(group, since):
        session = sessions.get(meeting.on)
        if session is None or session.state not in OVER:
            return Ahead(group, meeting.on, session, is_today=meeting.on == today)
        since = meeting.on + timedelta(days=1)
    return None
