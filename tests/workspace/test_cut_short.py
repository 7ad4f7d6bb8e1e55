"""At unlock: what a kill left, and what nobody sealed."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest

from facilitator.session.run import Run
from facilitator.storage.folder import DataFolder
from facilitator.vocabulary import EntryKind, SessionState
from facilitator.workspace.cut_short import finish_cut_short, seal_without_board, seals_itself_on
from facilitator.workspace.evening import Evening, OpenBoardMissing
from facilitator.workspace.opening import open_workspace
from tests.vaults import VAULT_KEY
from tests.workspaces import TUESDAY, prepared, reopened

TRIGGER = EntryKind.TRIGGER


def test_a_session_that_nobody_seals_is_sealed_after_seven_days_with_neutral_words(ws, tuesdays, evening, clock, folder):
    evening.share("With Rosalind behind the shop", TRIGGER, [], None)
    evening.close()
    clock.passes(days=7)

    again = reopened(folder, clock)

    assert again.sessions.get(tuesdays.session.id).state is SessionState.SEALED
    [entry] = again.entries.of(None, [f"{TUESDAY:%Y-%m}"])
    assert "Rosalind" not in entry.wording
    assert again.open_files.all() == []


def test_six_days_are_not_enough(ws, tuesdays, evening, clock):
    evening.close()
    clock.passes(days=6)

    assert finish_cut_short(ws) == []
    assert seals_itself_on(ws, evening.session) == date(2026, 12, 1)


@pytest.mark.parametrize(("days", "passed", "is_sealed"), [(2, 1, False), (2, 2, True), (14, 13, False), (14, 14, True)])
def test_the_settings_say_after_how_many_days(ws, tuesdays, evening, clock, folder, days, passed, is_sealed):
    evening.close()
    clock.passes(days=passed)

    again = open_workspace(DataFolder(folder), VAULT_KEY, prepared(), clock, Random(1), seals_after=lambda: days)

    assert (again.sessions.get(tuesdays.session.id).state is SessionState.SEALED) == is_sealed
    assert again.sealed_by_itself == ((tuesdays.session.id,) if is_sealed else ())
    assert seals_itself_on(again, tuesdays.session) == TUESDAY + timedelta(days=days)


def test_it_says_which_sessions_it_sealed(ws, tuesdays, evening, clock):
    evening.close()
    clock.passes(days=8)

    [session] = finish_cut_short(ws)

    assert (session.id, session.state) == (tuesdays.session.id, SessionState.SEALED)
    assert finish_cut_short(ws) == []


def test_a_session_that_was_never_closed_is_not_left_open_for_ever(ws, tuesdays, evening, clock):
    evening.share("Payday", TRIGGER, [], None)
    clock.passes(days=7)

    assert len(finish_cut_short(ws)) == 1
    assert ws.entries.count() == 1


def test_killed_between_the_open_file_and_the_mark_the_session_is_planned(ws, tuesdays, folder, clock):
    file = ws.open_files.make(tuesdays.session.id)
    Run.begin(file.vault, ws.sessions.agenda(tuesdays.session.id), clock)

    again = reopened(folder, clock)

    assert again.sessions.get(tuesdays.session.id).state is SessionState.PLANNED
    assert again.open_files.all() == []
    assert Evening.start(again, tuesdays.session).lines() == []


def test_a_backup_from_before_the_start_goes_on_with_the_board(ws, tuesdays, evening, clock):
    """The restored vault does not know that the session began; its lines are there all the same."""
    evening.share("Payday", TRIGGER, [], None)
    started = evening.run.started_at
    with ws.vault.write("session") as connection:
        connection.exec_driver_sql("UPDATE session SET state = 'planned', started_at = NULL")

    finish_cut_short(ws)

    assert ws.sessions.get(tuesdays.session.id).started_at == started
    assert [shared.line.wording for shared in Evening.resume(ws, tuesdays.session).lines()] == ["Payday"]


def test_a_file_of_a_session_that_the_vault_does_not_know_is_left_alone(ws, clock):
    ws.open_files.make(4711)

    finish_cut_short(ws)

    assert [file.session for file in ws.open_files.all()] == [4711]


def test_a_session_whose_board_is_gone_says_so_and_can_be_sealed_without_it(ws, tuesdays, evening):
    ws.open_files.destroy(evening.file)

    with pytest.raises(OpenBoardMissing, match="Nothing was changed"):
        Evening.resume(ws, tuesdays.session)

    assert seal_without_board(ws, ws.sessions.get(tuesdays.session.id)).entries == 0
    assert ws.sessions.get(tuesdays.session.id).state is SessionState.SEALED


def test_without_a_board_it_is_sealed_by_itself_only_when_no_damaged_file_may_be_its_board(ws, tuesdays, evening, clock, folder):
    evening.close()
    evening.file.vault.close()
    [database] = ws.folder.open_boards.glob("*.db")
    database.write_bytes(b"\0" * 8192)
    clock.passes(days=8)

    again = reopened(folder, clock)

    assert len(again.open_files.damaged()) == 1
    assert again.sessions.get(tuesdays.session.id).state is SessionState.CLOSED


def test_seven_days_are_counted_in_local_days(ws, tuesdays, evening, clock):
    """Closed at 11 at night in Chicago, when it was the next day in UTC already."""
    clock.passes(hours=5)
    evening.close()

    assert evening.session.ended_at.date() == TUESDAY + timedelta(days=1)  # in UTC
    assert seals_itself_on(ws, evening.session) == TUESDAY + timedelta(days=7)
