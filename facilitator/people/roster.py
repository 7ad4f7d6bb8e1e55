"""Which clients belong to a group, and since when. A client may leave and return."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import date
from random import Random, SystemRandom
from typing import NewType

from sqlalchemy import BigInteger, Column, ColumnElement, Date, ForeignKey, Named, Table, TypedColumns, and_, or_, select
from sqlalchemy.exc import IntegrityError

from facilitator.groups.group import GroupId
from facilitator.language import Explained
from facilitator.people.client import Client, ClientId, by_code_name, client_table
from facilitator.storage.schema import vault_tables
from facilitator.storage.vault import Vault

PlaceId = NewType("PlaceId", int)


class PlaceColumns(TypedColumns):
    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    client: Named[int] = Column(BigInteger, ForeignKey("client.id", ondelete="CASCADE"))
    group: Named[int] = Column(BigInteger, ForeignKey("group.id", ondelete="RESTRICT"))
    joined_on: Named[date] = Column(Date)
    left_on: Named[date | None] = Column(Date)


place_table = Table("place", vault_tables, PlaceColumns)


@dataclass(frozen=True)
class Place:
    """A client's place on the roster of a group, from a day until a day. Returning makes a new place.

    `left_on` is the first day without it; one that ends on the day it began covers no day.
    """

    id: PlaceId
    client: ClientId
    group: GroupId
    joined_on: date
    left_on: date | None = None


class AlreadyOnRoster(Explained):
    def __init__(self) -> None:
        super().__init__("This client is on the roster of the group at that time already. Nothing was changed. Check the dates.")


class NotOnRoster(Explained):
    def __init__(self) -> None:
        super().__init__("This client is not on the roster of the group on that day. Nothing was changed. Check the date.")


class LeftBeforeJoining(Explained):
    def __init__(self) -> None:
        super().__init__("A client cannot leave a group before joining it. Nothing was changed. Check the two dates.")


class PlaceUnknown(Explained):
    def __init__(self) -> None:
        super().__init__("This client, group or place on a roster is no longer there. Nothing was changed.")


class Roster:
    def __init__(self, vault: Vault, rng: Random | None = None) -> None:
        self._vault = vault
        self._rng = rng or SystemRandom()

    def of(self, group: GroupId, on: date) -> list[Client]:
        """Clients with a place on that day, by code name. `left_on` is the first day without the place."""
        columns = client_table.c
        clients = select(columns.id, columns.code_name, columns.real_name, columns.large_print).join(place_table)
        with self._vault.read() as connection:
            rows = connection.execute(clients.where(place_table.c.group == group, _covers(on)))
            return by_code_name(Client(ClientId(id_), code, real, large) for id_, code, real, large in rows)

    def places(self, group: GroupId) -> list[Place]:
        """All places of the group, past ones too, oldest first."""
        return self._read(place_table.c.group == group)

    def places_of(self, client: ClientId) -> list[Place]:
        """All places of the client, in any group, oldest first: what an undo of removing the client puts back."""
        return self._read(place_table.c.client == client)

    def groups_of(self, client: ClientId, on: date) -> list[GroupId]:
        return [place.group for place in self._read(place_table.c.client == client, _covers(on))]

    def join(self, client: ClientId, group: GroupId, on: date) -> Place:
        """Also a return. Raises AlreadyOnRoster when a place covers `on` or a later day."""
        place = Place(PlaceId(self._rng.getrandbits(63)), client, group, on)
        self.put(place)
        return place

    def leave(self, client: ClientId, group: GroupId, on: date) -> Place:
        """End the place that covers `on`; return it as it was. Raises NotOnRoster, LeftBeforeJoining."""
        with self._vault.write("people"):
            places = self._read(place_table.c.client == client, place_table.c.group == group)
            covering = next((place for place in places if place.joined_on <= on and _overlap(place, on, None)), None)
            if covering is None:
                raise LeftBeforeJoining if any(on < place.joined_on for place in places) else NotOnRoster
            self.put(replace(covering, left_on=on))
        return covering

    def put(self, place: Place) -> None:
        """Store `place` as it is: correct a date, or undo `leave` and `take_away`.

        Raises LeftBeforeJoining, AlreadyOnRoster on overlap, PlaceUnknown when the client or the group is gone.
        """
        if place.left_on is not None and place.left_on < place.joined_on:
            raise LeftBeforeJoining
        with self._vault.write("people") as connection:
            others = self._read(
                place_table.c.client == place.client, place_table.c.group == place.group, place_table.c.id != place.id
            )
            if any(_overlap(other, place.joined_on, place.left_on) for other in others):
                raise AlreadyOnRoster
            connection.execute(place_table.delete().where(place_table.c.id == place.id))
            try:
                connection.execute(place_table.insert().values(asdict(place)))
            except IntegrityError:
                raise PlaceUnknown from None

    def take_away(self, place: PlaceId) -> Place:
        """Undo `join`. Returns the place as it was. Raises PlaceUnknown."""
        with self._vault.write("people") as connection:
            found = self._read(place_table.c.id == place)
            if not found:
                raise PlaceUnknown
            connection.execute(place_table.delete().where(place_table.c.id == place))
        return found[0]

    def _read(self, *where: ColumnElement[bool]) -> list[Place]:
        places = select(place_table).where(*where).order_by(place_table.c.joined_on, place_table.c.id)
        with self._vault.read() as connection:
            return [_place(*row) for row in connection.execute(places)]


def _place(id_: int, client: int, group: int, joined_on: date, left_on: date | None) -> Place:
    return Place(PlaceId(id_), ClientId(client), GroupId(group), joined_on, left_on)


def _covers(on: date) -> ColumnElement[bool]:
    return and_(place_table.c.joined_on <= on, or_(place_table.c.left_on.is_(None), place_table.c.left_on > on))


def _overlap(place: Place, since: date, until: date | None) -> bool:
    """Whether the place covers a day from `since` on and before `until`."""
    latest_start = max(place.joined_on, since)
    ends = [end for end in (place.left_on, until) if end is not None]
    return all(latest_start < end for end in ends)
