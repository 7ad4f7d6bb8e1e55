"""What the vault knows of one progress note: its row, how it is read, and what may be kept in it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import NewType

import msgspec
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Connection,
    ForeignKey,
    Index,
    Integer,
    Named,
    Row,
    String,
    Table,
    TypedColumns,
    column,
    exists,
    select,
    table,
)
from sqlalchemy.exc import IntegrityError

from facilitator.language import Explained
from facilitator.notes.pieces import LONGEST_PIECE, Pieces
from facilitator.people.attendance import ClientOrSessionGone
from facilitator.people.client import ClientId
from facilitator.privacy.plain import one_line, paragraphs
from facilitator.session.record import SessionId, session_table
from facilitator.storage.rows import put_row
from facilitator.storage.schema import Moment, Words, vault_tables
from facilitator.storage.written_once import written_once
from facilitator.vocabulary import NoteFormat, Participation

NoteId = NewType("NoteId", int)


class NoteColumns(TypedColumns):
    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    session: Named[int] = Column(BigInteger, ForeignKey("session.id", ondelete="RESTRICT"))
    client: Named[int] = Column(BigInteger, ForeignKey("client.id", ondelete="RESTRICT"))
    format: Named[str] = Column(String(8))
    body: Named[str] = Column(Words)  # JSON of the pieces
    minutes_present: Named[int] = Column(Integer)
    number_present: Named[int] = Column(Integer)
    changed_at: Named[datetime] = Column(Moment)
    pasted_at: Named[datetime | None] = Column(Moment)
    is_elsewhere: Named[bool] = Column(Boolean)


progress_note_table = Table(
    "progress_note",
    vault_tables,
    NoteColumns,
    Index("ix_progress_note_session_client", "session", "client", unique=True),
    Index("ix_progress_note_client", "client"),
)
written_once(progress_note_table)
_signed = table("signed_note", column("note"))  # whose module knows this one
_is_signed = exists().where(_signed.c.note == progress_note_table.c.id)


@dataclass(frozen=True)
class ProgressNote:
    """`pasted_at`: it is in the record system as it stands. `is_elsewhere`: it was written elsewhere and is not owed here."""

    id: NoteId
    session: SessionId
    client: ClientId
    format: NoteFormat
    pieces: Pieces
    minutes_present: int
    number_present: int
    changed_at: datetime
    pasted_at: datetime | None = None
    is_elsewhere: bool = False
    is_signed: bool = False


class NoteSigned(Explained):
    def __init__(self) -> None:
        super().__init__("This note is signed, so it stays as it is. Nothing was changed. Write an addendum under it.")


class NoteTooLong(Explained):
    def __init__(self, longest: int, length: int) -> None:
        super().__init__(
            "A part of a note can have {longest} letters; this has {length}. Nothing was changed. Make it shorter.",
            longest=longest,
            length=length,
        )


class MinutesOutOfRange(Explained):
    def __init__(self, most: int) -> None:
        super().__init__(
            "Minutes present are a number from 1 to {most}, the minutes of the session. Nothing was changed.", most=most
        )


class WasNotHere(Explained):
    def __init__(self) -> None:
        super().__init__("This client was not at this session, and an absent client has no note. Nothing was changed.")


class NoteGone(Explained):
    def __init__(self) -> None:
        super().__init__("This note is no longer there. Nothing was changed. Open the notes of this session again.")


class AnotherNoteThere(Explained):
    def __init__(self) -> None:
        super().__init__(
            "There is another note of this client for this session by now. Nothing was changed. Discard that one first."
        )


def cleaned(pieces: Pieces) -> Pieces:
    """With its words cleaned, choices once and in the order of the enum. Raises NoteTooLong."""
    kept = Pieces(
        goal=one_line(pieces.goal),
        participation=tuple(choice for choice in Participation if choice in pieces.participation),
        response=paragraphs(pieces.response),
        practice=paragraphs(pieces.practice),
        brought=paragraphs(pieces.brought),
        risk=paragraphs(pieces.risk),
        plan=paragraphs(pieces.plan),
    )
    if (length := max(map(len, kept.texts()), default=0)) > LONGEST_PIECE:
        raise NoteTooLong(LONGEST_PIECE, length)
    return kept


def unpaste(connection: Connection, session: SessionId) -> None:
    """What all who came share was written anew: none of the session's notes stands in the record system as it is, but for the
    signed ones, whose text stays."""
    columns = progress_note_table.c
    these = (columns.session == session, columns.pasted_at.is_not(None), ~_is_signed)
    connection.execute(progress_note_table.update().where(*these).values(pasted_at=None))


def read_one(connection: Connection, note: NoteId) -> ProgressNote:
    """Raises NoteGone."""
    for found in read(connection, progress_note_table.c.id == note):
        return found
    raise NoteGone


def read(connection: Connection, where: ColumnElement[bool]) -> list[ProgressNote]:
    """By the day of their sessions, newest first."""
    held = session_table.c
    notes = select(progress_note_table, _is_signed.label("is_signed")).join(session_table).where(where)
    newest = (held.on.desc(), held.started_at.desc().nulls_first(), progress_note_table.c.id)
    return [_note(row) for row in connection.execute(notes.order_by(*newest))]


def _note(row: Row[*tuple[object, ...]]) -> ProgressNote:
    kept = row._asdict()
    pieces, format = msgspec.json.decode(kept.pop("body"), type=Pieces), NoteFormat(kept.pop("format"))
    return ProgressNote(**kept | {"pieces": pieces, "format": format, "is_signed": bool(kept["is_signed"])})


def row_of(note: ProgressNote) -> dict[str, object]:
    """As it is stored."""
    row = asdict(note) | {"body": msgspec.json.encode(note.pieces).decode()}
    del row["pieces"], row["is_signed"]
    return row


def store(connection: Connection, note: ProgressNote) -> None:
    """In place of the one with its id. Raises AnotherNoteThere, ClientOrSessionGone."""
    columns = progress_note_table.c
    same = select(columns.id).where(columns.session == note.session, columns.client == note.client, columns.id != note.id)
    if connection.scalar(same) is not None:
        raise AnotherNoteThere
    try:
        put_row(connection, progress_note_table, row_of(note))
    except IntegrityError:
        raise ClientOrSessionGone from None


def set_pasted(connection: Connection, note: NoteId, at: datetime | None) -> None:
    """Alone, because of a signed note nothing else may be written."""
    connection.execute(progress_note_table.update().where(progress_note_table.c.id == note).values(pasted_at=at))
