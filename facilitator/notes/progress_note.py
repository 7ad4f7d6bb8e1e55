"""Progress notes: the client's chart note for one session. Who was absent has none."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import NewType

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, Named, String, Table, TypedColumns

from facilitator.language import Explained
from facilitator.notes.pieces import Pieces
from facilitator.people.client import ClientId
from facilitator.session.session import SessionId
from facilitator.storage.schema import Moment, Words, vault_tables
from facilitator.storage.vault import Vault
from facilitator.storage.written_once import written_once
from facilitator.vocabulary import NoteFormat

NoteId = NewType("NoteId", int)

LONGEST_PIECE = 2_000


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


class Notes:
    """Verbs return what was, for undo. A changed note is no longer pasted."""

    def __init__(self, vault: Vault, now: Callable[[], datetime], rng: Random) -> None:
        self._vault = vault
        self._now = now
        self._rng = rng

    def get(self, note: NoteId) -> ProgressNote:
        """Raises NoteGone."""
        raise NotImplementedError

    def of_session(self, session: SessionId) -> dict[ClientId, ProgressNote]:
        """Those that were begun."""
        raise NotImplementedError

    def of_client(self, client: ClientId) -> list[ProgressNote]:
        """By the day of their sessions, newest first."""
        raise NotImplementedError

    def draft(self, session: SessionId, clients: Iterable[ClientId]) -> dict[ClientId, ProgressNote]:
        """Begin the notes of these clients who came: format of the program, minutes from attendance, pieces from the plan, the
        practice, picks and dates (see drafting.py). One that was begun stays as it is. In few readings and one write.

        Raises WasNotHere, SessionUnknown.
        """
        raise NotImplementedError

    def write(self, note: ProgressNote) -> ProgressNote:
        """Store format, pieces and minutes; return it as it was. The caller has asked the wall about each piece.

        Raises NoteGone, NoteSigned, NoteTooLong, MinutesOutOfRange.
        """
        raise NotImplementedError

    def put(self, note: ProgressNote) -> None:
        """As it is, in place of the one with its id: undo of the verbs below and above. Raises NoteSigned."""
        raise NotImplementedError

    def discard(self, note: NoteId) -> ProgressNote:
        """A draft that nobody needs. Raises NoteGone, NoteSigned."""
        raise NotImplementedError

    def mark_pasted(self, note: NoteId, *, is_pasted: bool) -> ProgressNote:
        """The tick: it is in the record system. A signed note may be pasted too. Raises NoteGone."""
        raise NotImplementedError

    def mark_elsewhere(self, session: SessionId, client: ClientId, *, is_elsewhere: bool) -> ProgressNote | None:
        """It was written in another place: nothing is owed here. Raises NoteSigned, WasNotHere."""
        raise NotImplementedError
