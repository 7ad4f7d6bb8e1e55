"""Undo and redo, by made-up series of verbs."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings

from facilitator.board.line import OpenBoard
from tests.board.boards import VERBS, do, made, opened
from tests.examples import examples

some = settings(max_examples=examples(40), deadline=None)


def series(folder: str, verbs: list) -> OpenBoard:
    board = made(Path(folder))
    for verb in verbs:
        do(board, *verb)
    return board


@some
@given(VERBS)
def test_any_series_undone_wholly_is_the_empty_board(verbs):
    with TemporaryDirectory() as folder:
        board = series(folder, verbs)
        while board.undo():
            pass

        assert board.lines() == []


@some
@given(VERBS)
def test_undo_and_then_redo_is_as_if_nothing_had_been(verbs):
    with TemporaryDirectory() as folder:
        board = series(folder, verbs)
        before = board.lines()

        if undone := board.undo():
            assert board.redo() == undone

        assert board.lines() == before


@some
@given(VERBS)
def test_a_file_that_is_opened_again_goes_on_with_the_same_undo(verbs):
    with TemporaryDirectory() as folder, TemporaryDirectory() as other:
        kept, killed = series(folder, verbs), series(other, verbs)
        killed = opened(Path(other))

        while step := kept.undo():
            assert killed.undo() == step
            assert killed.lines() == kept.lines()
        assert killed.undo() is None


@some
@given(VERBS)
def test_everything_undone_can_be_redone(verbs):
    with TemporaryDirectory() as folder:
        board = series(folder, verbs)
        while board.redo():
            pass
        before, steps = board.lines(), 0
        while board.undo():
            steps += 1

        for _ in range(steps):
            board.redo()

        assert board.lines() == before and board.redo() is None
