"""What is on today and what waits, read for the first page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from facilitator.care.follow_up import FollowUp
from facilitator.groups.group import Group, GroupId
from facilitator.groups.schedule import Meeting
from facilitator.notes.owed import Owed, Step
from facilitator.people.client import Client, ClientId
from facilitator.session.record import read, select_sessions
from facilitator.session.session import Session, SessionId, session_table
from facilitator.storage.access_log import Access
from facilitator.storage.backup import Backup, backups
from facilitator.themes.review import Recurring, Review
from facilitator.vocabulary import SessionState
from facilitator.workspace.cut_short import seals_itself_on
from facilitator.workspace.next_session import MOST_SHOWN, lately
from facilitator.workspace.workspace import Workspace

LATELY = timedelta(days=14)
SOON = timedelta(days=7)
ROUNDED = timedelta(seconds=1)  # what a stored moment may be off
LED = (SessionState.RUNNING, SessionState.CLOSED, SessionState.SEALED)


@dataclass(frozen=True)
class MeetingToday:
    meeting: Meeting
    session: Session | None  # planned, running, closed, sealed or canceled; None when nothing is planned yet
    number: int  # of the session in its group
    roster_count: int
    practices_to_hear: int  # clients on the roster with a practice from last time that was not heard back about
    last_topic: str  # title, "" when none yet
    last_led_on: date | None


@dataclass(frozen=True)
class NotSealed:
    session: Session
    group_name: str
    seals_itself_on: date | None  # so many days after it was closed, or begun when it never was closed


@dataclass(frozen=True)
class HandoutsWaiting:
    session: Session
    group_name: str
    clients: tuple[ClientId, ...]  # who came and whose sheet is not printed yet; of the last 14 days


@dataclass(frozen=True)
class NotesWaiting:
    """How many notes wait for what, over all sessions; in how many the program's deadline is past."""

    write: int = 0
    sign: int = 0
    countersign: int = 0
    paste: int = 0
    overdue: int = 0
    sessions: tuple[SessionId, ...] = ()  # oldest first

    @property
    def count(self) -> int:
        return self.write + self.sign + self.countersign + self.paste


@dataclass(frozen=True)
class ComingUp:
    """What keeps coming up lately in all groups, most sessions first; none before anything recurs."""

    themes: tuple[Recurring, ...]
    sessions: int  # held in that quarter

    @classmethod
    def of(cls, review: Review) -> ComingUp:
        return cls(review.recurring[:MOST_SHOWN], review.sessions)


@dataclass(frozen=True)
class Today:
    on: date
    meetings: tuple[MeetingToday, ...]
    next_meeting: Meeting | None  # when nothing is on today
    not_sealed: tuple[NotSealed, ...]  # without one that runs today
    handouts: tuple[HandoutsWaiting, ...]
    notes: NotesWaiting
    without_date: tuple[Client, ...]  # came in the last 14 days and have no one-on-one ahead
    one_on_ones: tuple[tuple[FollowUp, Client], ...]  # the next seven days
    groups_count: int
    clients_count: int
    last_backup: datetime | None
    damaged_open_boards: int
    sealed_by_itself: tuple[tuple[Session, str], ...]  # at this unlock, each with the name of its group
    coming_up: ComingUp
    backup_missed_at: datetime | None  # when the practice was closed last, if no backup could be made then


def today(ws: Workspace) -> Today:
    """Some 30 queries at most whatever the size of the vault."""
    with ws.vault.read():
        return _read(ws, ws.now().date(), ws.now().replace(tzinfo=None))


def _read(ws: Workspace, day: date, now: datetime) -> Today:
    groups = {group.id: group for group in ws.groups.all()}
    clients = {client.id: client for client in ws.clients.all()}
    meetings = _meetings(ws, groups, day)
    over = _over_since(ws, day - LATELY)
    who_came = ws.attendance.here_in([session.id for session in over])
    seen_lately = list(dict.fromkeys(client for session in over for client in who_came.get(session.id, ())))
    kept = backups(ws.folder)
    return Today(
        on=day,
        meetings=tuple(meetings),
        next_meeting=None if meetings else _next_meeting(ws, groups, day),
        not_sealed=tuple(_not_sealed(ws, groups, day)),
        handouts=tuple(_handouts(ws, groups, over, who_came)),
        notes=_notes(ws.owed_work.all()),
        without_date=tuple(sorted((clients[id_] for id_ in ws.follow_ups.without_date(seen_lately, now)), key=_by_code_name)),
        one_on_ones=tuple((each, clients[each.client]) for each in ws.follow_ups.between(now, now + SOON)),
        groups_count=sum(group.ended_on is None or group.ended_on > day for group in groups.values()),
        clients_count=len(clients),
        last_backup=kept[0].made_at if kept else None,
        damaged_open_boards=len(ws.open_files.damaged()),
        sealed_by_itself=tuple((session, groups[session.group].name) for session in map(ws.sessions.get, ws.sealed_by_itself)),
        coming_up=ComingUp.of(lately(ws)),
        backup_missed_at=_backup_missed_at(ws, kept[0] if kept else None),
    )


def _backup_missed_at(ws: Workspace, newest: Backup | None) -> datetime | None:
    """Closing is noted just before its backup is made. What was restored from elsewhere brings its log and no backups."""
    closed = ws.access_log.last(Access.LOCKED, Access.RESTORED)
    if ws.is_rehearsal or closed is None or closed.what is Access.RESTORED:
        return None
    is_missed = newest is None or closed.at - newest.made_at > ROUNDED
    return closed.at.astimezone(ws.now().tzinfo) if is_missed else None


def _meetings(ws: Workspace, groups: dict[GroupId, Group], day: date) -> list[MeetingToday]:
    """By the schedule, and sessions that are on today in spite of it."""
    sessions = {session.group: session for session in ws.sessions.on(day)}
    meetings = {meeting.group.id: meeting for meeting in ws.schedule.on(day)}
    meetings |= {id_: Meeting(groups[id_], day) for id_ in sessions if id_ not in meetings}
    by_time = sorted(meetings.values(), key=lambda meeting: meeting.group.starts_at)
    return [_meeting(ws, meeting, sessions.get(meeting.group.id)) for meeting in by_time]


def _meeting(ws: Workspace, meeting: Meeting, session: Session | None) -> MeetingToday:
    before = [other for other in ws.sessions.of_group(meeting.group.id) if other.on < meeting.on]
    last = next((other for other in before if other.state in LED), None)
    on_roster = {client.id for client in ws.roster.of(meeting.group.id, meeting.on)}
    return MeetingToday(
        meeting=meeting,
        session=session,
        number=1 + sum(other.state is not SessionState.CANCELED for other in before),
        roster_count=len(on_roster),
        practices_to_hear=len(on_roster & _not_heard_back(ws, last)) if last else 0,
        last_topic=last.title if last else "",
        last_led_on=last.on if last else None,
    )


def _next_meeting(ws: Workspace, groups: dict[GroupId, Group], day: date) -> Meeting | None:
    coming = [meeting for group in groups.values() if (meeting := ws.schedule.next_of(group, day))]
    return min(coming, key=lambda meeting: (meeting.on, meeting.group.starts_at), default=None)


def _not_sealed(ws: Workspace, groups: dict[GroupId, Group], day: date) -> list[NotSealed]:
    waiting = [each for each in ws.sessions.not_sealed() if each.state is SessionState.CLOSED or each.on < day]
    return [NotSealed(session, groups[session.group].name, seals_itself_on(ws, session)) for session in waiting]


def _over_since(ws: Workspace, since: date) -> list[Session]:
    """Sessions that took place, newest first."""
    columns = session_table.c
    over = select_sessions().where(columns.on >= since, columns.state.in_((SessionState.CLOSED, SessionState.SEALED)))
    with ws.vault.read() as connection:
        return read(connection, over.order_by(columns.on.desc(), columns.id))


def _not_heard_back(ws: Workspace, session: Session) -> set[ClientId]:
    return {client for client, practice in ws.practices.of_session(session.id).items() if practice.how_it_went is None}


def _handouts(
    ws: Workspace, groups: dict[GroupId, Group], over: list[Session], who_came: dict[SessionId, list[ClientId]]
) -> list[HandoutsWaiting]:
    printed = ws.printed.of_each([session.id for session in over])
    waiting = {each: [id_ for id_ in who_came.get(each.id, ()) if id_ not in printed[each.id]] for each in over}
    return [HandoutsWaiting(each, groups[each.group].name, tuple(missing)) for each, missing in waiting.items() if missing]


def _notes(owed: Iterable[Owed]) -> NotesWaiting:
    those = list(owed)
    steps = Counter(each.step for each in those)
    return NotesWaiting(
        write=steps[Step.WRITE],
        sign=steps[Step.SIGN],
        countersign=steps[Step.COUNTERSIGN],
        paste=steps[Step.PASTE],
        overdue=sum(each.is_overdue for each in those),
        sessions=tuple(dict.fromkeys(each.session for each in those)),
    )


def _by_code_name(client: Client) -> str:
    return client.code_name.casefold()
