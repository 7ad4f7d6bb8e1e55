"""Progress notes: begun, written, pasted, taken back; and what is signed stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import column, insert, table

from facilitator.notes.note_text import text_of
from facilitator.notes.pieces import LONGEST_PIECE, Pieces
from facilitator.notes.progress_note import (
    AnotherNoteThere,
    MinutesOutOfRange,
    NoteGone,
    NoteId,
    Notes,
    NoteSigned,
    NoteTooLong,
    WasNotHere,
    cleaned,
)
from facilitator.notes.shared_part import SharedParts
from facilitator.people.attendance import Attendance, ClientOrSessionGone
from facilitator.people.client import ClientId
from facilitator.people.program import Program, ProgramRules
from facilitator.session.session import SessionId, SessionUnknown
from facilitator.vocabulary import NoteFormat, Participation
from tests.examples import examples
from tests.notes.conftest import TODAY, ZONE

ANY_PIECES = st.builds(
    Pieces,
    goal=st.text(max_size=80),
    participation=st.lists(st.sampled_from(Participation), max_size=6).map(tuple),
    response=st.text(max_size=80),
    practice=st.text(max_size=80),
    brought=st.text(max_size=80),
    risk=st.text(max_size=80),
    plan=st.text(max_size=80),
)
ON_ONE_VAULT = settings(max_examples=examples(50), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def note(notes, today, heron):
    return notes.draft(today, [heron])[heron]


@pytest.fixture
def written(notes, note):
    notes.write(replace(note, pieces=Pieces(response="Said that payday is hard.", plan="Will walk.")))
    return notes.get(note.id)


def signed(vault, note):
    columns = [column(name) for name in ("note", "text", "individual", "digest")]
    with vault.write("notes") as connection:
        row = {"note": note.id, "text": "As signed", "individual": "", "digest": ""}
        connection.execute(insert(table("signed_note", *columns)).values(row))


# ── beginning ────────────────────────────────────────────────────────────────
def test_a_draft_has_the_programs_format_and_who_was_there(vault, notes, clock, today, heron, otter):
    ProgramRules(vault).put(Program(note_format=NoteFormat.SOAP))
    Attendance(vault).mark(today, otter, True, came_late_at=datetime(2026, 11, 24, 18, 10, tzinfo=ZONE))
    drafts = notes.draft(today, [heron, otter])
    assert {note.format for note in drafts.values()} == {NoteFormat.SOAP}
    assert {client: note.minutes_present for client, note in drafts.items()} == {heron: 30, otter: 20}
    assert {note.number_present for note in drafts.values()} == {2}
    assert {note.changed_at for note in drafts.values()} == {clock()}
    assert drafts == notes.of_session(today)


def test_a_note_that_was_begun_stays_as_it_is(notes, written, today, heron, otter):
    drafts = notes.draft(today, [heron, otter])
    assert drafts[heron] == written
    assert set(drafts) == {heron, otter}


def test_looking_at_notes_that_were_begun_writes_nothing(vault, notes, note, today, heron):
    told = []
    vault.on_commit(told.append)
    notes.draft(today, [heron])
    assert told == []


def test_who_was_absent_has_no_note(notes, today, heron, wren):
    with pytest.raises(WasNotHere):
        notes.draft(today, [heron, wren])
    assert notes.of_session(today) == {}


def test_who_was_never_asked_about_has_no_note(notes, clients, today):
    with pytest.raises(WasNotHere):
        notes.draft(today, [clients.add("Maple").id])


def test_a_note_stays_when_attendance_changes_afterwards(vault, notes, note, today, heron):
    Attendance(vault).mark(today, heron, False)
    assert notes.of_session(today) == {heron: note}
    assert notes.draft(today, [heron]) == {heron: note}


def test_a_session_that_is_gone_has_no_notes(notes, heron):
    with pytest.raises(SessionUnknown):
        notes.draft(SessionId(1), [heron])
    assert notes.of_session(SessionId(1)) == {}


def test_nobody_to_draft_for_is_nothing(notes, today):
    assert notes.draft(today, []) == {}


def test_a_clients_notes_come_newest_first(notes, last_week, today, heron):
    for session in (last_week, today):
        notes.draft(session, [heron])
    assert [note.session for note in notes.of_client(heron)] == [today, last_week]


# ── writing ──────────────────────────────────────────────────────────────────
def test_writing_returns_what_was_and_can_be_taken_back(notes, note):
    before = notes.write(replace(note, format=NoteFormat.DAP, pieces=Pieces(plan="Will walk."), minutes_present=25))
    assert before == note
    changed = notes.get(note.id)
    assert (changed.format, changed.pieces, changed.minutes_present) == (NoteFormat.DAP, Pieces(plan="Will walk."), 25)
    notes.put(before)
    assert notes.get(note.id) == note


def test_words_are_cleaned_and_choices_stand_once_in_their_order(notes, note):
    typed = Pieces(
        goal="My\nchildren ",
        participation=(Participation.LEFT_EARLY, Participation.LISTENED, Participation.LEFT_EARLY),
        response=" One.\r\n\r\nTwo.\u202e  ",
    )
    notes.write(replace(note, pieces=typed))
    assert notes.get(note.id).pieces == Pieces(
        goal="My children", participation=(Participation.LISTENED, Participation.LEFT_EARLY), response="One.\n\nTwo."
    )


def test_a_changed_note_is_no_longer_pasted(notes, clock, written):
    notes.mark_pasted(written.id, is_pasted=True)
    clock.passes(minutes=1)
    notes.write(replace(written, format=NoteFormat.BIRP))
    assert notes.get(written.id).pasted_at is None
    assert notes.get(written.id).changed_at == clock()


def test_what_changes_nothing_leaves_it_pasted(notes, clock, written):
    notes.mark_pasted(written.id, is_pasted=True)
    pasted = notes.get(written.id)
    clock.passes(minutes=1)
    notes.write(replace(written, pieces=msgspec.structs.replace(written.pieces, plan="Will walk. ")))
    assert notes.get(written.id) == pasted


def test_undo_of_writing_brings_the_tick_back(notes, written):
    notes.mark_pasted(written.id, is_pasted=True)
    notes.put(notes.write(replace(written, format=NoteFormat.BIRP)))
    assert notes.get(written.id).pasted_at is not None


@pytest.mark.parametrize("minutes", [0, -1, 31])
def test_minutes_are_those_of_the_session_at_most(notes, note, minutes):
    with pytest.raises(MinutesOutOfRange):
        notes.write(replace(note, minutes_present=minutes))
    assert notes.get(note.id) == note


@pytest.mark.parametrize("piece", ["goal", "response", "practice", "brought", "risk", "plan"])
def test_a_piece_that_is_too_long_changes_nothing(notes, note, piece):
    long = msgspec.structs.replace(note.pieces, **{piece: "a" * (LONGEST_PIECE + 1)})
    with pytest.raises(NoteTooLong):
        notes.write(replace(note, pieces=long))
    assert notes.get(note.id) == note


def test_writing_counts_anew_who_was_there(vault, notes, note, today, wren):
    Attendance(vault).mark(today, wren, True)
    notes.write(replace(note, pieces=Pieces(plan="Will walk.")))
    assert notes.get(note.id).number_present == 3


def test_a_note_that_is_gone_is_said(notes, note):
    notes.discard(note.id)
    for verb in (
        lambda: notes.get(note.id),
        lambda: notes.write(note),
        lambda: notes.discard(note.id),
        lambda: notes.mark_pasted(note.id, is_pasted=True),
    ):
        with pytest.raises(NoteGone):
            verb()


@ON_ONE_VAULT
@given(pieces=ANY_PIECES)
def test_whatever_is_typed_is_read_back(vault, notes, note, pieces):
    notes.write(replace(note, pieces=pieces))
    kept = notes.get(note.id).pieces
    assert kept == cleaned(pieces)
    assert cleaned(kept) == kept


@ON_ONE_VAULT
@given(pieces=ANY_PIECES, formats=st.lists(st.sampled_from(NoteFormat), max_size=6))
def test_no_change_of_format_loses_a_word(vault, notes, note, today, pieces, formats):
    notes.write(replace(note, pieces=pieces, format=NoteFormat.GIRP))
    before = notes.get(note.id)
    for format in [*formats, NoteFormat.GIRP]:
        notes.write(replace(notes.get(note.id), format=format))
    after, shared = notes.get(note.id), SharedParts(vault).of(today)
    assert after.pieces == before.pieces
    assert text_of(after, shared) == text_of(before, shared)


# ── taking back ──────────────────────────────────────────────────────────────
def test_a_discarded_draft_comes_back_as_it_was(notes, written, today, heron):
    notes.put(notes.discard(written.id))
    assert notes.of_session(today) == {heron: written}


def test_a_client_has_one_note_a_session(notes, note, today, heron):
    notes.discard(note.id)
    notes.draft(today, [heron])
    with pytest.raises(AnotherNoteThere):
        notes.put(note)


def test_a_note_of_nobody_is_refused(notes, note):
    with pytest.raises(ClientOrSessionGone):
        notes.put(replace(note, id=NoteId(1), client=ClientId(2)))


# ── the tick, and what is elsewhere ──────────────────────────────────────────
def test_the_tick_is_set_and_taken_back(notes, clock, written):
    assert notes.mark_pasted(written.id, is_pasted=True) == written
    assert notes.get(written.id).pasted_at == clock()
    notes.mark_pasted(written.id, is_pasted=False)
    assert notes.get(written.id) == written


def test_a_note_written_elsewhere_is_marked_without_words(notes, today, heron):
    assert notes.mark_elsewhere(today, heron, is_elsewhere=True) is None
    note = notes.of_session(today)[heron]
    assert (note.is_elsewhere, note.pieces, note.minutes_present) == (True, Pieces(), 30)


def test_taking_it_back_leaves_nothing_so_that_a_draft_can_begin(notes, today, heron):
    notes.mark_elsewhere(today, heron, is_elsewhere=True)
    before = notes.mark_elsewhere(today, heron, is_elsewhere=False)
    assert notes.of_session(today) == {}
    assert before is not None and before.is_elsewhere
    notes.put(before)
    assert notes.of_session(today) == {heron: before}


def test_a_note_that_was_begun_keeps_its_words_when_it_is_elsewhere(notes, written, today, heron):
    assert notes.mark_elsewhere(today, heron, is_elsewhere=True) == written
    assert notes.get(written.id) == replace(written, is_elsewhere=True)
    notes.mark_elsewhere(today, heron, is_elsewhere=False)
    assert notes.get(written.id) == written


def test_nothing_is_elsewhere_for_who_was_not_here(notes, today, wren):
    with pytest.raises(WasNotHere):
        notes.mark_elsewhere(today, wren, is_elsewhere=True)
    assert notes.mark_elsewhere(today, wren, is_elsewhere=False) is None


# ── what is signed stays ─────────────────────────────────────────────────────
def test_a_signed_note_says_so(vault, notes, written, today, heron):
    signed(vault, written)
    assert notes.get(written.id) == replace(written, is_signed=True)
    assert notes.of_session(today)[heron].is_signed
    assert notes.of_client(heron)[0].is_signed


def test_no_verb_changes_a_signed_note(vault, notes, written, today, heron):
    signed(vault, written)
    as_signed = notes.get(written.id)
    for verb in (
        lambda: notes.write(replace(as_signed, format=NoteFormat.SOAP)),
        lambda: notes.put(replace(as_signed, minutes_present=1)),
        lambda: notes.put(replace(written, pieces=Pieces())),
        lambda: notes.discard(written.id),
        lambda: notes.mark_elsewhere(today, heron, is_elsewhere=True),
    ):
        with pytest.raises(NoteSigned):
            verb()
    assert notes.get(written.id) == as_signed


def test_a_signed_note_is_pasted_and_the_tick_taken_back(vault, notes, written):
    signed(vault, written)
    before = notes.mark_pasted(written.id, is_pasted=True)
    assert notes.get(written.id).pasted_at is not None
    notes.put(before)
    assert notes.get(written.id) == before


def test_a_signed_note_stays_pasted_when_the_shared_part_is_written_anew(vault, notes, shared_parts, written, today):
    signed(vault, written)
    notes.mark_pasted(written.id, is_pasted=True)
    shared_parts.write(today, "Led a talk.")
    assert notes.get(written.id).pasted_at is not None


def test_drafting_leaves_a_signed_note_alone(vault, notes, written, today, heron, otter):
    signed(vault, written)
    assert notes.draft(today, [heron, otter])[heron].is_signed


def test_moments_are_kept_to_the_second_whatever_the_clock_says(vault, today, heron):
    odd = Notes(vault, lambda: datetime(2026, 11, 24, 20, 0, 0, 400_000, tzinfo=UTC) + timedelta(hours=1), Random(2))
    note = odd.draft(today, [heron])[heron]
    assert odd.get(note.id) == note
    assert note.changed_at.date() == TODAY
