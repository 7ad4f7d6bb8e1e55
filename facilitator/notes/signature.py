"""Signing: the text of a note as it was, who signed, when, and its hash. Nothing signed can change or disappear.

What comes later is an addendum under it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from random import Random
from typing import NewType

from sqlalchemy import BigInteger, Column, ForeignKey, Named, String, Table, TypedColumns

from facilitator.language import Explained
from facilitator.notes.progress_note import NoteId
from facilitator.storage.schema import Moment, Words, vault_tables
from facilitator.storage.vault import Vault
from facilitator.storage.written_once import written_once

AddendumId = NewType("AddendumId", int)


class Role(StrEnum):
    AUTHOR = "author"
    SECOND = "second"  # supervisor or co-facilitator


class SignedColumns(TypedColumns):
    note: Named[int] = Column(
        BigInteger, ForeignKey("progress_note.id", ondelete="RESTRICT"), primary_key=True, autoincrement=False
    )
    text: Named[str] = Column(Words)
    individual: Named[str] = Column(Words)
    digest: Named[str] = Column(String(64))


class SignatureColumns(TypedColumns):
    note: Named[int] = Column(
        BigInteger, ForeignKey("progress_note.id", ondelete="RESTRICT"), primary_key=True, autoincrement=False
    )
    role: Named[str] = Column(String(8), primary_key=True)
    by: Named[str] = Column(Words)
    at: Named[datetime] = Column(Moment)
    digest: Named[str] = Column(String(64))


class AddendumColumns(TypedColumns):
    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    note: Named[int] = Column(BigInteger, ForeignKey("progress_note.id", ondelete="RESTRICT"))
    text: Named[str] = Column(Words)
    by: Named[str] = Column(Words)
    at: Named[datetime] = Column(Moment)
    digest: Named[str] = Column(String(64))


signed_note_table = Table("signed_note", vault_tables, SignedColumns)
signature_table = Table("signature", vault_tables, SignatureColumns)
addendum_table = Table("addendum", vault_tables, AddendumColumns)
written_once(signed_note_table)
written_once(signature_table)
written_once(addendum_table)


@dataclass(frozen=True)
class Signature:
    role: Role
    by: str
    at: datetime


@dataclass(frozen=True)
class Addendum:
    id: AddendumId
    text: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Signed:
    """`is_whole`: text, signatures and addenda still agree with their hashes."""

    note: NoteId
    text: str
    individual: str
    digest: str
    signatures: tuple[Signature, ...]
    addenda: tuple[Addendum, ...] = ()
    is_whole: bool = True

    def has(self, role: Role) -> bool:
        return any(signature.role is role for signature in self.signatures)


class AlreadySigned(Explained):
    def __init__(self) -> None:
        super().__init__("This note is signed already. Nothing was changed. Write an addendum under it.")


class NotSigned(Explained):
    def __init__(self) -> None:
        super().__init__("This note is not signed yet. Nothing was changed. Sign it first.")


class SignerMissing(Explained):
    def __init__(self) -> None:
        super().__init__("Write who signs first: your name and credential. Nothing was changed.")


class SameSigner(Explained):
    def __init__(self) -> None:
        super().__init__("The second signature is somebody else's. Nothing was changed. Write the second signer's name.")


class NothingToSign(Explained):
    def __init__(self) -> None:
        super().__init__("There is nothing about this client in the note yet. Nothing was changed. Write a line, then sign.")


class AddendumEmpty(Explained):
    def __init__(self) -> None:
        super().__init__("Write what is to be added first. Nothing was changed.")


class Signatures:
    def __init__(self, vault: Vault, now: Callable[[], datetime], rng: Random) -> None:
        self._vault = vault
        self._now = now
        self._rng = rng

    def sign(self, note: NoteId, text: str, individual: str, by: str) -> Signed:
        """`text` is the whole note as shown (note_text.text_of). The draft's pieces stay as they are, locked.

        The caller has shown `text`. Raises NoteGone, AlreadySigned, SignerMissing, NothingToSign, NoteTooLong.
        """
        raise NotImplementedError

    def countersign(self, note: NoteId, by: str) -> Signed:
        """Raises NotSigned, AlreadySigned, SignerMissing, SameSigner (compared folded)."""
        raise NotImplementedError

    def add(self, note: NoteId, text: str, by: str) -> Addendum:
        """The caller has asked the wall. Raises NotSigned, SignerMissing, AddendumEmpty, NoteTooLong."""
        raise NotImplementedError

    def of(self, note: NoteId) -> Signed | None:
        return self.of_each([note]).get(note)

    def of_each(self, notes: Iterable[NoteId]) -> dict[NoteId, Signed]:
        """In three readings; one that is not signed is left out."""
        raise NotImplementedError


def text_signed(signed: Signed) -> str:
    """The note as it is pasted, printed or kept in a file: its text, who signed when, then each addendum with its own line."""
    raise NotImplementedError
