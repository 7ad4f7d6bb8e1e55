"""Follow-ups: the dates of one-on-ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    DateTime,
    ForeignKey,
    Named,
    String,
    Table,
    TypedColumns,
    func,
    or_,
    select,
)
from sqlalchemy.exc import IntegrityError

from facilitator.care.typed_date import DateIsPast, DateNeedsTime, DateNotUnderstood, read_date
from facilitator.language import Explained
from facilitator.people.client import ClientId, ClientUnknown
from facilitator.storage.schema import vault_tables
from facilitator.storage.vault import Vault
from facilitator.vocabulary import FollowUpOutcome

__all__ = ["DateIsPast", "DateNeedsTime", "DateNotUnderstood", "FollowUp", "FollowUps", "read_date"]


class FollowUpColumns(TypedColumns):
    client = Column(BigInteger, ForeignKey("client.id", ondelete="RESTRICT"), primary_key=True, autoincrement=False)
    at = Column(DateTime, primary_key=True)  # on the wall's clock, without a zone
    outcome: Named[str | None] = Column(String(16))


follow_up_table = Table("follow_up", vault_tables, FollowUpColumns)


@dataclass(frozen=True)
class FollowUp:
    client: ClientId
    at: datetime  # local, naive: an appointment on the wall's clock
    outcome: FollowUpOutcome | None = None  # None while it is ahead, or nobody has said


class FollowUpGone(Explained):
    def __init__(self) -> None:
        super().__init__("This one-on-one is no longer there. Nothing was changed. Open this client's page again.")


class AnotherOneThen(Explained):
    def __init__(self) -> None:
        super().__init__("This client has a one-on-one at that time already. Nothing was changed. Choose another time.")


class FollowUps:
    """Moments with a zone are taken as what the clock on their wall says."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def next_of(self, client: ClientId, since: datetime) -> FollowUp | None:
        """The first from `since` on of which nobody said that it did not happen."""
        return self.next_of_each([client], since).get(client)

    def next_of_each(self, clients: Iterable[ClientId], since: datetime) -> dict[ClientId, FollowUp]:
        """`next_of` for several clients in one reading; who has none is left out."""
        columns = follow_up_table.c
        stands = or_(columns.outcome.is_(None), columns.outcome != FollowUpOutcome.DID_NOT_HAPPEN)
        coming = self._read(columns.client.in_(clients), columns.at >= _wall(since), stands)
        return {follow_up.client: follow_up for follow_up in reversed(coming)}

    def between(self, since: datetime, until: datetime) -> list[FollowUp]:
        """By time, `until` left out."""
        return self._read(follow_up_table.c.at >= _wall(since), follow_up_table.c.at < _wall(until))

    def without_date(self, clients: list[ClientId], since: datetime) -> list[ClientId]:
        """Those of `clients` that have no one-on-one from `since` on."""
        dated = self.next_of_each(clients, since)
        return [client for client in clients if client not in dated]

    def arrange(self, client: ClientId, at: datetime | None, since: datetime) -> FollowUp | None:
        """Set the client's next one-on-one after `since` (None takes it away); return the one before. Raises ClientUnknown."""
        columns = follow_up_table.c
        with self._vault.write("care") as connection:
            before = self.next_of(client, since)
            replaced = {_wall(moment) for moment in (before and before.at, at) if moment}
            connection.execute(follow_up_table.delete().where(columns.client == client, columns.at.in_(replaced)))
            if at is not None:
                try:
                    connection.execute(follow_up_table.insert().values(client=client, at=_wall(at)))
                except IntegrityError:
                    raise ClientUnknown from None
        return before

    def overdue(self, now: datetime) -> list[FollowUp]:
        """One-on-ones whose time is over and of which nobody said whether they happened, oldest first.

        Only the newest of each client: nobody is asked about what a later one has left behind.
        """
        columns = follow_up_table.c
        newest = select(columns.client, func.max(columns.at).label("at")).where(columns.at < _wall(now)).group_by(columns.client)
        last = newest.subquery()
        is_last = select(last.c.client).where(last.c.client == columns.client, last.c.at == columns.at).exists()
        return self._read(columns.outcome.is_(None), is_last)

    def of(self, client: ClientId) -> list[FollowUp]:
        """All of the client's, newest first."""
        return self._read(follow_up_table.c.client == client)[::-1]

    def settle(self, follow_up: FollowUp, outcome: FollowUpOutcome | None) -> None:
        """It was held, or it did not happen; None takes the answer back. Raises FollowUpGone."""
        with self._vault.write("care") as connection:
            if not connection.execute(follow_up_table.update().where(_this(follow_up)).values(outcome=outcome)).rowcount:
                raise FollowUpGone

    def move(self, follow_up: FollowUp, to: datetime) -> FollowUp:
        """It did not happen, and there is a new date for it: both are kept. Return the new one. Undo with `unmove`.

        Raises FollowUpGone, AnotherOneThen.
        """
        moved = FollowUp(follow_up.client, _wall(to))
        with self._vault.write("care") as connection:
            self.settle(follow_up, FollowUpOutcome.DID_NOT_HAPPEN)
            try:
                connection.execute(follow_up_table.insert().values(client=moved.client, at=moved.at))
            except IntegrityError:
                raise AnotherOneThen from None
        return moved

    def unmove(self, follow_up: FollowUp, moved: FollowUp) -> None:
        """As before `move`: `follow_up` as it was, `moved` gone. Raises FollowUpGone."""
        with self._vault.write("care") as connection:
            self.settle(follow_up, follow_up.outcome)
            connection.execute(follow_up_table.delete().where(_this(moved)))

    def _read(self, *where: ColumnElement[bool]) -> list[FollowUp]:
        columns = follow_up_table.c
        found = select(columns.client, columns.at, columns.outcome).where(*where).order_by(columns.at, columns.client)
        with self._vault.read() as connection:
            return [
                FollowUp(ClientId(client), at, None if outcome is None else FollowUpOutcome(outcome))
                for client, at, outcome in connection.execute(found)
            ]


def _this(follow_up: FollowUp) -> ColumnElement[bool]:
    columns = follow_up_table.c
    return (columns.client == follow_up.client) & (columns.at == _wall(follow_up.at))


def _wall(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None)
