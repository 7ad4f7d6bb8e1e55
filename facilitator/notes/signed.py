"""What is signed, as it is kept and read back: the text as it was, who signed when, addenda, and whether all of it is whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, NewType

from sqlalchemy import BigInteger, Column, Connection, ForeignKey, Named, String, Table, TypedColumns, select

from facilitator.notes.digest import Link, chained, digest_of
from facilitator.notes.progress_note import NoteId, progress_note_table
from facilitator.storage.schema import Moment, Words, vault_tables
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

_LOCKED = tuple(column for column in progress_note_table.c if column.name != "pasted_at")  # of a draft, once it is signed


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
    """`is_whole`: text, signatures and addenda still agree with their hashes, in the order in which they were made."""

    note: NoteId
    text: str
    individual: str
    digest: str
    signatures: tuple[Signature, ...]
    addenda: tuple[Addendum, ...] = ()
    is_whole: bool = True
    last_digest: str = field(default="", repr=False)  # what the next signature or addendum hangs on

    def has(self, role: Role) -> bool:
        return any(signature.role is role for signature in self.signatures)


def read_signed(connection: Connection, notes: Sequence[NoteId]) -> dict[NoteId, Signed]:
    """In three readings; one that is not signed is left out."""
    links = _links(connection, notes)
    columns = signed_note_table.c
    signed = select(columns.note, columns.text, columns.individual, columns.digest.label("digest"), *_LOCKED)
    found = connection.execute(signed.join_from(signed_note_table, progress_note_table).where(columns.note.in_(notes)))
    return {NoteId(row.note): _put_together(row, links[row.note]) for row in found}


def put_text(connection: Connection, note: NoteId, text: str, individual: str) -> str:
    """Return its hash, for the author's signature. Raises what the database raises: NoResultFound without such a note."""
    locked = connection.execute(select(*_LOCKED).where(progress_note_table.c.id == note)).one()
    digest = _digest_of_note(locked, text, individual)
    kept = {"note": note, "text": text, "individual": individual, "digest": digest}
    connection.execute(signed_note_table.insert().values(kept))
    return digest


def put_signature(connection: Connection, note: NoteId, before: str, signature: Signature) -> None:
    digest = digest_of("signature", before, *_parts(signature))
    connection.execute(signature_table.insert().values(asdict(signature) | {"note": note, "digest": digest}))


def put_addendum(connection: Connection, note: NoteId, before: str, addendum: Addendum) -> None:
    digest = digest_of("addendum", before, *_parts(addendum))
    connection.execute(addendum_table.insert().values(asdict(addendum) | {"note": note, "digest": digest}))


def _digest_of_note(locked: Any, text: str, individual: str) -> str:
    """Over the stored row itself, moments as seconds: what a reader turns it into must not matter."""
    row = [round(value.timestamp()) if isinstance(value, datetime) else value for value in (locked[:])]
    return digest_of("note", *row, text, individual)


def _parts(thing: Signature | Addendum) -> tuple[str | int, ...]:
    at = round(thing.at.timestamp())
    return (thing.role, thing.by, at) if isinstance(thing, Signature) else (thing.id, thing.text, thing.by, at)


def _links(connection: Connection, notes: Sequence[NoteId]) -> dict[int, list[Link[Signature | Addendum]]]:
    found: dict[int, list[Link[Signature | Addendum]]] = defaultdict(list)
    signatures = select(signature_table).where(signature_table.c.note.in_(notes)).order_by(signature_table.c.at)
    for row in connection.execute(signatures):
        signature = Signature(Role(row.role), row.by, row.at)
        found[row.note].append(Link(signature, "signature", _parts(signature), row.digest))
    columns = addendum_table.c
    addenda = select(addendum_table).where(columns.note.in_(notes)).order_by(columns.at, columns.id)
    for row in connection.execute(addenda):
        addendum = Addendum(AddendumId(row.id), row.text, row.by, row.at)
        found[row.note].append(Link(addendum, "addendum", _parts(addendum), row.digest))
    return found


def _put_together(row: Any, links: list[Link[Signature | Addendum]]) -> Signed:
    """Also when it is not whole: then in the order of the moments, so that it can be looked at."""
    digest = _digest_of_note(row[4:], row.text, row.individual)
    chain = chained(row.digest, links)
    is_whole = digest == row.digest and len(chain) == len(links) and _begins_with_author(chain)
    things = [link.thing for link in (chain if is_whole else links)]
    return Signed(
        note=NoteId(row.note),
        text=row.text,
        individual=row.individual,
        digest=row.digest,
        signatures=tuple(thing for thing in things if isinstance(thing, Signature)),
        addenda=tuple(thing for thing in things if isinstance(thing, Addendum)),
        is_whole=is_whole,
        last_digest=chain[-1].digest if chain else row.digest,
    )


def _begins_with_author(chain: list[Link[Signature | Addendum]]) -> bool:
    first = chain[0].thing if chain else None
    return isinstance(first, Signature) and first.role is Role.AUTHOR
