"""Follow-ups: the dates of one-on-ones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from facilitator.people.client import ClientId
from facilitator.storage.vault import Vault


@dataclass(frozen=True)
class FollowUp:
    client: ClientId
    at: datetime  # local, naive: an appointment on the wall's clock


class FollowUps:
    def __init__(self, vault: Vault) -> None: ...

    def next_of(self, client: ClientId, since: datetime) -> FollowUp | None:
        raise NotImplementedError

    def between(self, since: datetime, until: datetime) -> list[FollowUp]:
        """By time."""
        raise NotImplementedError

    def without_date(self, clients: list[ClientId], since: datetime) -> list[ClientId]:
        """Those of `clients` that have no one-on-one from `since` on."""
        raise NotImplementedError

    def arrange(self, client: ClientId, at: datetime | None, since: datetime) -> FollowUp | None:
        """Set the client's next one-on-one after `since` (None takes it away); return the one before."""
        raise NotImplementedError


def read_date(typed: str, now: datetime) -> datetime:
    """"thu 10:30", "thursday 2pm", "tomorrow 9", "nov 26 14:00", "11/26 2:30 pm" → the next such moment after `now`, local and naive.

    Raises DateNotUnderstood, with an example of what can be typed.
    """
    raise NotImplementedError
