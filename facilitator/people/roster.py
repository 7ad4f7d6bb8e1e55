"""Which clients belong to a group, and since when. A client may leave and return."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NewType

from facilitator.groups.group import GroupId
from facilitator.people.client import Client, ClientId
from facilitator.storage.vault import Vault

PlaceId = NewType("PlaceId", int)


@dataclass(frozen=True)
class Place:
    """A client's place on the roster of a group, from a day until a day. Returning makes a new place."""

    id: PlaceId
    client: ClientId
    group: GroupId
    joined_on: date
    left_on: date | None = None


class Roster:
    def __init__(self, vault: Vault) -> None: ...

    def of(self, group: GroupId, on: date) -> list[Client]:
        """Clients with a place on that day, by code name. `left_on` is the first day without the place."""
        raise NotImplementedError

    def places(self, group: GroupId) -> list[Place]:
        """All places of the group, past ones too, oldest first."""
        raise NotImplementedError

    def groups_of(self, client: ClientId, on: date) -> list[GroupId]:
        raise NotImplementedError

    def join(self, client: ClientId, group: GroupId, on: date) -> Place:
        """Also a return. Raises AlreadyOnRoster when a place covers `on` or a later day."""
        raise NotImplementedError

    def leave(self, client: ClientId, group: GroupId, on: date) -> Place:
        """End the place that covers `on`; return it as it was. Raises NotOnRoster, LeftBeforeJoining."""
        raise NotImplementedError

    def put(self, place: Place) -> None:
        """Store `place` as it is: correct a date, or undo `leave`. Raises LeftBeforeJoining, AlreadyOnRoster on overlap."""
        raise NotImplementedError

    def take_away(self, place: PlaceId) -> Place:
        """Undo `join`. Returns the place as it was."""
        raise NotImplementedError
