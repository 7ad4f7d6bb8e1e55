"""Groups: recurring circles that meet by a weekly schedule."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from random import Random
from typing import NewType

from facilitator.storage.vault import Vault
from facilitator.vocabulary import Weekday

GroupId = NewType("GroupId", int)

LONGEST_NAME = 80


@dataclass(frozen=True)
class Group:
    id: GroupId
    name: str
    weekday: Weekday
    starts_at: time
    minutes: int  # 60 or 90, or what the facilitator set
    place: str = ""
    ended_on: date | None = None  # a group that has ended meets no more; its past stays


class Groups:
    """All groups of the vault. Every verb returns what an undo needs."""

    def __init__(self, vault: Vault, rng: Random) -> None: ...

    def all(self) -> list[Group]:
        """Also the ended ones, in the order of the week."""
        raise NotImplementedError

    def current(self) -> list[Group]:
        raise NotImplementedError

    def get(self, group: GroupId) -> Group:
        """Raises GroupUnknown."""
        raise NotImplementedError

    def form(self, name: str, weekday: Weekday, starts_at: time, minutes: int = 90, place: str = "") -> Group:
        """Raises GroupNeedsName, GroupNameTooLong."""
        raise NotImplementedError

    def revise(self, group: Group) -> Group:
        """Store `group` in place of the one with its id; return the one it replaced (so `revise` of that undoes it)."""
        raise NotImplementedError

    def end(self, group: GroupId, on: date) -> Group:
        """It meets no more from `on`. Returns the group as it was."""
        raise NotImplementedError

    def remove(self, group: GroupId) -> Group:
        """Take out a group made by mistake. Raises GroupInUse when a session or a roster hangs on it."""
        raise NotImplementedError

    def restore(self, group: Group) -> None:
        """Undo of `remove` (and of `form`'s undo)."""
        raise NotImplementedError
