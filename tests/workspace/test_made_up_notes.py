"""A rehearsal's notes: some written, some owed, so that the facilitator can try what comes after a group."""

from __future__ import annotations

from datetime import timedelta

import pytest

from facilitator.notes.note_text import individual_of
from facilitator.storage.folder import DataFolder
from facilitator.vocabulary import SessionState
from facilitator.workspace.opening import close_workspace
from facilitator.workspace.rehearsal import new_rehearsal
from tests.workspaces import prepared, tuesday_evening


@pytest.fixture(scope="module")
def ws(tmp_path_factory):
    ws = new_rehearsal(DataFolder(tmp_path_factory.mktemp("made") / "rehearsal"), prepared(), tuesday_evening())
    yield ws
    close_workspace(ws, backup=False)


@pytest.fixture(scope="module")
def sealed(ws):
    """Of each group, newest first."""
    groups = ws.groups.all()
    return [[each for each in ws.sessions.of_group(group.id) if each.state is SessionState.SEALED] for group in groups]


def test_the_newest_sessions_notes_are_not_begun(ws, sealed):
    assert [ws.notes.of_session(newest.id) for newest, *_ in sealed] == [{}, {}]


def test_those_of_the_session_before_are_begun_for_all_who_came(ws, sealed):
    for _, before, *_ in sealed:
        assert set(ws.notes.of_session(before.id)) == set(ws.attendance.here(before.id))


def test_all_but_one_say_how_the_client_took_part(ws, sealed):
    for _, before, *_ in sealed:
        notes = ws.notes.of_session(before.id).values()
        assert sum(not note.pieces.response for note in notes) == 1
        assert all(bool(note.pieces.participation) == bool(note.pieces.response) for note in notes)


def test_no_two_say_the_same(ws, sealed):
    for _, before, *_ in sealed:
        said = [individual_of(note.pieces) for note in ws.notes.of_session(before.id).values()]
        assert len(set(said)) == len(said)


def test_they_were_written_on_the_evening_itself(ws, sealed):
    for _, before, *_ in sealed:
        for note in ws.notes.of_session(before.id).values():
            assert timedelta() < note.changed_at - before.ended_at < timedelta(hours=1)
