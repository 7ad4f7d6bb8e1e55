from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.session.board_arrangement import Grid, Moves, by_heading, neighbor, side_by_side

GRID = Grid(width=1000, narrowest=200, gap=10, heading=25)
heights = st.lists(st.integers(20, 200), max_size=30)


@given(heights, st.integers(100, 2000))
def test_no_card_lies_on_another_and_none_sticks_out(tall, width):
    grid = Grid(width, 150, 8, 20)
    groups = {f"situation {number % 4}": [row for row in range(len(tall)) if row % 4 == number % 4] for number in range(4)}
    for found in (
        by_heading(groups, grid, lambda row, _: tall[row]),
        side_by_side(range(len(tall)), grid, lambda row, _: tall[row]),
    ):
        places = list(found.cards.values())
        assert len(places) == len(tall)
        assert not any(a.intersects(b) for i, a in enumerate(places) for b in places[:i])
        assert all(place.left() >= 0 and place.right() < max(width, 150) for place in places)
        assert all(place.bottom() < found.height for place in places)


def test_a_new_heading_stands_where_there_is_most_room():
    found = by_heading({"A": [0, 1], "B": [2], "C": [3], "D": [4], "E": [5]}, GRID, lambda *_: 40)
    assert len({found.cards[row].left() for row in (0, 2, 3, 4)}) == GRID.columns
    assert found.cards[5].left() == found.cards[2].left(), "E stands under B, which is shorter than A"


@given(st.lists(st.sampled_from("ABCDEFG"), min_size=1, max_size=60), st.lists(st.integers(40, 90), min_size=60, max_size=60))
def test_a_new_line_moves_nothing_but_what_is_under_it(said, tall):
    def arranged(count):
        groups = {}
        for row, heading in enumerate(said[:count]):
            groups.setdefault(heading, []).append(row)
        return by_heading(groups, GRID, lambda row, _: tall[row]).cards

    before, after = arranged(len(said) - 1), arranged(len(said))
    new = after[len(said) - 1]
    moved = [row for row in before if before[row] != after[row]]
    assert all(after[row].left() == new.left() and after[row].top() > new.top() for row in moved)


def test_many_lines_of_one_kind_use_the_whole_board():
    found = by_heading({"A": list(range(24))}, GRID, lambda *_: 40)
    assert len({place.left() for place in found.cards.values()}) == GRID.columns
    assert {heading for heading, _ in found.headings} == {"A"}
    assert found.height <= 24 * 50 / GRID.columns + GRID.slack + 4 * GRID.heading


def test_there_is_always_one_column():
    narrow = Grid(width=80, narrowest=200, gap=10, heading=25)
    assert narrow.columns == 1 and narrow.each == 80


def test_arrows_lead_to_the_neighbor():
    cards = by_heading({"A": [0, 1], "B": [2, 3]}, GRID, lambda *_: 40).cards
    assert neighbor(cards, cards[0], Moves.MoveDown) == 1
    assert neighbor(cards, cards[1], Moves.MoveUp) == 0
    assert neighbor(cards, cards[1], Moves.MoveRight) == 3
    assert neighbor(cards, cards[3], Moves.MoveLeft) == 1
    assert neighbor(cards, cards[0], Moves.MoveUp) is None
    assert neighbor(cards, cards[0], Moves.MoveHome) is None
