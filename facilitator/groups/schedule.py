"""When a group meets: its weekly day, less the weeks that are skipped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.groups.group import Group, GroupId
from facilitator.storage.vault import Vault


@dataclass(frozen=True)
class Meeting:
    """One date on which a group meets by its schedule."""

    group: Group
    on: date
    is_skipped: bool = False


class Schedule:
    def __init__(self, vault: Vault) -> None: ...

    def on(self, day: date) -> list[Meeting]:
        """All current groups whose weekday it is, skipped ones too (marked), by time."""
        raise NotImplementedError

    def next_of(self, group: Group, since: date) -> Meeting | None:
        """The next meeting that is not skipped, on or after `since`; None when the group has ended."""
        raise NotImplementedError

    def skip(self, group: GroupId, on: date) -> None:
        """A holiday, an illness: the group does not meet on that date."""
        raise NotImplementedError

    def unskip(self, group: GroupId, on: date) -> None:
        raise NotImplementedError
