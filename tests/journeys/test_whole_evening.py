"""Journeys (a) and (b): a whole evening on the real windows, by keyboard alone and by mouse, from unlock to the saved PDF."""

from __future__ import annotations

import pytest

from facilitator.vocabulary import EntryKind, SessionState
from facilitator.workspace.opening import close_workspace
from tests.journeys.practices import PASSPHRASE
from tests.ui.papers import pages_of, text_of
from ui.played.by_keys import ByKeys
from ui.played.by_mouse import ByMouse
from ui.played.closing import TakenHome

MOST_KEYS = 12  # a client, besides what is typed
SHARED = ("Cash in my pocket on payday", "The bus stop outside the old bar", "My heart goes fast before I turn the corner")
NAMED = "Walking past Rosalind’s place"
HERON = TakenHome("Passing old places", "Get off the bus one stop early", "payday", "on the way home", "Otter", "thu 10:30")


@pytest.mark.parametrize("hands", [ByKeys, ByMouse])
def test_a_whole_evening(hands, stage, practice, clock, tmp_path):
    evening = stage(hands)
    evening.unlock(PASSPHRASE)
    evening.start_session()
    run = evening.evening.run
    _lead(evening, clock)
    heron, *others = [client for client, is_here in evening.evening.people() if is_here]
    close = evening.end()
    close.add_takeaway("Alone in the evening")
    _refuse_a_line(close)
    keys = _take_home(evening, close, heron, others)
    close.seal()
    evening.until_preview()
    pdf = tmp_path / "saved" / "handouts.pdf"
    pdf.parent.mkdir()
    evening.save_handouts(pdf)
    evening.close_window()

    assert keys <= MOST_KEYS
    assert run.agenda.topic == "places-that-pull-me-back"
    _look_at_paper(pdf.read_bytes())
    _look_at_what_is_kept(practice, clock)


def _lead(evening, clock):
    evening.mark_here("Heron", "Juniper", "Maple", "Otter", "Wren")
    clock.passes(minutes=5)
    evening.next_prompt()
    evening.walk_in("Zinnia")
    for wording in SHARED:
        clock.passes(minutes=3)
        evening.share(wording)
    evening.hands.do("more-voices")
    evening.hands.do("kind-warning-sign")
    evening.share(NAMED)
    evening.reword()
    evening.park("Bring the bus plan")
    evening.pause()
    clock.passes(minutes=2)
    evening.pause()
    evening.open_hard_moments()
    evening.leave_hard_moments()
    evening.next_prompt()
    evening.back()
    lines = evening.evening.board.lines()
    assert [line.kind for line in lines][2] is EntryKind.WARNING_SIGN
    assert lines[2].voices == 2
    assert not any("Rosalind" in line.wording for line in lines)
    assert evening.evening.run.clock().elapsed == (5 + 3 * 3) * 60


def _refuse_a_line(close):
    close.try_takeaway(SHARED[0])
    close.take_what_is_offered()


def _take_home(evening, close, heron, others):
    """How many keys the first client took besides what was typed."""
    close.go_to_clients()
    before = evening.hands.presses
    close.take_home(heron, HERON)
    taken = evening.hands.presses - before
    for client in others:
        close.take_home(client, TakenHome(practice="Call someone first"))
    return taken


def _look_at_paper(pdf):
    text = " ".join(text_of(pdf).split())
    assert pages_of(pdf) == 12
    for said in ("Heron", "Zinnia", HERON.practice, HERON.pick, "Call someone first", "Thursday, November 26, 10:30 AM"):
        assert said in text
    assert not any(said in text for said in (*SHARED, "Rosalind", "Quartz"))


def _look_at_what_is_kept(practice, clock):
    ws = practice.open(clock)
    session = next(session for group in ws.groups.all() for session in ws.sessions.of_group(group.id))
    wordings = {entry.wording for entry in ws.entries.of(None, ["2026-11"])}
    came = {ws.clients.get(client).code_name for client in ws.attendance.here(session.id)}
    assert session.state is SessionState.SEALED
    assert set(SHARED) < wordings and len(wordings) == 4
    assert came == {"Heron", "Juniper", "Maple", "Otter", "Wren", "Zinnia"}
    assert len(ws.printed.of(session.id)) == 6
    assert ws.sessions.takeaways(session.id)[0] == "Alone in the evening"
    assert ws.open_files.all() == []
    assert list((practice.root / "backups").iterdir())
    close_workspace(ws, backup=False)
