"""Progress notes: the client's chart note for one session. Who was absent has none."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from random import Random

from sqlalchemy import Connection

from facilitator.notes.drafting import drafted, minutes_present
from facilitator.notes.note_record import (
    AnotherNoteThere,
    MinutesOutOfRange,
    NoteGone,
    NoteId,
    NoteSigned,
    NoteTooLong,
    ProgressNote,
    WasNotHere,
    cleaned,
    progress_note_table,
    read,
    read_one,
    row_of,
    set_pasted,
    store,
    unpaste,
)
from facilitator.notes.pieces import LONGEST_PIECE, Pieces
from facilitator.notes.told import Translate
from facilitator.people.attendance import Attendance
from facilitator.people.client import ClientId
from facilitator.people.program import ProgramRules
from facilitator.session.record import SessionId
from facilitator.session.record import read_one as read_session
from facilitator.storage.vault import Vault
from facilitator.vocabulary import NoteFormat

__all__ = [
    "LONGEST_PIECE",
    "AnotherNoteThere",
    "MinutesOutOfRange",
    "NoteGone",
    "NoteId",
    "NoteSigned",
    "NoteTooLong",
    "Notes",
    "ProgressNote",
    "WasNotHere",
    "cleaned",
    "progress_note_table",
    "unpaste",
]


class Notes:
    """Verbs return what was, for undo. A changed note is no longer pasted."""

    def __init__(self, vault: Vault, now: Callable[[], datetime], rng: Random) -> None:
        self._vault = vault
        self._now = now
        self._rng = rng

    def get(self, note: NoteId) -> ProgressNote:
        """Raises NoteGone."""
        with self._vault.read() as connection:
            return read_one(connection, note)

    def of_session(self, session: SessionId) -> dict[ClientId, ProgressNote]:
        """Those that were begun."""
        with self._vault.read() as connection:
            return {note.client: note for note in read(connection, progress_note_table.c.session == session)}

    def of_client(self, client: ClientId) -> list[ProgressNote]:
        """By the day of their sessions, newest first."""
        with self._vault.read() as connection:
            return read(connection, progress_note_table.c.client == client)

    def draft(self, session: SessionId, clients: Iterable[ClientId], translate: Translate = str) -> dict[ClientId, ProgressNote]:
        """Begin the notes of these clients who came: format of the program, minutes from attendance, pieces from the plan, the
        practice, picks and dates (see drafting.py). One that was begun stays as it is, also when attendance was corrected since.
        In few readings and one write.

        Raises WasNotHere, SessionUnknown.
        """
        wanted = list(dict.fromkeys(clients))
        begun = self.of_session(session)
        if not begun.keys() >= set(wanted):
            self._begin(session, [client for client in wanted if client not in begun], translate)
            begun = self.of_session(session)
        return {client: begun[client] for client in wanted}

    def write(self, note: ProgressNote) -> ProgressNote:
        """Store format, pieces and minutes, cleaned; return it as it was. The caller has asked the wall about each piece.

        What changes nothing leaves it pasted. Raises NoteGone, NoteSigned, NoteTooLong, MinutesOutOfRange.
        """
        pieces = cleaned(note.pieces)
        with self._vault.write("notes") as connection:
            before = read_one(connection, note.id)
            if before.is_signed:
                raise NoteSigned
            most = read_session(connection, before.session).minutes_held
            if note.minutes_present != before.minutes_present and not 1 <= note.minutes_present <= most:
                raise MinutesOutOfRange(most)
            written = replace(before, format=note.format, pieces=pieces, minutes_present=note.minutes_present)
            if written != before:
                here = len(Attendance(self._vault).here(before.session))
                store(connection, replace(written, number_present=here, changed_at=self._now(), pasted_at=None))
        return before

    def put(self, note: ProgressNote) -> None:
        """As it is, in place of the one with its id: undo of the verbs below and above.

        Of a signed one only whether it is pasted. Raises NoteSigned, AnotherNoteThere, ClientOrSessionGone.
        """
        with self._vault.write("notes") as connection:
            for before in read(connection, progress_note_table.c.id == note.id):
                if before.is_signed:
                    if replace(note, pasted_at=before.pasted_at, is_signed=True) != before:
                        raise NoteSigned
                    set_pasted(connection, note.id, note.pasted_at)
                    return
            store(connection, note)

    def discard(self, note: NoteId) -> ProgressNote:
        """A draft that nobody needs. Raises NoteGone, NoteSigned."""
        with self._vault.write("notes") as connection:
            before = read_one(connection, note)
            if before.is_signed:
                raise NoteSigned
            connection.execute(progress_note_table.delete().where(progress_note_table.c.id == note))
        return before

    def mark_pasted(self, note: NoteId, *, is_pasted: bool) -> ProgressNote:
        """The tick: it is in the record system. A signed note may be pasted too. Raises NoteGone."""
        with self._vault.write("notes") as connection:
            before = read_one(connection, note)
            set_pasted(connection, note, self._now() if is_pasted else None)
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
            store(connection, replace(before, is_elsewhere=is_elsewhere))
        return before

    def _begin(self, session: SessionId, clients: list[ClientId], translate: Translate) -> None:
        with self._vault.write("notes") as connection:
            minutes = minutes_present(self._vault, session)
            if not minutes.keys() >= set(clients):
                raise WasNotHere
            pieces = drafted(self._vault, session, clients, self._now, translate)
            format = ProgramRules(self._vault).get().note_format
            notes = [self._new(session, client, format, pieces[client], minutes[client], len(minutes)) for client in clients]
            connection.execute(progress_note_table.insert(), [row_of(note) for note in notes])

    def _begin_elsewhere(self, connection: Connection, session: SessionId, client: ClientId) -> None:
        minutes = minutes_present(self._vault, session)
        if client not in minutes:
            raise WasNotHere
        format = ProgramRules(self._vault).get().note_format
        empty = self._new(session, client, format, Pieces(), minutes[client], len(minutes))
        store(connection, replace(empty, is_elsewhere=True))

    def _new(
        self, session: SessionId, client: ClientId, format: NoteFormat, pieces: Pieces, minutes: int, number: int
    ) -> ProgressNote:
        id_ = NoteId(self._rng.getrandbits(63))
        return ProgressNote(id_, session, client, format, pieces, minutes, number, changed_at=self._now())
