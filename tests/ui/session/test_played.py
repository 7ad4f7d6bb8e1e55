"""In a rehearsal a group answers; the facilitator writes down what is heard, and hears afterwards how it went."""

from __future__ import annotations

import shutil
from dataclasses import replace
from random import Random

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from facilitator.workspace.pace import PacedClock
from facilitator.workspace.played import Played
from facilitator.workspace.played_script import NAMES, What
from tests.ui.session.stand import ALT, CTRL, Key, settle
from tests.workspaces import reopened
from ui.keys import IN_REHEARSAL, KEYS


@pytest.fixture
def ws(tmp_path, clock, with_a_circle):
    """A practice that is a rehearsal for all that the session knows."""
    shutil.copytree(with_a_circle, tmp_path / "practice")
    paced = PacedClock(clock)
    ws = replace(reopened(tmp_path / "practice", paced), is_rehearsal=True, played=Played(paced, Random(1)))
    yield ws
    ws.vault.close()


def said(stand):
    return stand.live.findChild(QLabel, "heard").text()


def group(stand):
    return stand.ws.played.group(stand.ws, stand.live.evening)


def until(stand, what: What, seconds: int = 1_500):
    """Time passes until that comes."""
    before = len(group(stand).came)
    for _ in range(seconds):
        stand.clock.passes(seconds=1)
        stand.live.tick()
        for happening, _at in group(stand).came[before:]:
            if happening.what is what:
                return happening
    raise AssertionError(f"{what} never came")


def to_name(stand):
    """Led on, where it does not come."""
    before = len(group(stand).came)
    for _ in range(60):
        for _ in range(100):
            stand.clock.passes(seconds=1)
            stand.live.tick()
            for happening, _at in group(stand).came[before:]:
                if happening.what is What.NAMES:
                    return happening
        stand.key(Key.Key_PageDown)
    raise AssertionError("nobody said a name")


def test_what_somebody_says_is_heard_and_is_on_no_board_and_on_no_room_screen(running):
    spoken = until(running, What.SAYS)

    assert said(running) == f"{spoken.who.code_name} says: “{spoken.words}”"
    assert running.wordings == [] and spoken.words not in str(running.room)
    assert spoken.who.code_name not in str(running.room)
    assert QApplication.focusWidget() is running.line


def test_one_key_takes_it_into_the_line_as_heard_and_only_once(running):
    spoken = until(running, What.SAYS)
    running.key(Key.Key_A, ALT)
    running.key(Key.Key_A, ALT)
    assert running.line.text() == spoken.words and running.wordings == []

    running.key(Key.Key_Return)
    assert running.wordings == [spoken.words]


def test_a_name_that_is_taken_as_heard_is_marked_and_reworded_with_one_key(running):
    spoken = to_name(running)
    running.key(Key.Key_A, ALT)
    assert any(name in running.line.text() for name in NAMES)
    running.key(Key.Key_R, ALT)
    running.key(Key.Key_Return)

    assert spoken.name not in running.wordings[-1] and not running.last.is_marked
    running.live._end()
    assert "You wrote the line down without it" in told(running)


def test_who_knocks_is_told_and_marked_with_the_usual_keys(running):
    knock = until(running, What.KNOCKS)
    assert said(running) == f"A knock: {knock.who.code_name} comes in."

    running.live._attending._evening.toggle(knock.who.id)
    running.live._end()
    assert f"{knock.who.code_name} came late, and you marked that." in told(running)


def test_another_question_ends_the_silence(running):
    for _ in range(20):
        if any(happening.what is What.QUIET for happening, _ in group(running).came):
            break
        for _ in range(120):
            running.clock.passes(seconds=1)
            running.live.tick()
            if group(running).is_quiet:
                break
        else:
            running.key(Key.Key_PageDown)
    assert group(running).is_quiet and "quiet" in said(running)

    running.key(Key.Key_I, CTRL)
    assert not group(running).is_quiet and "quiet" not in said(running)
    running.live._end()
    assert "It went quiet, and you asked another question." in told(running)


def test_the_clock_runs_faster_and_that_is_said_and_ends_with_the_session(running):
    elapsed = running.live.evening.run.clock().elapsed
    running.key(Key.Key_F, ALT)
    running.clock.passes(seconds=10)
    assert running.live.evening.run.clock().elapsed == elapsed + 40
    assert "4 times" in running.told[-1] and "×4" in running.live.findChild(QAction, "rehearsal-pace").text()

    running.key(Key.Key_F, ALT)
    assert running.ws.played.clock.pace == 10
    running.live._end()
    assert running.ws.played.clock.pace == 1
    assert "faster" in told(running)


def test_the_row_takes_room_of_its_own_and_covers_nothing(running, window):
    row, capture = running.part("played-row"), running.live.stage.capture
    for width, height in ((1440, 900), (1280, 720), (900, 600)):
        window.resize(width, height)
        QApplication.processEvents()
        assert _rect(row).bottom() < _rect(capture).top()
        assert _rect(row).top() >= _rect(running.live.stage.middle).bottom()


def test_how_it_went_is_read_first_and_enter_goes_on_to_the_takeaways(running):
    running.live._end()
    settle()
    assert QApplication.focusWidget().objectName() == "account"

    running.key(Key.Key_Return)
    assert QApplication.focusWidget().objectName() == "takeaway"


def test_the_same_plan_is_rehearsed_again_from_its_beginning(stand):
    asked = []
    stand.desk = replace(stand.desk, rehearse=asked.append)
    stand.house.furnish(stand.desk)
    prepared = stand.ws.sessions.agenda(stand.circle.session.id)
    run = stand.start().evening.run
    run.extend()
    stand.live._end()
    settle()
    stand.click_named("rehearse-again")

    assert run.agenda != prepared and [plan.agenda for plan in asked] == [prepared]


def test_its_keys_are_there_and_share_none_with_others(running):
    ours = [name for name, key in KEYS.items() if key.where == IN_REHEARSAL]
    assert ours and all(running.live.findChild(QAction, name) for name in ours)

    keys = [key.toString() for each in running.live.findChildren(QAction) for key in each.shortcuts() if each.isEnabled()]
    assert all(keys.count(KEYS[name].keys) == 1 for name in ours)


def test_a_session_of_a_practice_has_no_group_that_answers(stand):
    stand.desk = replace(stand.desk, ws=replace(stand.ws, played=None))
    stand.house.furnish(stand.desk)
    stand.start()

    assert stand.live.findChild(QWidget, "played-row") is None
    assert stand.live.findChild(QAction, "heard-to-line") is None


def told(stand) -> str:
    card = stand.part("account")
    return "\n".join(label.text() for label in card.findChildren(QLabel))


def _rect(widget: QWidget):
    return widget.rect().translated(widget.mapTo(widget.window(), widget.rect().topLeft()))
