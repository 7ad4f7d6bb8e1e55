"""What waits is grouped in pieces; what a hand placed, and what nothing is near, stays where it is."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from facilitator.progress import Canceled, nobody_watches
from facilitator.themes.grouping import Regrouped, group_open
from facilitator.themes.guess import Grouped, Line
from facilitator.themes.placement import How, placement_table
from tests.examples import examples
from tests.themes.boards import MONTHS, Boards
from tests.vaults import new_vault


@pytest.fixture
def boards(vault):
    return Boards(vault)


def stored(boards: Boards) -> dict[int, tuple[str, str]]:
    with boards.vault.read() as connection:
        return {entry: (theme, how) for entry, theme, how in connection.execute(select(placement_table))}


def all_into(theme: str | None, is_sure: bool = False):
    def group(lines: Sequence[Line]) -> list[Grouped]:
        return [Grouped(theme, is_sure) for _ in lines]

    return group


def regroup(boards: Boards, group, report=nobody_watches) -> Regrouped:
    return group_open(boards.vault, boards.placements, group, report)


def test_what_waits_and_what_may_be_elsewhere_is_grouped(boards):
    entries = boards.seal("payday", None, "boredom")

    told = regroup(boards, all_into("conflict", is_sure=True))

    assert told == Regrouped(looked_at=3, grouped=1, moved=2)
    assert stored(boards) == dict.fromkeys(entries, ("conflict", How.SURE))
    assert boards.rollups.disagreements() == []


def test_what_a_hand_placed_stays_also_where_it_was_put_back(boards):
    entries = boards.seal("payday", "payday")
    boards.placements.move(entries[:1], "boredom")
    boards.placements.move(entries[1:], None)
    before = stored(boards)

    assert regroup(boards, all_into("conflict")) == Regrouped()
    assert stored(boards) == before


def test_what_was_sure_is_not_looked_at_again(boards):
    boards.seal("payday")
    regroup(boards, all_into("conflict", is_sure=True))

    assert regroup(boards, all_into("boredom")) == Regrouped()


def test_a_line_that_nothing_is_near_stays_where_it_is(boards):
    boards.seal("payday", None)
    before = stored(boards)

    assert regroup(boards, all_into(None)) == Regrouped(looked_at=2)
    assert stored(boards) == before


def test_moved_by_hand_while_it_was_guessed_it_stays_there(boards):
    entries = boards.seal("payday", None)

    def group(lines: Sequence[Line]) -> list[Grouped]:
        boards.placements.move(entries, "boredom")
        return [Grouped("conflict") for _ in lines]

    regroup(boards, group)

    assert stored(boards) == dict.fromkeys(entries, ("boredom", How.BY_HAND))


def test_guessing_holds_no_write_lock(boards):
    boards.seal("payday", None)
    rooms = []
    boards.vault.on_commit(rooms.append)

    def group(lines: Sequence[Line]) -> list[Grouped]:
        with boards.vault.write("groups"):
            pass
        return [Grouped("conflict") for _ in lines]

    regroup(boards, group)

    assert rooms == [frozenset({"groups"}), frozenset({"guesses"})]


def test_canceled_between_two_months_the_newest_is_grouped_and_right(boards):
    old, new = boards.seal("payday", month=MONTHS[0]), boards.seal("payday", month=MONTHS[2])

    def report(share: float) -> None:
        if share:
            raise Canceled

    with pytest.raises(Canceled):
        regroup(boards, all_into("conflict"), report)

    assert {entry: theme for entry, (theme, _) in stored(boards).items()} == {old[0]: "payday", new[0]: "conflict"}
    assert boards.rollups.disagreements() == []


def test_how_far_it_is_only_grows_and_ends_with_all(boards):
    for month in MONTHS:
        boards.seal(*["payday"] * 5, month=month)
    shares: list[float] = []

    regroup(boards, all_into("conflict"), shares.append)

    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0, 1)


def test_an_empty_board_is_grouped_at_once(boards):
    assert regroup(boards, all_into("conflict")) == Regrouped()


@settings(max_examples=examples(25), deadline=None)
@given(
    lines=st.lists(st.sampled_from(["payday", "conflict", None]), min_size=1, max_size=12),
    guessed=st.lists(st.tuples(st.sampled_from(["payday", "boredom", None]), st.booleans()), min_size=1, max_size=12),
)
def test_whatever_is_guessed_the_rollups_are_what_a_rebuild_gives(tmp_path_factory, lines, guessed):
    vault = new_vault(tmp_path_factory.mktemp("grouping"))
    boards = Boards(vault)
    boards.seal(*lines)

    regroup(boards, lambda some: [Grouped(*guessed[at % len(guessed)]) for at in range(len(some))])

    assert boards.rollups.disagreements() == []
    vault.close()
