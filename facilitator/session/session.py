"""Sessions: one meeting of a group. Planned → running → closed → sealed, or canceled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from random import Random
from typing import NewType

from sqlalchemy import Connection

from facilitator.groups.group import GroupId
from facilitator.session.agenda import Agenda
from facilitator.storage.vault import Vault
from facilitator.vocabulary import SessionState

SessionId = NewType("SessionId", int)


@dataclass(frozen=True)
class Session:
    id: SessionId
    group: GroupId
    on: date
    state: SessionState
    topic: str | None  # id; None until one is chosen
    title: str  # of the topic, as it was then; "" without one
    minutes: int
    started_at: datetime | None = None
    ended_at: datetime | None = None
    why_canceled: str = ""  # "nobody came", "holiday", own words


class Sessions:
    def __init__(self, vault: Vault, rng: Random) -> None: ...

    def get(self, session: SessionId) -> Session: ...  # type: ignore[empty-body]

    def agenda(self, session: SessionId) -> Agenda | None:
        """The planned steps: a copy, so that a changed pack never changes a planned session unasked."""
        raise NotImplementedError

    def of_group(self, group: GroupId) -> list[Session]:
        """Newest first."""
        raise NotImplementedError

    def on(self, day: date) -> list[Session]:
        raise NotImplementedError

    def number(self, session: SessionId) -> int:
        """The how manieth of its group, canceled ones left out."""
        raise NotImplementedError

    def not_sealed(self) -> list[Session]:
        """Running and closed ones, oldest first."""
        raise NotImplementedError

    def last_with_topic(self, group: GroupId) -> dict[str, date]:
        """Topic id → the day it was last led in the group."""
        raise NotImplementedError

    def plan(self, group: GroupId, on: date, agenda: Agenda) -> Session:
        """Plan, or plan anew, the group's session on that day; a running or later one raises SessionAlreadyRuns."""
        raise NotImplementedError

    def unplan(self, session: SessionId) -> None:
        """Undo of `plan`. Raises SessionAlreadyRuns when it is no longer only planned."""
        raise NotImplementedError

    def mark_running(self, session: SessionId, at: datetime) -> None: ...

    def mark_closed(self, session: SessionId, at: datetime) -> None: ...

    def mark_reopened(self, session: SessionId) -> None: ...

    def cancel(self, group: GroupId, on: date, why: str = "") -> Session:
        """The meeting did not take place. A planned session keeps its topic for undo. Raises SessionAlreadyRuns when something
        was shared already."""
        raise NotImplementedError

    def uncancel(self, session: SessionId) -> None:
        """Undo: planned again, or gone when there was no plan."""

    def keep_minutes(self, connection: Connection, session: SessionId, minutes: Mapping[str, tuple[str, int, int]]) -> None:
        """Step id → (title, planned, taken). In the transaction of the seal."""

    def mark_sealed(self, connection: Connection, session: SessionId) -> None:
        """In the transaction of the seal."""

    def parked(self, session: SessionId) -> list[str]:
        """Parked thoughts that were kept at the close, reworded under the rule of takeaways."""
        raise NotImplementedError

    def takeaways(self, session: SessionId) -> list[str]:
        raise NotImplementedError

    def keep_takeaways(self, session: SessionId, takeaways: Sequence[str]) -> None:
        """Replace them; at most five. The caller has asked the wall (workspace.wall). Raises TooManyTakeaways."""

    def keep_parked(self, session: SessionId, parked: Sequence[str]) -> None:
        """As `keep_takeaways`."""
