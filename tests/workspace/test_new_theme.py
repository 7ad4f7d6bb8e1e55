"""A new theme and the lines in it are one step: made, taken back, made again; or nothing at all."""

from __future__ import annotations

import pytest

from facilitator.board.line import Line, LineId
from facilitator.board.seal import seal
from facilitator.themes.rollup import Cell, count_anew
from facilitator.themes.theme import ThemeSaysALine
from facilitator.vocabulary import EntryKind, Situation
from facilitator.workspace.new_theme import make_again, make_theme_of, take_back
from facilitator.workspace.theme_names import ThemeSaysAClient

MONTH = "2026-10"
CONFLICT, URGES = Situation.CONFLICT_WITH_OTHERS, Situation.URGES_AND_TEMPTATIONS
LINES = (("weeds in the garden", (CONFLICT,)), ("my garden", (CONFLICT, URGES)), ("a garden chair", ()))


@pytest.fixture
def lines(ws, tuesdays):
    kept = [Line(LineId(at), words, EntryKind.TRIGGER, fits, None, 1) for at, (words, fits) in enumerate(LINES)]
    with ws.vault.write("themes") as connection:
        seal(connection, kept, tuesdays.group.id, MONTH, True, ws.rng)
        count_anew(connection, [Cell(MONTH, tuesdays.group.id)])
    return ws.placements.waiting()


def test_it_has_its_lines_and_the_situations_of_half_of_them(ws, lines):
    made = make_theme_of(ws, "Garden", lines)

    assert ws.themes.get(made.theme.id).situations == (CONFLICT,)
    assert {entry.id for entry, _ in ws.placements.of(made.theme.id, [MONTH])} == {line.id for line in lines}
    assert ws.rollups.disagreements() == []


def test_taken_back_and_made_again_it_is_the_same(ws, lines):
    before = ws.themes.all()
    ws.placements.move([lines[0].id], "breakup")
    made = make_theme_of(ws, "Garden", lines)
    theme = ws.themes.get(made.theme.id)

    take_back(ws, made)
    assert ws.themes.all() == before
    assert {line.id for line in ws.placements.waiting()} == {line.id for line in lines[1:]}
    assert [entry.id for entry, _ in ws.placements.of("breakup", [MONTH])] == [lines[0].id]

    make_again(ws, made)
    assert ws.themes.get(theme.id) == theme
    assert ws.placements.waiting() == []
    assert ws.rollups.disagreements() == []


@pytest.mark.parametrize(("name", "problem"), [("My garden!", ThemeSaysALine), ("rosalind achterberg", ThemeSaysAClient)])
def test_a_name_that_somebody_said_changes_nothing(ws, lines, name, problem):
    before = ws.themes.all()

    with pytest.raises(problem):
        make_theme_of(ws, name, lines)
    assert ws.themes.all() == before
    assert len(ws.placements.waiting()) == len(lines)
