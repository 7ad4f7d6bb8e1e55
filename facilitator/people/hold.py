"""Legal hold: while it stands, nothing that is held about a client may go."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date

from sqlalchemy import BigInteger, Column, Date, ForeignKey, Named, Table, TypedColumns, select
from sqlalchemy.exc import IntegrityError

from facilitator.language import Explained
from facilitator.people.client import ClientId, ClientUnknown
from facilitator.privacy.plain import one_line
from facilitator.storage.schema import Words, vault_tables
from facilitator.storage.vault import Vault

LONGEST_WHY = 300


class HoldColumns(TypedColumns):
    client: Named[int] = Column(BigInteger, ForeignKey("client.id", ondelete="RESTRICT"), primary_key=True, autoincrement=False)
    since: Named[date] = Column(Date)
    why: Named[str] = Column(Words)


legal_hold_table = Table("legal_hold", vault_tables, HoldColumns)


@dataclass(frozen=True)
class Hold:
    client: ClientId
    since: date
    why: str = ""  # "letter of the court, March 3"


class HoldTooLong(Explained):
    def __init__(self, length: int) -> None:
        super().__init__(
            "Why something is held can have {longest} letters; this has {length}. Nothing was changed. Make it shorter.",
            longest=LONGEST_WHY,
            length=length,
        )


class Holds:
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def of(self, client: ClientId) -> Hold | None:
        with self._vault.read() as connection:
            row = connection.execute(select(legal_hold_table).where(legal_hold_table.c.client == client)).one_or_none()
        return Hold(ClientId(row.client), row.since, row.why) if row else None

    def put(self, hold: Hold) -> Hold | None:
        """Return the one before, for undo. Raises HoldTooLong, ClientUnknown."""
        kept = Hold(hold.client, hold.since, one_line(hold.why))
        if len(kept.why) > LONGEST_WHY:
            raise HoldTooLong(len(kept.why))
        with self._vault.write("people") as connection:
            before = self.lift(hold.client)
            try:
                connection.execute(legal_hold_table.insert().values(asdict(kept)))
            except IntegrityError:
                raise ClientUnknown from None
        return before

    def lift(self, client: ClientId) -> Hold | None:
        """Return it as it was, for undo."""
        with self._vault.write("people") as connection:
            before = self.of(client)
            connection.execute(legal_hold_table.delete().where(legal_hold_table.c.client == client))
        return before
