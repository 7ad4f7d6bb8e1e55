"""Owed work: notes not written, not signed, not countersigned, not pasted; overdue by the program's own deadline."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from facilitator.people.client import ClientId
from facilitator.session.session import SessionId
from facilitator.storage.vault import Vault

BEFORE_THE_FIRST = timedelta(days=14)
"""Notes are owed from the session of the first note on that this practice wrote; before there is one, for so many days."""


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
        owed. In a fixed number of readings."""
        raise NotImplementedError
