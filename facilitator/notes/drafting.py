"""What a draft begins with: only what this program knows of the client. Nothing is made up or guessed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import SystemRandom

from sqlalchemy import ColumnElement, Connection, func, select

from facilitator.care.follow_up import FollowUp, FollowUps
from facilitator.care.pick import Picks
from facilitator.care.plan import Plan
from facilitator.care.practice import Practice, PracticeId, Practices
from facilitator.care.practice_try import Tries, Try
from facilitator.care.revision import Plans
from facilitator.notes.pieces import Pieces
from facilitator.notes.told import Translate, told_brought, told_plan, told_practice
from facilitator.people.attendance import Arrival, Attendance, attendance_table
from facilitator.people.client import ClientId
from facilitator.session.record import Session, SessionId, read_one, session_table
from facilitator.storage.vault import Vault
from facilitator.vocabulary import PlanPart

FIRST_LOOKS_BACK = timedelta(days=28)  # where a client was not in this group before


def drafted(
    vault: Vault, session: SessionId, clients: Iterable[ClientId], now: Callable[[], datetime], translate: Translate = str
) -> dict[ClientId, Pieces]:
    """Goal (the plan's first reason), practice (what was practiced and how it went, from the log), brought (picks of this
    session), plan (what is practiced next: what, day, where, with whom; the next one-on-one). Participation, response and risk
    stay empty: only the facilitator was there. In a fixed number of readings whatever the number of clients.

    It says what was known at the session's close or after it, and nothing that an earlier note of this group has said.
    Raises SessionUnknown.
    """
    wanted = list(dict.fromkeys(clients))
    with vault.read() as connection:
        held = read_one(connection, session)
        plans = Plans(vault, now, SystemRandom()).newest_of_each(wanted)
        practices = Practices(vault).all_of_each(wanted)
        every = [practice.id for its in practices.values() for practice in its]
        tries = Tries(vault, SystemRandom()).of_each(every)
        picks = Picks(vault).of_session(session)
        coming = FollowUps(vault).next_of_each(wanted, _over_at(held, now))
        before, after = _last_came(connection, held, wanted), _next_came(connection, held, wanted)
    found = {}
    for client in wanted:
        since, until = before.get(client, held.on - FIRST_LOOKS_BACK), after.get(client, date.max)
        known = _Known(held, since, until, practices.get(client, []), tries)
        found[client] = Pieces(
            goal=_goal(plans[client].plan) if client in plans else "",
            practice=told_practice(known.practiced(), translate),
            brought=told_brought(picks.get(client, []), translate),
            plan=told_plan(known.chosen(), session, _stands(coming.get(client)), translate),
        )
    return found


def minutes_present(vault: Vault, session: SessionId) -> dict[ClientId, int]:
    """Of each client who came: the session's minutes less those before a late arrival, at least 1."""
    with vault.read() as connection:
        held = read_one(connection, session)
        arrivals = Attendance(vault).of(session)
    return {client: _minutes(held, arrival) for client, arrival in arrivals.items() if arrival.is_here}


@dataclass(frozen=True)
class _Known:
    """One client's practices by day, seen from one session: `since` and `until` are the days on which it came to this group
    before and after."""

    held: Session
    since: date
    until: date
    practices: list[Practice]
    tries: dict[PracticeId, list[Try]]

    def practiced(self) -> list[tuple[Practice, list[Try]]]:
        """Chosen or tried since last time, oldest first. What was tried later is for the next note."""
        earlier = [practice for practice in self.practices if practice.chosen_on < self.held.on]
        seen = [(practice, self._told_anew(practice)) for practice in earlier]
        return [(practice, tries) for practice, tries in seen if tries or practice.chosen_on >= self.since]

    def chosen(self) -> Practice | None:
        """At this session's close; else in the first one-on-one after it, before the group met again."""
        later = [practice for practice in self.practices if practice.session is None and self._is_after(practice)]
        return next((practice for practice in self.practices if practice.session == self.held.id), next(iter(later), None))

    def _told_anew(self, practice: Practice) -> list[Try]:
        """Tries of the day of the last session were told in its note, unless the practice was chosen only then."""
        its = self.tries.get(practice.id, [])
        is_newer = practice.chosen_on >= self.since
        return [a_try for a_try in its if (is_newer or a_try.on > self.since) and a_try.on <= self.held.on]

    def _is_after(self, practice: Practice) -> bool:
        return self.held.on <= practice.chosen_on < self.until


def _goal(plan: Plan) -> str:
    return next((item.words for item in plan.of(PlanPart.REASON)), "")


def _over_at(held: Session, now: Callable[[], datetime]) -> datetime:
    """On the wall's clock, as one-on-ones are: from then on they are ahead."""
    over = held.ended_at if held.was_timed else held.started_at
    return datetime.combine(held.on, time()) if over is None else over.astimezone(now().tzinfo)


def _stands(follow_up: FollowUp | None) -> datetime | None:
    return follow_up.at if follow_up else None


def _last_came(connection: Connection, held: Session, clients: list[ClientId]) -> dict[ClientId, date]:
    return _came(connection, held, clients, func.max(session_table.c.on), session_table.c.on < held.on)


def _next_came(connection: Connection, held: Session, clients: list[ClientId]) -> dict[ClientId, date]:
    return _came(connection, held, clients, func.min(session_table.c.on), session_table.c.on > held.on)


def _came(
    connection: Connection, held: Session, clients: list[ClientId], which: ColumnElement[date], when: ColumnElement[bool]
) -> dict[ClientId, date]:
    """The day on which each of them came to this group."""
    columns = attendance_table.c
    these = (columns.client.in_(clients), columns.is_here, session_table.c.group == held.group, when)
    days = select(columns.client, which).join(session_table).where(*these).group_by(columns.client)
    return {ClientId(client): on for client, on in connection.execute(days)}


def _minutes(held: Session, arrival: Arrival) -> int:
    """From when the client came until the client went, at least one."""
    missed = timedelta()
    if arrival.came_late_at and held.started_at:
        missed += max(arrival.came_late_at - held.started_at, timedelta())
    if arrival.left_early_at and held.started_at:
        end = held.started_at + timedelta(minutes=held.minutes_held)
        missed += max(end - arrival.left_early_at, timedelta())
    return min(held.minutes_held, max(1, held.minutes_held - missed // timedelta(minutes=1)))
