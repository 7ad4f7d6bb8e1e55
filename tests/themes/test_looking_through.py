"""What waits, what is in doubt and what a theme holds: never more than asked, and how many more there are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.themes.looking_through import SeenLine, in_doubt, in_theme, same_said, waiting
from facilitator.themes.placement import How
from facilitator.themes.placing import Placed
from tests.themes.boards import Boards


@pytest.fixture
def boards(vault):
    return Boards(vault)


def ids(seen):
    return {line.entry.id for line in seen.lines}


def test_only_guesses_without_surety_are_in_doubt(boards, vault):
    maybe, sure, by_hand, _ = boards.seal("payday", "payday", "payday", None)
    boards.placements.put([Placed(sure, "payday", How.SURE), Placed(by_hand, "conflict")])

    seen = in_doubt(vault)

    assert ids(seen) == {maybe} and seen.more == 0
    assert [(line.placed, line.shown) for line in seen.lines] == [(Placed(maybe, "payday", How.MAYBE), "payday")]


def test_what_is_kept_by_hand_is_no_longer_in_doubt(boards, vault):
    [entry] = boards.seal("payday")

    boards.placements.put([Placed(entry, "payday", How.BY_HAND)])

    assert in_doubt(vault).lines == ()


def test_a_theme_has_the_lines_of_those_that_it_holds(boards, vault):
    payday, conflict, _ = boards.seal("payday", "conflict", "boredom")
    boards.themes.merge("payday", "conflict")

    assert ids(in_theme(vault, "conflict")) == ids(in_theme(vault, "payday")) == {payday, conflict}
    assert {line.placed.theme for line in in_theme(vault, "conflict").lines} == {"payday", "conflict"}
    assert {line.shown for line in in_theme(vault, "conflict").lines} == {"conflict"}


@pytest.mark.parametrize("theme", ["payday", None])
def test_a_list_is_never_longer_than_asked_and_says_how_many_more_there_are(boards, vault, theme):
    entries = boards.seal(*[theme] * 5)
    look = {
        "payday": [lambda most: in_doubt(vault, most), lambda most: in_theme(vault, "payday", most)],
        None: [lambda most: waiting(boards.placements, most)],
    }[theme]

    for seen in look:
        assert (len(seen(3).lines), seen(3).more) == (3, 2)
        assert (len(seen(5).lines), seen(5).more) == (5, 0)
        assert ids(seen(9)) == set(entries)


def test_the_same_words_are_together_where_they_are_in_the_same_way(boards):
    wordings = ["payday", "Payday!", "rent", "…", "?", "payday"]
    entries = [replace(line.entry, wording=words) for line, words in zip(_six(boards), wordings, strict=True)]
    lines = [SeenLine(entry, Placed(entry.id, None), None) for entry in entries]
    lines[5] = replace(lines[5], shown="conflict")

    said = [[line.entry.wording for line in same] for same in same_said(lines).values()]

    assert said == [["payday", "Payday!"], ["rent"], ["…"], ["?"], ["payday"]]


def _six(boards):
    boards.seal(*[None] * 6)
    return waiting(boards.placements).lines


def test_where_nothing_is_there_is_nothing(boards, vault):
    assert in_doubt(vault).lines == in_theme(vault, "payday").lines == waiting(boards.placements).lines == ()
