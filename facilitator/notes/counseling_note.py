"""Counseling notes: the counselor's own analysis of what was said, kept apart from the chart in a drawer with a key of its own.

Never in an export, a batch, a search or a report (42 CFR 2.11, "SUD counseling notes"; DOMAIN C1). Each is encrypted under the
drawer's key; that key is wrapped by the data key or, if the counselor wishes, by a passphrase that nothing can replace.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random
from typing import Any, NewType

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    Date,
    ForeignKey,
    Integer,
    LargeBinary,
    Named,
    Select,
    Table,
    TypedColumns,
    func,
    select,
)

from facilitator.language import Explained
from facilitator.notes import drawer_key
from facilitator.notes.progress_note import NoteTooLong
from facilitator.people.client import ClientId, ClientUnknown, client_table
from facilitator.privacy.plain import LONGEST_NOTE, paragraphs
from facilitator.storage.envelope import PRODUCT, Cost
from facilitator.storage.keys import NotWrappedByThis, refuse_short
from facilitator.storage.rows import put_row
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
    text: str = field(repr=False)  # in no log and no traceback


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


class DrawerDamaged(Explained):
    def __init__(self) -> None:
        super().__init__(
            "The drawer is damaged, and what is in it cannot all be read. It was left as it is. A backup may have it whole."
        )


class Drawer:
    """Without a passphrase it is open; with one it is locked until `unlock`, and after `lock`. The key is in memory alone."""

    def __init__(self, vault: Vault, data_key: bytes, rng: Random, cost: Cost = PRODUCT) -> None:
        self._vault = vault
        self._data_key = data_key
        self._rng = rng
        self._cost = cost
        self._known: dict[bytes, bytes] = {}  # the key as it is stored → itself: one that was changed elsewhere is not known

    @property
    def has_passphrase(self) -> bool:
        stored = self._stored()
        return stored is not None and bool(stored.has_passphrase)

    @property
    def is_locked(self) -> bool:
        try:
            self._key()
        except DrawerLocked:
            return True
        return False

    def unlock(self, passphrase: str) -> None:
        """Takes some 0.4 s: call it in the background. Raises WrongDrawerPassphrase, DrawerDamaged, TooLittleMemory."""
        stored = self._stored()
        if stored is None or not stored.has_passphrase:
            return
        try:
            key = drawer_key.unwrapped_by_passphrase(stored.key, passphrase)
        except ValueError:
            raise DrawerDamaged from None
        if key is None:
            raise WrongDrawerPassphrase
        self._known = {stored.key: key}

    def lock(self) -> None:
        self._known = {}

    def set_passphrase(self, passphrase: str) -> None:
        """ "" takes it off. A new key: every note is encrypted anew, in one transaction. Takes some 0.4 s.

        Whoever knew the old passphrase opens nothing with it any more, except in backups made before. Raises DrawerLocked,
        PassphraseTooShort.
        """
        if passphrase:
            refuse_short(passphrase)
        if self.is_locked:
            raise DrawerLocked
        key = drawer_key.new_key()
        if passphrase:
            wrapped = drawer_key.wrapped_by_passphrase(key, passphrase, self._cost)
        else:
            wrapped = drawer_key.wrapped_by_data_key(key, self._data_key)
        self._known[wrapped] = key  # whoever hears of the commit finds the drawer open
        with self._vault.write("notes") as connection:
            notes = self._read(connection, select(counseling_note_table))
            for note in notes:
                _store(connection, note, key)
            _put_drawer(connection, wrapped, has_passphrase=bool(passphrase))
        self._known = {wrapped: key}
        with suppress(Explained):  # what is stored is stored; the log is emptied at close too
            self._vault.checkpoint()  # the old boxes and their key leave the log now

    def count(self, client: ClientId) -> int:
        """Also while it is locked."""
        counted = select(func.count()).select_from(counseling_note_table).where(counseling_note_table.c.client == client)
        with self._vault.read() as connection:
            return connection.scalar(counted) or 0

    def of(self, client: ClientId) -> list[CounselingNote]:
        """Newest first. Raises DrawerLocked, DrawerDamaged."""
        columns = counseling_note_table.c
        theirs = select(counseling_note_table).where(columns.client == client).order_by(columns.on.desc(), columns.id)
        with self._vault.read() as connection:
            return self._read(connection, theirs)

    def write(self, client: ClientId, on: date, text: str) -> CounselingNote:
        """The caller has asked the wall. Raises DrawerLocked, CounselingNoteEmpty, NoteTooLong, ClientUnknown."""
        note = CounselingNote(CounselingNoteId(self._rng.getrandbits(63)), client, on, _cleaned(text))
        self.put(note)
        return note

    def put(self, note: CounselingNote) -> CounselingNote | None:
        """In place of the one with its id; return it as it was: edits, and undo of `remove`. Raises as `write`."""
        note = replace(note, text=_cleaned(note.text))
        with self._vault.write("notes") as connection:
            before = self._read(connection, _one(note.id))
            _refuse_unknown(connection, note.client)
            _store(connection, note, self._key() or self._first_key(connection))
        return before[0] if before else None

    def remove(self, note: CounselingNoteId) -> CounselingNote:
        """Return it, for undo. Raises DrawerLocked, CounselingNoteGone."""
        with self._vault.write("notes") as connection:
            if not (found := self._read(connection, _one(note))):
                raise CounselingNoteGone
            connection.execute(counseling_note_table.delete().where(counseling_note_table.c.id == note))
        return found[0]

    def _read(self, connection: Connection, notes: Select[*tuple[Any, ...]]) -> list[CounselingNote]:
        key = self._key()
        return [_opened(row, key) for row in connection.execute(notes)] if key else []

    def _key(self) -> bytes | None:
        """None while nothing was ever written. Raises DrawerLocked."""
        if (stored := self._stored()) is None:
            return None
        if not stored.has_passphrase:
            return self._unwrapped(stored.key)
        if (key := self._known.get(stored.key)) is None:
            raise DrawerLocked
        return key

    def _unwrapped(self, wrapped: bytes) -> bytes:
        try:
            return drawer_key.unwrapped_by_data_key(wrapped, self._data_key)
        except NotWrappedByThis:
            raise DrawerDamaged from None

    def _first_key(self, connection: Connection) -> bytes:
        key = drawer_key.new_key()
        _put_drawer(connection, drawer_key.wrapped_by_data_key(key, self._data_key), has_passphrase=False)
        return key

    def _stored(self) -> Any:
        with self._vault.read() as connection:
            return connection.execute(select(counseling_drawer_table)).one_or_none()


def _put_drawer(connection: Connection, wrapped: bytes, *, has_passphrase: bool) -> None:
    put_row(connection, counseling_drawer_table, {"id": 1, "has_passphrase": has_passphrase, "key": wrapped})


def _opened(row: Any, key: bytes) -> CounselingNote:
    id_, client, on = CounselingNoteId(row.id), ClientId(row.client), row.on
    try:
        return CounselingNote(id_, client, on, drawer_key.opened_box(key, id_, client, on, row.box))
    except drawer_key.NotOpenedByThis:
        raise DrawerDamaged from None


def _store(connection: Connection, note: CounselingNote, key: bytes) -> None:
    box = drawer_key.closed_box(key, note.id, note.client, note.on, note.text)
    put_row(connection, counseling_note_table, {"id": note.id, "client": note.client, "on": note.on, "box": box})


def _one(note: CounselingNoteId) -> Select[*tuple[Any, ...]]:
    return select(counseling_note_table).where(counseling_note_table.c.id == note)


def _refuse_unknown(connection: Connection, client: ClientId) -> None:
    columns = client_table.c
    known = select(columns.id).where(columns.id == client, columns.forgotten_on.is_(None))
    if connection.scalar(known) is None:
        raise ClientUnknown


def _cleaned(text: str) -> str:
    if not (text := paragraphs(text)):
        raise CounselingNoteEmpty
    if len(text) > LONGEST_NOTE:
        raise NoteTooLong(LONGEST_NOTE, len(text))
    return text
