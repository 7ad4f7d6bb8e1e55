"""Entries are moved between themes by hand, with undo; what nobody moved is guessed, what somebody moved never again."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from facilitator.board.entry import EntryId
from facilitator.themes.placement import How, placement_table
from facilitator.themes.placing import EntryGone, Placed
from tests.themes.boards import MONTHS, Boards


@pytest.fixture
def boards(vault):
    return Boards(vault)


@pytest.fixture
def placements(boards):
    return boards.placements


def test_what_is_moved_is_where_it_was_moved_to(boards, placements):
    entries = boards.seal("payday", "payday", None)

    before = placements.move(entries[1:], "conflict")

    assert boards.shown() == {"payday": {entries[0]}, "conflict": {entries[1], entries[2]}, "old-places": set(), "boredom": set()}
    assert set(before) == {Placed(entries[1], "payday", How.MAYBE), Placed(entries[2], None, How.MAYBE)}
    assert [how for _, how in placements.of("conflict", MONTHS)] == [How.BY_HAND, How.BY_HAND]


def test_undo_puts_each_back(boards, placements):
    entries = boards.seal("payday", None, "boredom")
    stored = rows(boards)
    before = placements.move(entries, "conflict")

    redo = placements.put(before)

    assert rows(boards) == stored
    assert [each.id for each in placements.waiting()] == [entries[1]]
    placements.put(redo)
    assert boards.shown()["conflict"] == set(entries)


def test_moving_to_a_merged_theme_shows_in_the_one_it_is_in(boards, placements):
    [entry] = boards.seal("boredom")
    boards.themes.merge("payday", "conflict")

    placements.move([entry], "payday")

    assert boards.shown()["conflict"] == {entry}
    assert placements.of("payday", MONTHS) == placements.of("conflict", MONTHS)
    assert boards.rollups.disagreements() == []
    boards.themes.part("payday")
    assert boards.shown()["payday"] == {entry}


def test_a_line_that_is_gone_is_not_moved_and_nothing_else_is(boards, placements):
    [entry] = boards.seal("payday")

    with pytest.raises(EntryGone):
        placements.move([entry, EntryId(7)], "conflict")
    assert boards.shown()["payday"] == {entry}


def test_moving_nothing_is_nothing(placements):
    assert placements.move([], "payday") == []
    assert placements.put_guessed([]) == []


def test_a_line_moved_twice_at_once_is_where_it_was_put_last(boards, placements):
    [entry] = boards.seal("payday")

    placements.put([Placed(entry, "conflict"), Placed(entry, "boredom")])

    assert boards.shown()["boredom"] == {entry}


def test_guesses_leave_alone_what_was_placed_by_hand(boards, placements):
    entries = boards.seal("payday", None, "boredom", None)
    placements.move([entries[0]], "conflict")
    placements.move([entries[1]], None)

    before = placements.put_guessed([Placed(entry, "old-places", How.SURE) for entry in (*entries, EntryId(7))])

    assert {each.entry for each in before} == {entries[2], entries[3]}
    assert boards.shown()["old-places"] == {entries[2], entries[3]}
    assert boards.shown()["conflict"] == {entries[0]}
    assert [each.id for each in placements.waiting()] == [entries[1]]
    assert boards.rollups.disagreements() == []


def test_put_back_by_hand_a_line_waits_and_undo_knows_where_it_was(boards, placements):
    [entry] = boards.seal("payday")

    before = placements.move([entry], None)
    assert [each.id for each in placements.waiting()] == [entry]
    assert placements.waiting_count() == 1
    assert placements.move([entry], "conflict") == [Placed(entry, None, How.BY_HAND)]
    placements.put(before)

    assert boards.shown()["payday"] == {entry}
    assert placements.waiting_count() == 0


def test_waiting_lines_of_one_group(boards, placements):
    [one] = boards.seal(None)
    [other] = boards.seal(None, group=boards.groups[1])

    assert [each.id for each in placements.waiting(boards.groups[1])] == [other]
    assert {each.id for each in placements.waiting()} == {one, other}
    assert len(placements.waiting(most=1)) == 1


def test_entries_of_a_theme_in_some_months_of_a_group(boards, placements):
    boards.seal("payday", "payday", "conflict")
    [later] = boards.seal("payday", month=MONTHS[1], group=boards.groups[1])

    assert len(placements.of("payday", MONTHS)) == 3
    assert len(placements.of("payday", MONTHS, most=2)) == 2
    assert [entry.id for entry, _ in placements.of("payday", [MONTHS[1]])] == [later]
    assert [entry.id for entry, _ in placements.of("payday", MONTHS, boards.groups[1])] == [later]
    assert placements.of("payday", []) == []


def test_what_was_moved_by_hand_is_an_example_of_the_theme_it_shows_in(boards, placements):
    entries = boards.seal("payday", "payday", "boredom", "boredom")
    placements.move(entries[:3], "old-places")
    placements.move([entries[3]], None)
    boards.themes.merge("old-places", "conflict")
    words = {entry.wording for entry, _ in placements.of("conflict", MONTHS)}

    assert {theme: set(examples) for theme, examples in placements.examples().items()} == {"conflict": words}
    assert len(placements.examples(most_each=2)["conflict"]) == 2


def rows(boards):
    with boards.vault.read() as connection:
        return [tuple(row) for row in connection.execute(select(placement_table).order_by(placement_table.c.entry))]
