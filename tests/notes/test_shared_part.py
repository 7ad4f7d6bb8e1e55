"""The shared part: facts of the session, and what was done, told to whoever reads a record."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest

from facilitator.curriculum.library import Library
from facilitator.notes.progress_note import NoteTooLong
from facilitator.notes.shared_part import SharedParts, interventions
from facilitator.people.attendance import Attendance
from facilitator.privacy.plain import LONGEST_FIELD
from facilitator.session.record import read_one
from facilitator.session.session import SessionId, SessionUnknown
from facilitator.session.session_step import StepTaken
from facilitator.vocabulary import StepKind
from tests.notes.conftest import TODAY
from tests.session.topics import topic


def test_its_facts_come_from_the_session(shared_parts, today):
    shared = shared_parts.of(today)
    assert (shared.on, shared.group, shared.topic) == (TODAY, "Tuesday evening", "Small")
    assert (shared.minutes, shared.number_present) == (30, 2)
    assert shared.ended_at - shared.started_at == timedelta(minutes=30)
    assert not shared.is_written


def test_what_was_done_is_told_by_steps_and_the_minutes_they_took(shared_parts, today):
    assert shared_parts.of(today).interventions == (
        "Led 30 minutes on “Small”. “Welcome” (6 min); “What pulls at you?” (20 min); “Before we go” (4 min)."
    )


def test_a_step_that_was_left_out_is_not_told(shared_parts, today):
    assert "What helps" not in shared_parts.of(today).interventions


def test_the_kind_of_work_is_told_where_the_library_knows_it(vault, sessions, last_week):
    known = topic()
    kinds = {step.id: step.kind for step in known.step}
    run = [StepTaken(step.id, step.title, 5, 5) for step in known.step]
    with vault.read() as connection:
        told = interventions(read_one(connection, last_week), run, kinds)
    assert "Opening and group agreement: “Welcome and ground rules” (5 min). Check-in: “Check-in, 0–10” (5 min)." in told
    assert "Guided discussion: “What pulls at you?” (5 min); “What helps the group” (5 min). Skill practice:" in told


def test_every_kind_of_step_has_words(vault, last_week):
    run = [StepTaken(kind, kind, 5, 5) for kind in StepKind]
    with vault.read() as connection:
        told = interventions(read_one(connection, last_week), run, {kind: kind for kind in StepKind})
    assert told.count(" (5 min).") == len(StepKind)


def test_a_step_of_no_known_kind_stands_in_its_place(vault, last_week):
    run = [StepTaken("a", "A", 5, 5), StepTaken("mine", "Mine", 5, 5), StepTaken("b", "B", 5, 5)]
    with vault.read() as connection:
        told = interventions(read_one(connection, last_week), run, {"a": StepKind.TEACH, "b": StepKind.TEACH})
    assert told.endswith("Teaching on the topic: “A” (5 min). “Mine” (5 min). Teaching on the topic: “B” (5 min).")


def test_the_library_is_asked_for_the_topic_that_was_led(vault, today):
    known = Library([msgspec.structs.replace(topic(), id="small")])
    assert "Opening and group agreement: “Welcome” (6 min)." in SharedParts(vault, known).of(today).interventions


def test_before_the_seal_only_what_was_led_is_known(shared_parts, sessions, meets, heron):
    session = meets(TODAY, heron, minutes={})
    assert shared_parts.of(session).interventions == "Led 30 minutes on “Small”."


def test_a_meeting_without_a_topic_is_told_too(vault, sessions, last_week):
    with vault.read() as connection:
        held = read_one(connection, last_week)
    assert interventions(replace(held, title=""), [], {}) == "Led 30 minutes of group work."


def test_a_session_that_nobody_closed_has_no_stop_and_its_planned_minutes(shared_parts, meets, heron):
    session = meets(TODAY, heron, held=7 * 24 * 60)
    shared = shared_parts.of(session)
    assert (shared.ended_at, shared.minutes) == (None, 30)


def test_a_meeting_of_seconds_has_a_minute(shared_parts, meets, heron):
    assert shared_parts.of(meets(TODAY, heron, held=0)).minutes == 1


def test_it_counts_who_is_here_and_names_nobody(vault, shared_parts, today, wren):
    Attendance(vault).mark(today, wren, True)
    shared = shared_parts.of(today)
    assert shared.number_present == 3
    assert not any(name in str(shared) for name in ("Heron", "Otter", "Wren"))


def test_what_the_facilitator_writes_stands_instead_of_the_draft(shared_parts, today):
    assert shared_parts.write(today, " Led a talk.  \r\nWe drew the trip home. ") == ""
    shared = shared_parts.of(today)
    assert (shared.interventions, shared.is_written) == ("Led a talk.\nWe drew the trip home.", True)


def test_nothing_written_is_the_draft_again(shared_parts, today):
    drafted = shared_parts.of(today)
    shared_parts.write(today, "Led a talk.")
    assert shared_parts.write(today, "  ") == "Led a talk."
    assert shared_parts.of(today) == drafted


def test_what_is_too_long_changes_nothing(shared_parts, today):
    with pytest.raises(NoteTooLong):
        shared_parts.write(today, "a" * (LONGEST_FIELD + 1))
    assert not shared_parts.of(today).is_written


def test_writing_it_anew_takes_the_ticks_of_this_session_only(notes, shared_parts, today, last_week, heron):
    here, there = (notes.draft(session, [heron])[heron] for session in (today, last_week))
    for note in (here, there):
        notes.mark_pasted(note.id, is_pasted=True)
    shared_parts.write(today, "Led a talk.")
    assert notes.get(here.id).pasted_at is None
    assert notes.get(there.id).pasted_at is not None


def test_writing_the_same_again_leaves_the_ticks(notes, shared_parts, today, heron):
    shared_parts.write(today, "Led a talk.")
    note = notes.draft(today, [heron])[heron]
    notes.mark_pasted(note.id, is_pasted=True)
    shared_parts.write(today, "Led a talk. ")
    assert notes.get(note.id).pasted_at is not None


def test_a_session_that_is_gone_is_said(shared_parts):
    for verb in (lambda: shared_parts.of(SessionId(1)), lambda: shared_parts.write(SessionId(1), "Led a talk.")):
        with pytest.raises(SessionUnknown):
            verb()
