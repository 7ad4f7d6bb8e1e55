"""Whom to follow up, in what order, and what stands at the head of a client's page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from sqlalchemy import select

from facilitator.care.follow_up import FollowUp
from facilitator.people.attendance import attendance_table
from facilitator.people.client import Client, ClientId, by_code_name
from facilitator.session.record import read, select_sessions
from facilitator.session.session import Session, SessionId, session_table
from facilitator.vocabulary import SessionState
from facilitator.workspace.workspace import Workspace

LATELY = timedelta(days=7)
SOON = timedelta(days=7)
OVER = (SessionState.CLOSED, SessionState.SEALED)


class Why(StrEnum):
    """Why somebody stands where they stand in the list."""

    CAME = "came"  # to a group meeting of the last seven days
    ONE_ON_ONE = "one-on-one"  # of the next seven days, or one of which nobody said how it went
    ON_ROSTER = "on-roster"
    ELSEWHERE = "elsewhere"  # on no roster now; asked for by name


@dataclass(frozen=True)
class Section:
    """`on`, `session` and `group` of the meeting, for those who came."""

    why: Why
    on: date | None = None
    session: SessionId | None = None
    group: str = ""  # its name


@dataclass(frozen=True)
class Who:
    client: Client
    section: Section
    one_on_one: FollowUp | None  # the next
    overdue: FollowUp | None  # over, and nobody said whether it took place
    reviewed_days_ago: int | None  # None while there is no plan
    asks_about_safety: bool = False  # a note of danger is open
    word_waits: bool = False  # one was wanted after a group, and was not had yet


@dataclass(frozen=True)
class Following:
    """Each client once, in the first section that fits; within it by code name, one-on-ones by time."""

    who: tuple[Who, ...]


@dataclass(frozen=True)
class About:
    client: Client
    groups: tuple[str, ...]  # names of those it is on the roster of today
    came: int
    held: int  # sessions that took place while the client was on the roster
    joined_days_ago: int | None
    revision: int | None  # number of the plan's newest
    reviewed_days_ago: int | None
    last_session: SessionId | None  # the newest group meeting that the client came to


def following(ws: Workspace, also: ClientId | None = None) -> Following:
    """Those who came to a group meeting lately first, then those with a one-on-one, then everybody else on a roster.

    `also` stands at the end, where nothing else brings that client, and so does whoever has a note of danger that is open.
    """
    with ws.vault.read():
        clients = {client.id: client for client in ws.clients.all()}
        now = ws.now().replace(tzinfo=None)
        overdue = {each.client: each for each in ws.follow_ups.overdue(now)}
        sections = _sections(ws, now, list(overdue))
        in_danger = ws.safety.open_of_all()
        for each in (*in_danger, also):
            if each in clients:
                sections.setdefault(each, Section(Why.ELSEWHERE))
        ids = list(sections)
        coming = ws.follow_ups.next_of_each(ids, now)
        reviewed = ws.plans.reviewed_at_each(ids)
        words = {word.client for word in ws.words_afterwards.open_of(ids)}
        found = [
            Who(
                client,
                section,
                coming.get(client.id),
                overdue.get(client.id),
                _days_since(ws, reviewed.get(client.id)),
                asks_about_safety=client.id in in_danger,
                word_waits=client.id in words,
            )
            for section in dict.fromkeys(sections.values())
            for client in _ordered(section, [clients[id_] for id_, its in sections.items() if its == section])
        ]
    return Following(tuple(found))


def about(ws: Workspace, client: ClientId) -> About:
    """Raises ClientUnknown."""
    today = ws.now().date()
    with ws.vault.read():
        places = ws.roster.places_of(client)
        names = {group.id: group.name for group in ws.groups.all()}
        held = [
            session.id
            for group in dict.fromkeys(place.group for place in places)
            for session in ws.sessions.of_group(group)
            if session.state in OVER
            and any(_covers(place.joined_on, place.left_on, session.on) for place in places if place.group == group)
        ]
        came_to = _came_to(ws, client)
        now = [place for place in places if _covers(place.joined_on, place.left_on, today)]
        newest = ws.plans.newest(client)
        return About(
            client=ws.clients.get(client),
            groups=tuple(names[place.group] for place in now),
            came=len(set(held).intersection(came_to)),
            held=len(held),
            joined_days_ago=max(((today - place.joined_on).days for place in now), default=None),
            revision=newest.head.number if newest else None,
            reviewed_days_ago=_days_since(ws, ws.plans.reviewed_at_each([client]).get(client)),
            last_session=next(iter(came_to), None),
        )


def _came_to(ws: Workspace, client: ClientId) -> list[SessionId]:
    """The newest first. Also those of other groups, to which it came as a guest."""
    columns, came = session_table.c, attendance_table.c
    sessions = select(columns.id).join(attendance_table, came.session == columns.id)
    over = sessions.where(came.client == client, came.is_here, columns.state.in_(OVER))
    with ws.vault.read() as connection:
        newest_first = over.order_by(columns.on.desc(), columns.started_at.desc(), columns.id)
        return [SessionId(session) for session in connection.scalars(newest_first)]


def _sections(ws: Workspace, now: datetime, overdue: list[ClientId]) -> dict[ClientId, Section]:
    """In the order of the list: the newest meeting first."""
    sections: dict[ClientId, Section] = {}
    latest = _latest(ws, now.date())
    here = ws.attendance.here_in([session.id for session in latest])
    groups = {group.id: group.name for group in ws.groups.all()}
    for session in latest:
        for client in here.get(session.id, ()):
            sections.setdefault(client, Section(Why.CAME, session.on, session.id, groups[session.group]))
    for client in [*overdue, *(each.client for each in ws.follow_ups.between(now, now + SOON))]:
        sections.setdefault(client, Section(Why.ONE_ON_ONE))
    for group in groups:
        for each in ws.roster.of(group, now.date()):
            sections.setdefault(each.id, Section(Why.ON_ROSTER))
    return sections


def _ordered(section: Section, clients: list[Client]) -> list[Client]:
    """One-on-ones stay by time."""
    return clients if section.why is Why.ONE_ON_ONE else by_code_name(clients)


def _latest(ws: Workspace, today: date) -> list[Session]:
    """The last meeting of each group that took place in the last seven days, newest first."""
    columns = session_table.c
    over = select_sessions().where(columns.on > today - LATELY, columns.on <= today, columns.state.in_(OVER))
    with ws.vault.read() as connection:
        sessions = read(connection, over.order_by(columns.on.desc(), columns.id))
    latest: dict[object, Session] = {}
    for session in sessions:
        latest.setdefault(session.group, session)
    return list(latest.values())


def _covers(joined_on: date, left_on: date | None, on: date) -> bool:
    return joined_on <= on and (left_on is None or on < left_on)


def _days_since(ws: Workspace, moment: datetime | None) -> int | None:
    return None if moment is None else (ws.now().date() - moment.astimezone(ws.now().tzinfo).date()).days
