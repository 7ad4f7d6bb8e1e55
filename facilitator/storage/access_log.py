"""The access log: who unlocked, printed, exported, deleted, and when. No clinical text, no names, nothing a line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Column, Integer, Named, Table, Text, TypedColumns, insert, select

from facilitator.storage.schema import Moment, vault_tables
from facilitator.storage.vault import Vault


class Access(StrEnum):
    UNLOCKED = "unlocked"
    UNLOCKED_BY_RECOVERY = "unlocked-by-recovery"
    LOCKED = "locked"
    PRINTED = "printed"
    SAVED = "saved"
    SAVED_CALENDAR = "saved-calendar"
    REMOVED = "removed"
    RESTORED = "restored"
    PASSPHRASE_CHANGED = "passphrase-changed"
    RECOVERY_RENEWED = "recovery-renewed"
    SAVED_RECORD = "saved-record"
    SAVED_ROSTER = "saved-roster"
    FORGOT = "forgot"  # a client: nobody can tell which
    LEFT_NO_TRACE = "left-no-trace"  # what was forgotten before is in no file of this folder but its older copies


class AccessColumns(TypedColumns):
    id: Named[int] = Column(Integer, primary_key=True)
    at: Named[datetime] = Column(Moment)
    what: Named[str] = Column(Text)
    sheets: Named[int]


access_table = Table("access", vault_tables, AccessColumns)


@dataclass(frozen=True)
class Accessed:
    at: datetime
    what: Access
    sheets: int  # how many handouts; 0 where it does not apply


class AccessLog:
    def __init__(self, vault: Vault, now: Callable[[], datetime]) -> None:
        self._vault = vault
        self._now = now

    def note(self, what: Access, sheets: int = 0) -> None:
        """Inside a larger write it is noted with it, or not at all."""
        with self._vault.write("storage") as connection:
            connection.execute(insert(access_table), {"at": self._now(), "what": what, "sheets": sheets})

    def last(self, *kinds: Access) -> Accessed | None:
        """The newest of these kinds, if any was ever noted."""
        columns = access_table.c
        newest = select(columns.at, columns.what, columns.sheets).where(columns.what.in_(kinds)).order_by(columns.id.desc())
        with self._vault.read() as connection:
            found = connection.execute(newest.limit(1)).first()
        return Accessed(found.at, Access(found.what), found.sheets) if found else None

    def recent(self, count: int = 100) -> list[Accessed]:
        """Newest first, in the order they were noted, whatever the clock said."""
        newest = select(access_table.c.at, access_table.c.what, access_table.c.sheets).order_by(access_table.c.id.desc())
        with self._vault.read() as connection:
            return [Accessed(at, Access(what), sheets) for at, what, sheets in connection.execute(newest.limit(count))]
