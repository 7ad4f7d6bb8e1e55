"""Groups: recurring circles that meet by a weekly schedule."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import date, time
from random import Random
from typing import NewType

from sqlalchemy import BigInteger, Column, Connection, Named, Table, TypedColumns, select
from sqlalchemy.exc import IntegrityError

from facilitator.language import Explained
from facilitator.privacy.plain import one_line
from facilitator.storage.schema import Words, vault_tables
from facilitator.storage.vault import Vault
from facilitator.vocabulary import Weekday

GroupId = NewType("GroupId", int)

LONGEST_NAME = 80
LONGEST_PLACE = 120
SHORTEST_MEETING, LONGEST_MEETING = 15, 240  # minutes


class GroupColumns(TypedColumns):
    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    name: Named[str] = Column(Words)
    weekday: Named[int]
    starts_at: Named[time]
    minutes: Named[int]
    place: Named[str] = Column(Words)
    ended_on: Named[date | None]


group_table = Table("group", vault_tables, GroupColumns)


@dataclass(frozen=True)
class Group:
    id: GroupId
    name: str
    weekday: Weekday
    starts_at: time
    minutes: int  # 60 or 90, or what the facilitator set
    place: str = ""
    ended_on: date | None = None  # a group that has ended meets no more; its past stays


class GroupNeedsName(Explained):
    def __init__(self) -> None:
        super().__init__("Give the group a name first. Nothing was changed.")


class GroupNameTooLong(Explained):
    def __init__(self, length: int) -> None:
        super().__init__(
            "A group's name can have {longest} letters; this one has {length}. Nothing was changed.",
            longest=LONGEST_NAME,
            length=length,
        )


class GroupPlaceTooLong(Explained):
    def __init__(self, length: int) -> None:
        super().__init__(
            "A group's place can have {longest} letters; this one has {length}. Nothing was changed.",
            longest=LONGEST_PLACE,
            length=length,
        )


class MeetingLengthImpossible(Explained):
    def __init__(self) -> None:
        super().__init__(
            "A group meets for {shortest} to {longest} minutes. Nothing was changed. Choose a length between them.",
            shortest=SHORTEST_MEETING,
            longest=LONGEST_MEETING,
        )


class GroupUnknown(Explained):
    def __init__(self) -> None:
        super().__init__("This group is no longer there. Nothing was changed. Choose another one from the list.")


class GroupInUse(Explained):
    def __init__(self) -> None:
        super().__init__(
            "This group has a roster or sessions, so it stays; nothing was changed. "
            "When it meets no more, end it instead: its past is kept."
        )


class Groups:
    """All groups of the vault. Every verb returns what an undo needs."""

    def __init__(self, vault: Vault, rng: Random) -> None:
        self._vault = vault
        self._rng = rng

    def all(self) -> list[Group]:
        """Also the ended ones, in the order of the week."""
        with self._vault.read() as connection:
            return read_groups(connection)

    def current(self, on: date | None = None) -> list[Group]:
        """Those that have not ended by that day; without a day, those for which no end is set."""
        return [group for group in self.all() if group.ended_on is None or (on is not None and on < group.ended_on)]

    def get(self, group: GroupId) -> Group:
        """Raises GroupUnknown."""
        with self._vault.read() as connection:
            return _read(connection, group)

    def form(self, name: str, weekday: Weekday, starts_at: time, minutes: int = 90, place: str = "") -> Group:
        """Raises GroupNeedsName, GroupNameTooLong, GroupPlaceTooLong, MeetingLengthImpossible; then nothing has changed."""
        formed = _checked(Group(GroupId(self._rng.getrandbits(63)), name, weekday, starts_at, minutes, place))
        self.restore(formed)
        return formed

    def revise(self, group: Group) -> Group:
        """Store `group` in place of the one with its id; return the one it replaced (so `revise` of that undoes it).

        Raises GroupUnknown, and as `form`.
        """
        group = _checked(group)
        with self._vault.write("groups") as connection:
            before = _read(connection, group.id)
            connection.execute(group_table.update().where(group_table.c.id == group.id).values(asdict(group)))
        return before

    def end(self, group: GroupId, on: date) -> Group:
        """It meets no more from `on`. Returns the group as it was."""
        with self._vault.write("groups"):
            return self.revise(replace(self.get(group), ended_on=on))

    def remove(self, group: GroupId) -> Group:
        """Take out a group made by mistake; the weeks it was to skip go with it.

        Raises GroupInUse when a session or a roster hangs on it.
        """
        with self._vault.write("groups") as connection:
            removed = _read(connection, group)
            try:
                connection.execute(group_table.delete().where(group_table.c.id == group))
            except IntegrityError:  # which room refuses is not for this floor to know
                raise GroupInUse from None
        return removed

    def restore(self, group: Group) -> None:
        """Undo of `remove` (and of `form`'s undo)."""
        with self._vault.write("groups") as connection:
            connection.execute(group_table.insert().values(asdict(group)))


def read_groups(connection: Connection) -> list[Group]:
    """All groups in the order of the week, as this connection sees them."""
    columns = group_table.c
    rows = connection.execute(select(group_table).order_by(columns.weekday, columns.starts_at, columns.id))
    return [_group(*row) for row in rows]


def _read(connection: Connection, group: GroupId) -> Group:
    row = connection.execute(select(group_table).where(group_table.c.id == group)).one_or_none()
    if row is None:
        raise GroupUnknown
    return _group(*row)


def _group(id_: int, name: str, weekday: int, starts_at: time, minutes: int, place: str, ended_on: date | None) -> Group:
    return Group(GroupId(id_), name, Weekday(weekday), starts_at, minutes, place, ended_on)


def _checked(group: Group) -> Group:
    name, place = one_line(group.name), one_line(group.place)
    if not name:
        raise GroupNeedsName
    if len(name) > LONGEST_NAME:
        raise GroupNameTooLong(len(name))
    if len(place) > LONGEST_PLACE:
        raise GroupPlaceTooLong(len(place))
    if not SHORTEST_MEETING <= group.minutes <= LONGEST_MEETING:
        raise MeetingLengthImpossible
    return replace(group, name=name, place=place)
