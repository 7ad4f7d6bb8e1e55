"""How long signed notes stay, by the program's own rule: so many years after what was signed last under a note."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, func, select, union_all

from facilitator.notes.progress_note import NoteId, progress_note_table
from facilitator.notes.signature import addendum_table, signature_table
from facilitator.people.client import ClientId


@dataclass(frozen=True)
class KeptNotes:
    """Signed notes of one client whose time is not over. `until`: the first day on which none of them has to stay."""

    notes: frozenset[NoteId] = frozenset()
    until: date | None = None


def kept_notes(connection: Connection, client: ClientId, years: int | None, now: datetime) -> KeptNotes:
    """None of them without a rule. `now` is aware, local: days are those of the wall."""
    if years is None:
        return KeptNotes()
    until = {note: later(at.astimezone(now.tzinfo).date(), years) for note, at in _signed_last(connection, client)}
    kept = {note: day for note, day in until.items() if day > now.date()}
    return KeptNotes(frozenset(kept), max(kept.values(), default=None))


def later(day: date, years: int) -> date:
    """The same day of a later year; March 1 where February 29 is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def _signed_last(connection: Connection, client: ClientId) -> list[tuple[NoteId, datetime]]:
    signed, added = signature_table.c, addendum_table.c
    moments = union_all(select(signed.note, signed.at), select(added.note, added.at)).subquery()
    last = select(moments.c.note, func.max(moments.c.at)).join(progress_note_table, progress_note_table.c.id == moments.c.note)
    found = connection.execute(last.where(progress_note_table.c.client == client).group_by(moments.c.note))
    return [(NoteId(note), at) for note, at in found]
