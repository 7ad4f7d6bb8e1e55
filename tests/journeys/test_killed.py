"""Journey (c): killed while lines are shared, between the seal's commit and the end of the open file, while handouts are made.

The real program runs in a process of its own and is killed with SIGKILL; started again, nothing that was shown is lost.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from facilitator.vocabulary import EntryKind, Participation, SessionState
from tests.journeys.child import BEFORE, DRAFT, HERE, NOTE, PASTED, PAUSED
from tests.journeys.practices import PASSPHRASE
from tests.ui.papers import pages_of
from ui.instance import Instance
from ui.played.by_keys import ByKeys
from ui.played.by_mouse import ByMouse

pytestmark = [pytest.mark.faults, pytest.mark.skipif(os.name == "nt", reason="Windows knows no SIGKILL")]


@pytest.fixture
def killed(practice, tmp_path):
    """`killed(scene)` runs it until it is cut short; what it said by then."""

    def run(scene: str, after: str = "") -> list[str]:
        command = [sys.executable, "-m", "tests.journeys.child", scene, str(practice.root), str(tmp_path)]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
            said = []
            for line in process.stdout:
                said.append(line.strip())
                if after and line.strip() == after:
                    process.kill()
            assert process.wait() == -signal.SIGKILL
        return said

    return run


def shown(said):
    return [line.removeprefix("SHOWN ") for line in said if line.startswith("SHOWN ")]


def session_of(ws):
    return next(session for group in ws.groups.all() for session in ws.sessions.of_group(group.id))


@pytest.mark.parametrize("lines", [1, 17, pytest.param(4, marks=pytest.mark.slow)])
def test_killed_while_lines_are_shared_all_that_was_shown_is_there_and_the_clock_is_right(lines, killed, stage, clock):
    said = killed("capture", after=f"SHOWN line {lines - 1} that was shared")
    assert len(shown(said)) >= lines
    clock.passes(minutes=40)

    evening = stage(ByMouse)
    evening.unlock(PASSPHRASE)
    evening.go("session")

    wordings = [line.wording for line in evening.evening.board.lines()]
    assert wordings[: len(shown(said))] == shown(said)
    assert len(wordings) <= len(shown(said)) + 1  # the one that was on its way
    assert [shared.line.wording for shared in evening.live.stage.board.model.rows] == wordings
    run = evening.evening.run
    assert run.clock().elapsed == (40 - PAUSED) * 60
    assert (run.position.step, run.position.prompt) == (1, 0)
    assert {client.code_name for client, is_here in evening.evening.people() if is_here} == set(HERE)
    evening.share("and it goes on")


def test_what_was_typed_and_not_entered_stands_in_the_line_again(killed, stage):
    killed("draft")

    evening = stage(ByKeys)
    evening.unlock(PASSPHRASE)
    evening.go("session")

    assert evening.live.stage.capture.text == DRAFT
    evening.enter_line()
    assert [line.wording for line in evening.evening.board.lines()][-1] == DRAFT


def test_pasted_lines_that_were_looked_through_wait_again_with_what_was_chosen(killed, stage):
    killed("pasted")

    evening = stage(ByKeys)
    evening.unlock(PASSPHRASE)
    evening.go("session")
    before = len(evening.evening.board.lines())
    assert evening.live.stage.capture.text == DRAFT
    evening.hands.do("paste-lines")
    rows = evening.hands.control("pasted-list")
    evening.hands.until(rows.is_looked_at, "The pasted lines were not looked at")
    evening.hands.do("share-pasted")

    first, second = evening.evening.board.lines()[before:]
    assert (first.wording, first.kind) == ("A whiteboard's first line", EntryKind.WARNING_SIGN)
    assert (second.wording, evening.live.stage.capture.text) == (PASTED, DRAFT)


def test_killed_in_a_pause_the_clock_still_stands(killed, stage, clock):
    killed("paused")
    clock.passes(minutes=40)

    evening = stage(ByKeys)
    evening.unlock(PASSPHRASE)
    evening.go("session")

    assert evening.evening.run.is_paused
    assert evening.evening.run.clock().elapsed == (BEFORE + 2) * 60
    evening.pause()
    clock.passes(minutes=1)
    assert evening.evening.run.clock().elapsed == (BEFORE + 3) * 60


def test_the_folder_of_a_killed_program_can_be_taken_at_once(killed, practice, qapp):
    killed("waiting")
    instance = Instance()
    assert instance.take(practice.root)
    instance.release()


def test_killed_between_the_seal_and_the_end_of_the_open_file_the_next_start_ends_it(killed, stage, practice):
    said = killed("seal")
    assert list((practice.root / "open").glob("*.db"))

    evening = stage(ByKeys)
    evening.unlock(PASSPHRASE)

    ws = evening.ws
    assert session_of(ws).state is SessionState.SEALED
    assert {entry.wording for entry in ws.entries.of(None, ["2026-11"])} == set(shown(said))
    assert not list((practice.root / "open").iterdir())
    assert ws.sessions.takeaways(session_of(ws).id) == ["Alone in the evening"]
    practices = ws.practices.of_session(session_of(ws).id)
    assert [practice.what for practice in practices.values()] == ["Call someone first"]
    evening.hands.do("handouts")
    evening.until_preview()


@pytest.mark.parametrize("scene", ["making", "writing"])
def test_killed_while_handouts_are_made_nothing_counts_as_printed_and_they_can_be_saved(scene, killed, stage, tmp_path):
    killed(scene)
    saved = tmp_path / "saved.pdf"
    assert not saved.exists()

    evening = stage(ByKeys)
    evening.unlock(PASSPHRASE)
    session = session_of(evening.ws)
    assert session.state is SessionState.SEALED
    assert not evening.ws.printed.of(session.id)
    evening.hands.do("handouts")
    evening.until_preview()
    evening.save_handouts(saved)

    assert pages_of(saved.read_bytes()) == 6
    assert len(evening.ws.printed.of(session.id)) == 3
    assert [file.name for file in tmp_path.glob("saved*")] == ["saved.pdf"]


def test_killed_while_a_note_is_typed_the_draft_and_what_was_signed_are_there(killed, stage):
    killed("note")

    evening = stage(ByKeys)
    evening.unlock(PASSPHRASE)
    session = session_of(evening.ws)
    kept = evening.ws.notes.of_session(session.id)
    heron, juniper, maple = (next(kept[id_] for id_ in kept if evening.ws.clients.get(id_).code_name == name) for name in HERE)
    assert evening.ws.signatures.of(heron.id).is_whole
    assert (juniper.pieces.response, juniper.pieces.participation) == (
        NOTE,
        (Participation.SHARED_WHEN_ASKED, Participation.SUPPORTED_OTHERS),
    )
    assert (juniper.is_signed, maple.pieces.response) == (False, "")
    evening.house.go("notes", session=session.id, client=juniper.client)
    assert evening.hands.find(QPlainTextEdit, "response").toPlainText() == NOTE
