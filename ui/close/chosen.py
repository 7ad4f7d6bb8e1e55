"""What a client chose, as it is stored and as it stands in the fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from facilitator.care.follow_up import FollowUp, read_date
from facilitator.care.practice import Practice
from facilitator.dates import clock_time, long_day, short_day, short_day_with_year
from facilitator.language import Explained
from facilitator.people.client import ClientId
from facilitator.privacy.plain import one_line
from facilitator.session.session import SessionId
from facilitator.workspace.evening import Evening
from facilitator.workspace.workspace import Workspace


@dataclass(frozen=True)
class Chosen:
    picks: tuple[str, ...] = ()
    practice: str = ""
    day: str = ""
    where: str = ""
    with_whom: str = ""
    one_on_one: datetime | None = None


NOTHING = Chosen()


class PracticeNotSaid(Explained):
    def __init__(self) -> None:
        super().__init__(
            "When and where is said, but not what will be practiced. Nothing was changed. Say what, or empty the fields under it."
        )


@dataclass(frozen=True)
class Typed:
    """`pick` is in its field and not yet taken. `one_on_one` is as typed."""

    picks: tuple[str, ...] = ()
    pick: str = ""
    practice: str = ""
    day: str = ""
    where: str = ""
    with_whom: str = ""
    one_on_one: str = ""


def stored(ws: Workspace, session: SessionId, clients: Sequence[ClientId]) -> dict[ClientId, Chosen]:
    """Of each of `clients`, in three queries."""
    picks, practices = ws.picks.of_session(session), ws.practices.of_session(session)
    dates = ws.follow_ups.next_of_each(clients, ws.now())
    return {client: _chosen(picks.get(client, ()), practices.get(client), dates.get(client)) for client in clients}


def _chosen(picks: Sequence[str], practice: Practice | None, date: FollowUp | None) -> Chosen:
    at = date.at if date else None
    if practice is None:
        return Chosen(tuple(picks), one_on_one=at)
    return Chosen(tuple(picks), practice.what, practice.day, practice.where, practice.with_whom, at)


def store(evening: Evening, client: ClientId, chosen: Chosen) -> None:
    """Raises SaysABoardLine and what is too long; then nothing changed."""
    evening.take_home(
        client, picks=chosen.picks, practice=chosen.practice, day=chosen.day, where=chosen.where,
        with_whom=chosen.with_whom, one_on_one=chosen.one_on_one,
    )  # fmt: skip


def as_typed(chosen: Chosen, now: datetime) -> Typed:
    """So that `read` gives the same again."""
    return Typed(
        picks=chosen.picks, practice=chosen.practice, day=chosen.day, where=chosen.where, with_whom=chosen.with_whom,
        one_on_one=moment(chosen.one_on_one, now) if chosen.one_on_one else "",
    )  # fmt: skip


def read(typed: Typed, now: datetime) -> Chosen:
    """Raises PracticeNotSaid, DateNotUnderstood."""
    picks = [one_line(pick) for pick in (*typed.picks, typed.pick)]
    if (typed.day + typed.where + typed.with_whom).strip() and not one_line(typed.practice):
        raise PracticeNotSaid
    return Chosen(
        picks=tuple(dict.fromkeys(pick for pick in picks if pick)),
        practice=one_line(typed.practice),
        day=one_line(typed.day),
        where=one_line(typed.where),
        with_whom=one_line(typed.with_whom),
        one_on_one=read_date(typed.one_on_one, now) if typed.one_on_one.strip() else None,
    )


def moment(at: datetime, now: datetime) -> str:
    """Thu, Nov 26, 10:30 AM; with the year where it is another one."""
    day = short_day(at.date()) if at.year == now.year else short_day_with_year(at.date())
    return f"{day}, {clock_time(at)}"


def full_moment(at: datetime) -> str:
    """Thursday, November 26, 2026, 10:30 AM."""
    return f"{long_day(at.date())}, {clock_time(at)}"
