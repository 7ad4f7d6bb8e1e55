"""What is on today and what waits, read for the first page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from facilitator.care.follow_up import FollowUp
from facilitator.groups.schedule import Meeting
from facilitator.people.client import Client, ClientId
from facilitator.session.session import Session


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
    seals_itself_on: date | None  # 7 days after it was closed


@dataclass(frozen=True)
class HandoutsWaiting:
    session: Session
    group_name: str
    clients: tuple[ClientId, ...]  # who came and whose sheet is not printed yet; of the last 14 days


@dataclass(frozen=True)
class Today:
    on: date
    meetings: tuple[MeetingToday, ...]
    next_meeting: Meeting | None  # when nothing is on today
    not_sealed: tuple[NotSealed, ...]
    handouts: tuple[HandoutsWaiting, ...]
    without_date: tuple[Client, ...]  # came in the last 14 days and have no one-on-one ahead
    one_on_ones: tuple[tuple[FollowUp, Client], ...]  # the next seven days
    groups_count: int
    clients_count: int
    last_backup: datetime | None
    damaged_open_boards: int


def today(ws) -> Today:  # ws: Workspace
    """Some 30 queries at most whatever the size of the vault."""
    raise NotImplementedError
