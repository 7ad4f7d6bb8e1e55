"""Packs: where one's own go, and what is wrong in them: errors first, notes folded away."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication

from facilitator.curriculum.library import Library
from facilitator.curriculum.problem import PackProblem

NOTE = PackProblem("mine/themes.toml", 3, "theme[0].id", "This one takes the place of another.", is_warning=True)
FAULT = PackProblem("mine/topics/<b>long</b>.toml", 12, "step[2].minutes.ideal", "Here belongs {0}, not <i>words</i>.")


@pytest.fixture
def ws(ws):
    return replace(ws, library=Library(problems=[NOTE, FAULT, NOTE]))


def rows(hands):
    model = hands.find("pack-problems").model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_a_fault_is_told_with_file_line_and_field(opened):
    hands = opened("packs")

    assert rows(hands) == [FAULT.problem]
    spoken = hands.find("pack-problems").model().index(0, 0).data(3 + 8)  # AccessibleTextRole
    assert spoken == f"{FAULT.problem}. {FAULT.file} · line 12 · {FAULT.field}"
    assert hands.said("packs-say").startswith("1 file was left out")


def test_notes_are_folded_away_and_come_after_the_faults(opened):
    hands = opened("packs")
    assert hands.find("show-notes").text() == "Show 2 notes"
    hands.press("show-notes")
    assert rows(hands) == [FAULT.problem, NOTE.problem, NOTE.problem]

    hands.press("show-notes")
    assert rows(hands) == [FAULT.problem]


def test_it_says_where_ones_own_packs_go(opened, ws):
    hands = opened("packs")
    hands.press("copy-packs-path")

    assert QGuiApplication.clipboard().text() == str(ws.folder.packs)


class TestWithoutFaults:
    @pytest.fixture
    def ws(self, ws):
        return replace(ws, library=Library())

    def test_nothing_is_listed(self, opened):
        hands = opened("packs")

        assert hands.said("packs-say") == "Every pack was read without a fault."
        assert hands.find("pack-problems") is None and hands.find("show-notes") is None
