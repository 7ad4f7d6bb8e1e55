"""When a group meets: its weekly day, less the weeks that are skipped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import BigInteger, Column, Date, ForeignKey, Table, TypedColumns, select
from sqlalchemy.exc import IntegrityError

from facilitator.groups.group import Group, GroupId, GroupUnknown, read_groups
from facilitator.storage.schema import vault_tables
from facilitator.storage.vault import Vault

FURTHEST = 60  # weeks: a group that skips more than a year has no next meeting that anybody waits for


class SkippedWeekColumns(TypedColumns):
    group = Column(BigInteger, ForeignKey("group.id", ondelete="CASCADE"), primary_key=True, autoincrement=False)
    on = Column(Date, primary_key=True)


skipped_week_table = Table("skipped_week", vault_tables, SkippedWeekColumns)


@dataclass(frozen=True)
class Meeting:
    """One date on which a group meets by its schedule."""

    group: Group
    on: date
    is_skipped: bool = False


class Schedule:
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def on(self, day: date) -> list[Meeting]:
        """All current groups whose weekday it is, skipped ones too (marked), by time."""
        with self._vault.read() as connection:
            skipped = set(connection.scalars(select(skipped_week_table.c.group).where(skipped_week_table.c.on == day)))
            return [Meeting(group, day, group.id in skipped) for group in read_groups(connection) if meets(group, day)]

    def next_of(self, group: Group, since: date) -> Meeting | None:
        """The next meeting that is not skipped, on or after `since`; None when the group has ended.

        Looks ahead 60 weeks.
        """
        return next((meeting for meeting in self.coming(group, since, FURTHEST) if not meeting.is_skipped), None)

    def coming(self, group: Group, since: date, count: int) -> list[Meeting]:
        """Its next meetings on or after `since`, skipped ones too (marked); fewer where the group ends before."""
        with self._vault.read() as connection:
            days = select(skipped_week_table.c.on).where(skipped_week_table.c.group == group.id)
            skipped = set(connection.scalars(days))
        first = since + timedelta(days=(group.weekday - since.weekday()) % 7)
        weeks = (first + timedelta(weeks=week) for week in range(count))
        return [Meeting(group, day, day in skipped) for day in weeks if meets(group, day)]

    def skip(self, group: GroupId, on: date) -> None:
        """A holiday, an illness: the group does not meet on that date. Raises GroupUnknown."""
        with self._vault.write("groups") as connection:
            self.unskip(group, on)
            try:
                connection.execute(skipped_week_table.insert().values(group=group, on=on))
            except IntegrityError:
                raise GroupUnknown from None

    def unskip(self, group: GroupId, on: date) -> None:
        """It meets after all."""
        this_week = (skipped_week_table.c.group == group, skipped_week_table.c.on == on)
        with self._vault.write("groups") as connection:
            connection.execute(skipped_week_table.delete().where(*this_week))


def meets(group: Group, day: date) -> bool:
    """Whether `day` is one of its days; a skipped week makes no difference here."""
    return group.weekday == day.weekday() and (group.ended_on is None or day < group.ended_on)
