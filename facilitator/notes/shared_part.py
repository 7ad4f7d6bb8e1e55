"""The part of a progress note that all who came share: topic, interventions, minutes, number present. Never a name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import BigInteger, Column, ForeignKey, Named, Table, TypedColumns

from facilitator.session.session import SessionId
from facilitator.storage.schema import Words, vault_tables
from facilitator.storage.vault import Vault


class SharedPartColumns(TypedColumns):
    session: Named[int] = Column(BigInteger, ForeignKey("session.id", ondelete="RESTRICT"), primary_key=True, autoincrement=False)
    interventions: Named[str] = Column(Words)


shared_part_table = Table("shared_part", vault_tables, SharedPartColumns)


@dataclass(frozen=True)
class SharedPart:
    """Facts come from the session; `interventions` is drafted from the steps that were run until it is written anew."""

    session: SessionId
    on: date
    started_at: datetime | None
    ended_at: datetime | None
    minutes: int  # as held: from start to end; planned ones where it never began by the clock
    number_present: int
    group: str  # its name
    topic: str  # the title; "" without one
    interventions: str
    is_written: bool = False  # by the facilitator, no longer the draft


class SharedParts:
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def of(self, session: SessionId) -> SharedPart:
        """Raises SessionUnknown."""
        raise NotImplementedError

    def write(self, session: SessionId, interventions: str) -> str:
        """Once for all who came; "" is the draft again. Return what stood there ("" for the draft), for undo.

        The caller has asked the wall. Signed notes keep the words they were signed with. Raises NoteTooLong, SessionUnknown.
        """
        raise NotImplementedError
