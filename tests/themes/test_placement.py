"""A line has the theme that was chosen for it; an entry the theme it was sealed with."""

from __future__ import annotations

from datetime import time
from random import Random

import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError

from facilitator.board.entry import EntryId, entry_table
from facilitator.board.line import LineId, OpenBoard
from facilitator.groups.group import Groups
from facilitator.themes.placement import ChosenThemes, How, place, placement_table
from facilitator.vocabulary import EntryKind, Weekday


@pytest.fixture
def lines(open_file):
    board = OpenBoard(open_file)
    return [board.share(words, EntryKind.TRIGGER).id for words in ("payday", "the old bar")]


def test_a_line_has_no_theme_until_one_is_chosen(open_file, lines):
    assert ChosenThemes(open_file).of_lines() == {}


def test_choosing_tells_what_was_chosen_before(open_file, lines):
    themes = ChosenThemes(open_file)

    assert themes.choose(lines[0], "payday") is None
    assert themes.choose(lines[0], "old-places") == "payday"
    assert themes.choose(lines[1], "old-places") is None
    assert themes.of_lines() == {lines[0]: "old-places", lines[1]: "old-places"}


def test_a_line_can_be_not_yet_grouped_again(open_file, lines):
    themes = ChosenThemes(open_file)
    themes.choose(lines[0], "payday")

    assert themes.choose(lines[0], None) == "payday"
    assert themes.choose(lines[0], None) is None
    assert themes.of_lines() == {}


def test_a_theme_is_for_a_line_that_is_there(open_file):
    with pytest.raises(IntegrityError):
        ChosenThemes(open_file).choose(LineId(99), "payday")


def test_who_watches_hears_that_themes_changed(open_file, lines):
    heard = []
    open_file.on_commit(heard.append)

    ChosenThemes(open_file).choose(lines[0], "payday")

    assert heard == [frozenset({"themes"})]


@pytest.fixture
def entries(vault):
    rng = Random(1)
    group = Groups(vault, rng).form("Tuesday group", Weekday.TUESDAY, time(18, 0)).id
    ids = [EntryId(rng.getrandbits(63)) for _ in range(5)]
    rows = [
        {
            "id": id_, "group": group, "meeting": 1, "wording": f"words {id_}", "folded": id_, "month": "2026-11",
            "five_or_more": True, "kind": "trigger", "situations": 0, "stage": None, "voices": 1,
        }
        for id_ in ids
    ]  # fmt: skip
    with vault.write("board") as connection:
        connection.execute(insert(entry_table).values(rows))
    return ids


def test_entries_are_placed_in_the_order_of_their_random_ids(vault, entries):
    themes = {entry: f"theme-{number % 2}" for number, entry in enumerate(entries)}

    with vault.write("board") as connection:
        place(connection, themes)

    with vault.read() as connection:
        rows = connection.execute(select(placement_table)).all()
    assert [entry for entry, _, _ in rows] == sorted(entries)
    assert {entry: theme for entry, theme, _ in rows} == themes
    assert {how for _, _, how in rows} == {How.MAYBE}


def test_a_board_without_themes_places_nothing(vault):
    with vault.write("board") as connection:
        place(connection, {})
        assert connection.execute(select(placement_table)).all() == []


def test_an_entry_that_is_not_there_is_not_placed(vault):
    with pytest.raises(IntegrityError), vault.write("board") as connection:
        place(connection, {EntryId(7): "payday"})
