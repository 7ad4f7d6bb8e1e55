"""Counseling notes: the counselor's own analysis of what was said, kept apart from the chart in a drawer with a key of its own.

Never in an export, a batch, a search or a report (42 CFR 2.11, "SUD counseling notes"; DOMAIN C1). Each is encrypted under the
drawer's key; that key is wrapped by the data key or, if the counselor wishes, by a passphrase that nothing can replace.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from random import Random
from typing import NewType

from sqlalchemy import BigInteger, Boolean, Column, Date, ForeignKey, Integer, LargeBinary, Named, Table, TypedColumns

from facilitator.language import Explained
from facilitator.people.client import ClientId
from facilitator.storage.envelope import PRODUCT, Cost
from facilitator.storage.schema import vault_tables
from facilitator.storage.vault import Vault

CounselingNoteId = NewType("CounselingNoteId", int)


class DrawerColumns(TypedColumns):
    id: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    has_passphrase: Named[bool] = Column(Boolean)
    key: Named[bytes] = Column(LargeBinary)


class CounselingColumns(TypedColumns):
    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    client: Named[int] = Column(BigInteger, ForeignKey("client.id", ondelete="RESTRICT"))
    on: Named[date] = Column(Date)
    box: Named[bytes] = Column(LargeBinary)


counseling_drawer_table = Table("counseling_drawer", vault_tables, DrawerColumns)
counseling_note_table = Table("counseling_note", vault_tables, CounselingColumns)


@dataclass(frozen=True)
class CounselingNote:
    id: CounselingNoteId
    client: ClientId
    on: date
    text: str


class DrawerLocked(Explained):
    def __init__(self) -> None:
        super().__init__("The drawer of counseling notes is locked. Nothing was changed. Open it with its passphrase.")


class WrongDrawerPassphrase(Explained):
    def __init__(self) -> None:
        super().__init__("This passphrase does not open the drawer. Nothing was changed. Try again.")


class CounselingNoteGone(Explained):
    def __init__(self) -> None:
        super().__init__("This counseling note is no longer there. Nothing was changed. Open the drawer again.")


class CounselingNoteEmpty(Explained):
    def __init__(self) -> None:
        super().__init__("Write something first. Nothing was changed.")


class Drawer:
    """Without a passphrase it is open; with one it is locked until `unlock`, and after `lock`. The key is in memory alone."""

    def __init__(self, vault: Vault, data_key: bytes, now: Callable[[], datetime], rng: Random, cost: Cost = PRODUCT) -> None:
        self._vault = vault
        self._data_key = data_key
        self._now = now
        self._rng = rng
        self._cost = cost

    @property
    def has_passphrase(self) -> bool:
        raise NotImplementedError

    @property
    def is_locked(self) -> bool:
        raise NotImplementedError

    def unlock(self, passphrase: str) -> None:
        """Takes some 0.4 s: call it in the background. Raises WrongDrawerPassphrase."""
        raise NotImplementedError

    def lock(self) -> None:
        raise NotImplementedError

    def set_passphrase(self, passphrase: str) -> None:
        """ "" takes it off. A new key: every note is encrypted anew, in one transaction. Takes some 0.4 s.

        Raises DrawerLocked, PassphraseTooShort.
        """
        raise NotImplementedError

    def count(self, client: ClientId) -> int:
        """Also while it is locked."""
        raise NotImplementedError

    def of(self, client: ClientId) -> list[CounselingNote]:
        """Newest first. Raises DrawerLocked."""
        raise NotImplementedError

    def write(self, client: ClientId, on: date, text: str) -> CounselingNote:
        """Raises DrawerLocked, CounselingNoteEmpty, NoteTooLong, ClientUnknown."""
        raise NotImplementedError

    def put(self, note: CounselingNote) -> CounselingNote | None:
        """In place of the one with its id; return it as it was: edits, and undo of `remove`. Raises as `write`."""
        raise NotImplementedError

    def remove(self, note: CounselingNoteId) -> CounselingNote:
        """Return it, for undo. Raises DrawerLocked, CounselingNoteGone."""
        raise NotImplementedError
