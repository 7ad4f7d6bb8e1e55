"""Which clients' handouts of a session were printed or saved, so that Today can say which were not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import BigInteger, Column, ForeignKey, Named, Table, TypedColumns, insert, select

from facilitator.people.client import ClientId
from facilitator.session.session import SessionId
from facilitator.storage.schema import vault_tables
from facilitator.storage.vault import Vault


class PrintedColumns(TypedColumns):
    session: Named[int] = Column(BigInteger, ForeignKey("session.id", ondelete="RESTRICT"), primary_key=True, autoincrement=False)
    client: Named[int] = Column(BigInteger, ForeignKey("client.id", ondelete="RESTRICT"), primary_key=True, autoincrement=False)


handout_printed_table = Table("handout_printed", vault_tables, PrintedColumns)


class Printed:
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def of(self, session: SessionId) -> set[ClientId]:
        """Clients whose handout of that session was printed or saved."""
        return self.of_each([session])[session]

    def of_each(self, sessions: Sequence[SessionId]) -> dict[SessionId, set[ClientId]]:
        """The same for several sessions at once."""
        columns = handout_printed_table.c
        printed: dict[SessionId, set[ClientId]] = {session: set() for session in sessions}
        with self._vault.read() as connection:
            rows = connection.execute(select(columns.session, columns.client).where(columns.session.in_(sessions)))
            for session, client in rows:
                printed[SessionId(session)].add(ClientId(client))
        return printed

    def mark(self, session: SessionId, clients: Iterable[ClientId]) -> None:
        """Printed or saved now. Once more changes nothing."""
        with self._vault.write("handouts") as connection:
            known = self.of(session)
            rows = [{"session": session, "client": client} for client in dict.fromkeys(clients) if client not in known]
            if rows:
                connection.execute(insert(handout_printed_table).values(rows))
