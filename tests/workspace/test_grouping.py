"""The whole way: what waits is grouped by letters and meaning, learns from moves, and gets along without the encoder."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest

from facilitator.board.line import Line, LineId
from facilitator.board.seal import seal
from facilitator.progress import Canceled, nobody_watches
from facilitator.themes.encoder import Encoder
from facilitator.themes.rollup import Cell, count_anew
from facilitator.vocabulary import EntryKind
from facilitator.workspace.first_grouping import MUCH, look
from facilitator.workspace.grouping import group_waiting, is_being_grouped, learn_from_moves
from facilitator.workspace.opening import close_workspace
from tests.workspaces import circle, practice, tuesday_evening

MONTH = "2026-10"
LINES = ["my paycheck came and it burned", "me duele mucho la espalda", "my ex with her new man online", "😀" * 100, "qqqq zzzz"]


@pytest.fixture
def ws(tmp_path):
    ws = practice(tmp_path / "practice", tuesday_evening())
    yield ws
    close_workspace(ws, backup=False)


def waiting(ws, lines):
    """Sealed, and in no theme."""
    group = circle(ws).group.id
    kept = [Line(LineId(number), words, EntryKind.TRIGGER, (), None, 1) for number, words in enumerate(lines)]
    with ws.vault.write("board") as connection:
        seal(connection, kept, group, MONTH, True, ws.rng)
        count_anew(connection, [Cell(MONTH, group)])


def themes(ws):
    return {entry.wording: theme.id for theme in ws.themes.all() for entry, _ in ws.placements.of(theme.id, [MONTH])}


def test_what_waits_finds_its_theme_in_either_language(ws):
    waiting(ws, LINES)

    told = group_waiting(ws, nobody_watches)

    assert themes(ws) == {LINES[0]: "payday-or-cash-in-hand", LINES[1]: "pain-and-poor-sleep", LINES[2]: "breakup"}
    assert (told.looked_at, told.grouped) == (5, 3)
    assert ws.encoder.process is None
    assert ws.rollups.disagreements() == []


@pytest.mark.faults  # the encoder once more
def test_pages_hear_of_what_was_found_once_and_not_of_each_piece(ws):
    waiting(ws, LINES)
    told = []
    ws.vault.on_commit(told.append)

    group_waiting(ws, nobody_watches)

    assert told == [frozenset({"guesses"})] * (len(told) - 1) + [frozenset({"themes"})]
    assert len(told) > 1 and not is_being_grouped(ws)


def test_while_it_goes_on_nothing_is_offered_and_stopped_it_is(ws):
    waiting(ws, [f"qwxz {number}" for number in range(MUCH)])

    def report(_):
        assert is_being_grouped(ws) and look(ws, {}).offer is None
        raise Canceled

    with pytest.raises(Canceled):
        group_waiting(ws, report)
    assert look(ws, {}).offer


def test_without_an_encoder_letters_group_alone(ws):
    waiting(ws, LINES)
    ws = replace(ws, encoder=Encoder([sys.executable, "-c", "raise SystemExit"]))

    assert group_waiting(ws, nobody_watches).looked_at == 5
    assert themes(ws) == {line: theme for line in LINES if (theme := ws.guesses.of(line, EntryKind.TRIGGER).theme)} != {}


def test_an_encoder_that_dies_halfway_leaves_the_rest_to_the_letters(ws):
    waiting(ws, LINES)
    program = "import sys; from facilitator.themes.frames import *; print(receive(sys.stdin.buffer) and '', end='')"
    ws = replace(ws, encoder=Encoder([sys.executable, "-c", program]))

    assert group_waiting(ws, nobody_watches).looked_at == 5


@pytest.mark.faults  # the encoder once more
def test_an_own_theme_is_guessed_once_lines_were_moved_there(ws):
    waiting(ws, ["the tomatoes in my garden", "weeds in the garden again"])
    garden = ws.themes.add("Plants").id
    moved, other = ws.placements.waiting()
    ws.placements.move([moved.id], garden)

    group_waiting(ws, nobody_watches)

    assert themes(ws) == {moved.wording: garden, other.wording: garden}
    assert ws.guesses.of(moved.wording).theme == garden


def test_a_merged_and_a_renamed_theme_are_called_as_the_facilitator_calls_them(ws):
    ws.themes.rename("breakup", "Heartache")
    ws.themes.merge("shame", "breakup")

    learn_from_moves(ws)

    assert ws.guesses.known.names["breakup"] == ws.guesses.known.names["shame"] == "Heartache"


def test_another_practice_knows_nothing_of_what_this_one_moved(ws, tmp_path):
    waiting(ws, ["the tomatoes in my garden"])
    ws.placements.move([ws.placements.waiting()[0].id], ws.themes.add("Plants").id)
    learn_from_moves(ws)

    other = practice(tmp_path / "other", tuesday_evening())

    assert other.guesses.of("the tomatoes in my garden").theme != ws.guesses.of("the tomatoes in my garden").theme
    close_workspace(other, backup=False)
