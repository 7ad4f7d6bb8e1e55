"""Who came to a session. Written at once, on the clients' side of the wall; the board never learns of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Named, Table, TypedColumns, false, select
from sqlalchemy.exc import IntegrityError

from facilitator.language import Explained
from facilitator.people.client import ClientId
from facilitator.session.session import SessionId
from facilitator.storage.schema import Moment, vault_tables
from facilitator.storage.vault import Vault


class AttendanceColumns(TypedColumns):
    session: Named[int] = Column(BigInteger, ForeignKey("session.id", ondelete="RESTRICT"), primary_key=True, autoincrement=False)
    client: Named[int] = Column(BigInteger, ForeignKey("client.id", ondelete="RESTRICT"), primary_key=True, autoincrement=False)
    is_here: Named[bool]
    came_late_at: Named[datetime | None] = Column(Moment)
    left_early_at: Named[datetime | None] = Column(Moment)
    has_checked_in: Named[bool] = Column(Boolean, server_default=false())


attendance_table = Table("attendance", vault_tables, AttendanceColumns)


@dataclass(frozen=True)
class Arrival:
    """`came_late_at` is set when a client was marked here after the welcome, `left_early_at` when one went before the end; both
    go into the note. `has_checked_in` helps the round along and goes at the seal."""

    session: SessionId
    client: ClientId
    is_here: bool
    came_late_at: datetime | None = None
    left_early_at: datetime | None = None
    has_checked_in: bool = False


class ClientOrSessionGone(Explained):
    def __init__(self) -> None:
        super().__init__("This client or this session is no longer there. Nothing was changed.")


class Attendance:
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def of(self, session: SessionId) -> dict[ClientId, Arrival]:
        """Clients that were marked, here or not."""
        with self._vault.read() as connection:
            rows = connection.execute(select(attendance_table).where(attendance_table.c.session == session))
            return {ClientId(client): Arrival(session, ClientId(client), *rest) for _, client, *rest in rows}

    def mark(self, session: SessionId, client: ClientId, is_here: bool, *, came_late_at: datetime | None = None) -> None:
        """Mark a client; the last mark holds. A walk-in is marked the same way. Raises ClientOrSessionGone."""
        self.put(Arrival(session, client, is_here, came_late_at if is_here else None))

    def leave(self, session: SessionId, client: ClientId, at: datetime | None) -> None:
        """Somebody who is here goes early; None takes it back. Of one who is not here nothing is changed."""
        self._change(session, client, left_early_at=at)

    def check_in(self, session: SessionId, client: ClientId, *, has_checked_in: bool = True) -> None:
        """In the round; of one who is not here nothing is changed."""
        self._change(session, client, has_checked_in=has_checked_in)

    def forget_round(self, session: SessionId) -> None:
        """Who had spoken in the round is of no use once the session is over. In the transaction of the seal."""
        with self._vault.write("people") as connection:
            this = attendance_table.c.session == session
            connection.execute(attendance_table.update().where(this).values(has_checked_in=False))

    def put(self, arrival: Arrival) -> None:
        """As it was, for undo; the last holds. Raises ClientOrSessionGone."""
        with self._vault.write("people") as connection:
            self.unmark(arrival.session, arrival.client)
            try:
                connection.execute(attendance_table.insert().values(asdict(arrival)))
            except IntegrityError:
                raise ClientOrSessionGone from None

    def unmark(self, session: SessionId, client: ClientId) -> None:
        """Undo of the first `mark`: as if nobody had asked."""
        columns = attendance_table.c
        with self._vault.write("people") as connection:
            connection.execute(attendance_table.delete().where(columns.session == session, columns.client == client))

    def _change(self, session: SessionId, client: ClientId, **changes: Any) -> None:
        columns = attendance_table.c
        this = (columns.session == session, columns.client == client, columns.is_here)
        with self._vault.write("people") as connection:
            connection.execute(attendance_table.update().where(*this).values(changes))

    def here(self, session: SessionId) -> list[ClientId]:
        return self.here_in([session]).get(session, [])

    def here_in(self, sessions: Iterable[SessionId]) -> dict[SessionId, list[ClientId]]:
        """Who came to each of these sessions, in one reading; a session to which nobody came is left out."""
        columns = attendance_table.c
        came = select(columns.session, columns.client).where(columns.session.in_(sessions), columns.is_here)
        found: dict[SessionId, list[ClientId]] = defaultdict(list)
        with self._vault.read() as connection:
            for session, client in connection.execute(came.order_by(columns.client)):
                found[SessionId(session)].append(ClientId(client))
        return dict(found)
