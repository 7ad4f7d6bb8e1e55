"""Moves by hand teach the guess, a little after the last of them, beside the windows."""

from __future__ import annotations

import pytest

from facilitator.board.line import Line, LineId
from facilitator.board.seal import seal
from facilitator.vocabulary import EntryKind
from facilitator.workspace.opening import close_workspace
from tests.workspaces import circle, practice, tuesday_evening
from ui.changes import Changes
from ui.learning import Learning

LINE = "the tomatoes in my garden"


@pytest.fixture
def ws(tmp_path):
    ws = practice(tmp_path / "practice", tuesday_evening())
    group = circle(ws).group.id
    with ws.vault.write("board") as connection:
        seal(connection, [Line(LineId(1), LINE, EntryKind.TRIGGER, (), None, 1)], group, "2026-10", True, ws.rng)
    yield ws
    close_workspace(ws, backup=False)


@pytest.fixture
def learning(window, ws):
    changes = Changes(window)
    ws.vault.on_commit(changes.tell)
    return Learning(window, ws, changes)


def move(ws):
    garden = ws.themes.add("Plants").id
    ws.placements.move([ws.placements.waiting()[0].id], garden)
    return garden


def test_what_was_moved_before_is_known_after_the_unlock(ws, window, qtbot):
    garden = move(ws)

    Learning(window, ws, Changes(window))

    qtbot.waitUntil(lambda: ws.guesses.of(LINE).theme == garden)


def test_a_move_is_learned_once_moving_rests(ws, learning, qtbot):
    garden = move(ws)
    assert learning._rest.isActive()

    qtbot.waitUntil(lambda: ws.guesses.of(LINE).theme == garden)


def test_what_else_is_written_teaches_nothing(ws, learning, qtbot):
    learning._rest.stop()

    with ws.vault.write("groups"):
        pass
    qtbot.wait(20)

    assert not learning._rest.isActive()


def test_a_practice_that_is_closed_meanwhile_is_nothing_to_learn_from(tmp_path, window, qtbot):
    ws = practice(tmp_path / "other", tuesday_evening())
    learning = Learning(window, ws, Changes(window))
    close_workspace(ws, backup=False)

    learning._learn()

    qtbot.waitUntil(lambda: not learning._is_learning)
