"""Who came to a session. Written at once, on the clients' side of the wall; the board never learns of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import BigInteger, Column, ForeignKey, Named, Table, TypedColumns, select
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


attendance_table = Table("attendance", vault_tables, AttendanceColumns)


@dataclass(frozen=True)
class Arrival:
    """`came_late_at` is set when a client was marked here after the welcome; it goes into the note."""

    session: SessionId
    client: ClientId
    is_here: bool
    came_late_at: datetime | None = None


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
            return {ClientId(client): Arrival(session, ClientId(client), here, late) for _, client, here, late in rows}

    def mark(self, session: SessionId, client: ClientId, is_here: bool, *, came_late_at: datetime | None = None) -> None:
        """Mark a client; the last mark holds. A walk-in is marked the same way. Raises ClientOrSessionGone."""
        arrival = Arrival(session, client, is_here, came_late_at if is_here else None)
        with self._vault.write("people") as connection:
            self.unmark(session, client)
            try:
                connection.execute(attendance_table.insert().values(asdict(arrival)))
            except IntegrityError:
                raise ClientOrSessionGone from None

    def unmark(self, session: SessionId, client: ClientId) -> None:
        """Undo of the first `mark`: as if nobody had asked."""
        columns = attendance_table.c
        with self._vault.write("people") as connection:
            connection.execute(attendance_table.delete().where(columns.session == session, columns.client == client))

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
