"""A group that met twice, three clients, and the notes of the second meeting: Heron and Otter came, Wren did not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from facilitator.groups.group import GroupId, Groups
from facilitator.notes.progress_note import Notes
from facilitator.notes.shared_part import SharedParts
from facilitator.people.attendance import Attendance
from facilitator.people.client import Clients
from facilitator.session.session import SessionId, Sessions
from facilitator.storage.vault import Vault
from facilitator.vocabulary import Weekday
from tests.session.topics import evening

ZONE = ZoneInfo("America/Chicago")
LAST_WEEK, TODAY = date(2026, 11, 17), date(2026, 11, 24)
MINUTES = {
    "welcome": ("Welcome", 5, 6),
    "talk": ("What pulls at you?", 12, 20),
    "ideas": ("What helps", 6, 0),
    "close": ("Before we go", 7, 4),
}


@dataclass
class Clock:
    """Local time, as the test says."""

    at: datetime

    def __call__(self) -> datetime:
        return self.at

    def passes(self, **of_time: float) -> None:
        self.at += timedelta(**of_time)


@pytest.fixture
def clock():
    return Clock(datetime(2026, 11, 24, 20, 0, tzinfo=ZONE))


@pytest.fixture
def clients(vault):
    return Clients(vault, Random(5))


@pytest.fixture
def heron(clients):
    return clients.add("Heron").id


@pytest.fixture
def otter(clients):
    return clients.add("Otter").id


@pytest.fixture
def wren(clients):
    return clients.add("Wren").id


@pytest.fixture
def group(vault):
    return Groups(vault, Random(7)).form("Tuesday evening", Weekday.TUESDAY, time(18, 0)).id


@pytest.fixture
def sessions(vault):
    return Sessions(vault, Random(3))


Meets = Callable[..., SessionId]


@pytest.fixture
def meets(vault: Vault, sessions: Sessions, group: GroupId) -> Meets:
    """A meeting that is sealed, of 30 minutes, to which these came."""

    def met(on: date, *here: int, held: int = 30, minutes: dict[str, tuple[str, int, int]] = MINUTES) -> SessionId:
        session = sessions.plan(group, on, evening()).id
        began = datetime.combine(on, time(18), ZONE)
        sessions.mark_running(session, began)
        for client in here:
            Attendance(vault).mark(session, client, True)
        sessions.mark_closed(session, began + timedelta(minutes=held))
        with vault.write("session") as connection:
            sessions.keep_minutes(connection, session, minutes)
            sessions.mark_sealed(connection, session)
        return session

    return met


@pytest.fixture
def last_week(meets, heron, otter):
    return meets(LAST_WEEK, heron, otter)


@pytest.fixture
def today(vault, meets, last_week, heron, otter, wren):
    session = meets(TODAY, heron, otter)
    Attendance(vault).mark(session, wren, False)
    return session


@pytest.fixture
def notes(vault, clock):
    return Notes(vault, clock, Random(11))


@pytest.fixture
def shared_parts(vault):
    return SharedParts(vault)
