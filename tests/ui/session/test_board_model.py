"""The board's rows follow its lines: whatever came or went, and many that are beside each other at once."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from PySide6.QtTest import QSignalSpy

from facilitator.board.line import Line, LineId
from facilitator.vocabulary import EntryKind
from facilitator.workspace.evening_board import Shared
from ui.session.board_model import BoardModel

LINES = st.sets(st.integers(1, 12)).map(sorted)


def lines(ids):
    return [Shared(Line(LineId(id_), f"line {id_}", EntryKind.TRIGGER), None, ()) for id_ in ids]


@settings(max_examples=100, deadline=None)
@given(LINES, LINES)
def test_the_rows_are_the_lines_whatever_came_or_went(before, after):
    owner = QObject()
    model = BoardModel(owner)
    model.sync(lines(before))
    model.sync(lines(after))

    assert list(model.rows) == lines(after) and model.rowCount() == len(after)


def test_many_that_are_beside_each_other_come_and_go_at_once():
    owner = QObject()
    model = BoardModel(owner)
    model.sync(lines([1, 2]))
    came, went = QSignalSpy(model.rowsInserted), QSignalSpy(model.rowsRemoved)
    model.sync(lines(range(1, 200)))
    model.sync(lines([1, 2]))

    assert (came.count(), went.count()) == (1, 1)
