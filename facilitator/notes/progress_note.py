"""Progress notes: the client's chart note for one session. Who was absent has none."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from random import Random
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
from facilitator.notes.drafting import drafted, minutes_present
from facilitator.notes.pieces import LONGEST_PIECE, Pieces
from facilitator.notes.told import Translate
from facilitator.people.attendance import Attendance, ClientOrSessionGone
from facilitator.people.client import ClientId
from facilitator.people.program import ProgramRules
from facilitator.privacy.plain import one_line, paragraphs
from facilitator.session.record import SessionId, read_one, session_table
from facilitator.storage.rows import put_row
from facilitator.storage.schema import Moment, Words, vault_tables
from facilitator.storage.vault import Vault
from facilitator.storage.written_once import written_once
from facilitator.vocabulary import NoteFormat, Participation

__all__ = ["LONGEST_PIECE", "NoteId", "Notes", "ProgressNote", "progress_note_table"]

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


class Notes:
    """Verbs return what was, for undo. A changed note is no longer pasted."""

    def __init__(self, vault: Vault, now: Callable[[], datetime], rng: Random) -> None:
        self._vault = vault
        self._now = now
        self._rng = rng

    def get(self, note: NoteId) -> ProgressNote:
        """Raises NoteGone."""
        with self._vault.read() as connection:
            return _get(connection, note)

    def of_session(self, session: SessionId) -> dict[ClientId, ProgressNote]:
        """Those that were begun."""
        with self._vault.read() as connection:
            return {note.client: note for note in _read(connection, progress_note_table.c.session == session)}

    def of_client(self, client: ClientId) -> list[ProgressNote]:
        """By the day of their sessions, newest first."""
        with self._vault.read() as connection:
            return _read(connection, progress_note_table.c.client == client)

    def draft(self, session: SessionId, clients: Iterable[ClientId], translate: Translate = str) -> dict[ClientId, ProgressNote]:
        """Begin the notes of these clients who came: format of the program, minutes from attendance, pieces from the plan, the
        practice, picks and dates (see drafting.py). One that was begun stays as it is, also when attendance was corrected since.
        In few readings and one write.

        Raises WasNotHere, SessionUnknown.
        """
        wanted = list(dict.fromkeys(clients))
        with self._vault.write("notes") as connection:
            begun, minutes = self.of_session(session), minutes_present(self._vault, session)
            new = [client for client in wanted if client not in begun]
            if not minutes.keys() >= set(new):
                raise WasNotHere
            if new:
                pieces, format = (
                    drafted(self._vault, session, new, self._now, translate),
                    ProgramRules(self._vault).get().note_format,
                )
                notes = [self._new(session, client, format, pieces[client], minutes[client], len(minutes)) for client in new]
                connection.execute(progress_note_table.insert(), [_row(note) for note in notes])
                begun = self.of_session(session)
        return {client: begun[client] for client in wanted}

    def write(self, note: ProgressNote) -> ProgressNote:
        """Store format, pieces and minutes, cleaned; return it as it was. The caller has asked the wall about each piece.

        What changes nothing leaves it pasted. Raises NoteGone, NoteSigned, NoteTooLong, MinutesOutOfRange.
        """
        pieces = cleaned(note.pieces)
        with self._vault.write("notes") as connection:
            before = _get(connection, note.id)
            if before.is_signed:
                raise NoteSigned
            most = read_one(connection, before.session).minutes_held
            if note.minutes_present != before.minutes_present and not 1 <= note.minutes_present <= most:
                raise MinutesOutOfRange(most)
            written = replace(before, format=note.format, pieces=pieces, minutes_present=note.minutes_present)
            if written != before:
                here = len(Attendance(self._vault).here(before.session))
                _store(connection, replace(written, number_present=here, changed_at=self._now(), pasted_at=None))
        return before

    def put(self, note: ProgressNote) -> None:
        """As it is, in place of the one with its id: undo of the verbs below and above.

        Of a signed one only whether it is pasted. Raises NoteSigned, AnotherNoteThere, ClientOrSessionGone.
        """
        with self._vault.write("notes") as connection:
            for before in _read(connection, progress_note_table.c.id == note.id):
                if before.is_signed:
                    if replace(note, pasted_at=before.pasted_at, is_signed=True) != before:
                        raise NoteSigned
                    _set_pasted(connection, note.id, note.pasted_at)
                    return
            _store(connection, note)

    def discard(self, note: NoteId) -> ProgressNote:
        """A draft that nobody needs. Raises NoteGone, NoteSigned."""
        with self._vault.write("notes") as connection:
            before = _get(connection, note)
            if before.is_signed:
                raise NoteSigned
            connection.execute(progress_note_table.delete().where(progress_note_table.c.id == note))
        return before

    def mark_pasted(self, note: NoteId, *, is_pasted: bool) -> ProgressNote:
        """The tick: it is in the record system. A signed note may be pasted too. Raises NoteGone."""
        with self._vault.write("notes") as connection:
            before = _get(connection, note)
            _set_pasted(connection, note, self._now() if is_pasted else None)
        return before

    def mark_elsewhere(self, session: SessionId, client: ClientId, *, is_elsewhere: bool) -> ProgressNote | None:
        """It was written in another place: nothing is owed here. Without a note there, an empty one says so, and goes again when
        this is taken back: the undo where None is returned. Raises NoteSigned, WasNotHere, SessionUnknown.
        """
        with self._vault.write("notes") as connection:
            before = self.of_session(session).get(client)
            if before is None:
                if is_elsewhere:
                    self._begin_elsewhere(connection, session, client)
                return None
            if before.is_signed:
                raise NoteSigned
            if before.pieces == Pieces() and not is_elsewhere:
                return self.discard(before.id)
            _store(connection, replace(before, is_elsewhere=is_elsewhere))
        return before

    def _begin_elsewhere(self, connection: Connection, session: SessionId, client: ClientId) -> None:
        minutes = minutes_present(self._vault, session)
        if client not in minutes:
            raise WasNotHere
        format = ProgramRules(self._vault).get().note_format
        empty = self._new(session, client, format, Pieces(), minutes[client], len(minutes))
        _store(connection, replace(empty, is_elsewhere=True))

    def _new(
        self, session: SessionId, client: ClientId, format: NoteFormat, pieces: Pieces, minutes: int, number: int
    ) -> ProgressNote:
        id_ = NoteId(self._rng.getrandbits(63))
        return ProgressNote(id_, session, client, format, pieces, minutes, number, changed_at=self._now())


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


def _get(connection: Connection, note: NoteId) -> ProgressNote:
    for found in _read(connection, progress_note_table.c.id == note):
        return found
    raise NoteGone


def _read(connection: Connection, where: ColumnElement[bool]) -> list[ProgressNote]:
    held = session_table.c
    notes = select(progress_note_table, _is_signed.label("is_signed")).join(session_table).where(where)
    newest = (held.on.desc(), held.started_at.desc().nulls_first(), progress_note_table.c.id)
    return [_note(row) for row in connection.execute(notes.order_by(*newest))]


def _note(row: Row[*tuple[object, ...]]) -> ProgressNote:
    kept = row._asdict()
    pieces, format = msgspec.json.decode(kept.pop("body"), type=Pieces), NoteFormat(kept.pop("format"))
    return ProgressNote(**kept | {"pieces": pieces, "format": format, "is_signed": bool(kept["is_signed"])})


def _row(note: ProgressNote) -> dict[str, object]:
    row = asdict(note) | {"body": msgspec.json.encode(note.pieces).decode()}
    del row["pieces"], row["is_signed"]
    return row


def _store(connection: Connection, note: ProgressNote) -> None:
    columns = progress_note_table.c
    same = select(columns.id).where(columns.session == note.session, columns.client == note.client, columns.id != note.id)
    if connection.scalar(same) is not None:
        raise AnotherNoteThere
    try:
        put_row(connection, progress_note_table, _row(note))
    except IntegrityError:
        raise ClientOrSessionGone from None


def _set_pasted(connection: Connection, note: NoteId, at: datetime | None) -> None:
    """Alone, because of a signed note nothing else may be written."""
    connection.execute(progress_note_table.update().where(progress_note_table.c.id == note).values(pasted_at=at))
