"""Where the cards of the board stand: in columns by situation, or side by side. Pure geometry."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractItemView

Moves = QAbstractItemView.CursorAction
Heights = Callable[[int, int], int]  # row, width → height


@dataclass(frozen=True)
class Grid:
    """Lengths in pixels."""

    width: int
    narrowest: int
    gap: int
    heading: int

    @property
    def columns(self) -> int:
        return max(1, (self.width + self.gap) // (self.narrowest + self.gap))

    @property
    def each(self) -> int:
        return (self.width + self.gap) // self.columns - self.gap

    @property
    def slack(self) -> int:
        """How much further down one column may go than another: some four cards."""
        return 8 * self.heading

    def left(self, column: int) -> int:
        return column * (self.each + self.gap)


@dataclass(frozen=True)
class Arrangement:
    cards: Mapping[int, QRect]  # by row
    headings: tuple[tuple[str, QRect], ...]
    height: int


def by_heading(groups: Mapping[str, Sequence[int]], grid: Grid, heights: Heights) -> Arrangement:
    """In the order shared, so that a new line moves nothing but what is under it.

    A new heading stands where there is most room. One that has grown far below the others goes on there under its heading
    once more: half of the board would be empty and the other half out of sight.
    """
    headed = sorted((row, heading) for heading, rows in groups.items() for row in rows)
    bottoms = [0] * grid.columns
    piles: dict[str, _Pile] = {}
    stacks: list[list[_Pile]] = [[] for _ in bottoms]
    for row, heading in headed:
        roomiest, pile = bottoms.index(min(bottoms)), piles.get(heading)
        if pile is None or bottoms[pile.column] > bottoms[roomiest] + grid.slack:
            pile = piles[heading] = _Pile(heading, roomiest, [])
            stacks[roomiest].append(pile)
            bottoms[roomiest] += grid.heading + grid.gap
        pile.rows.append(row)
        bottoms[pile.column] += heights(row, grid.each) + grid.gap
    return _stacked(stacks, grid, heights)


@dataclass(frozen=True)
class _Pile:
    """Cards under one heading."""

    heading: str
    column: int
    rows: list[int]


def _stacked(stacks: Sequence[Sequence[_Pile]], grid: Grid, heights: Heights) -> Arrangement:
    cards: dict[int, QRect] = {}
    headings: list[tuple[str, QRect]] = []
    lowest = 0
    for column, piles in enumerate(stacks):
        left, top = grid.left(column), 0
        for pile in piles:
            headings.append((pile.heading, QRect(left, top, grid.each, grid.heading)))
            top += grid.heading
            for row in pile.rows:
                cards[row] = QRect(left, top, grid.each, heights(row, grid.each))
                top += cards[row].height() + grid.gap
            top += grid.gap
        lowest = max(lowest, top)
    return Arrangement(cards, tuple(headings), max(lowest - 2 * grid.gap, 0))


def side_by_side(rows: Sequence[int], grid: Grid, heights: Heights) -> Arrangement:
    """Each where there is most room so far."""
    bottoms = [0] * grid.columns
    cards: dict[int, QRect] = {}
    for row in rows:
        column = bottoms.index(min(bottoms))
        cards[row] = QRect(grid.left(column), bottoms[column], grid.each, heights(row, grid.each))
        bottoms[column] += cards[row].height() + grid.gap
    return Arrangement(cards, (), max(max(bottoms) - grid.gap, 0))


def neighbor(cards: Mapping[int, QRect], here: QRect, action: Moves) -> int | None:
    """The row of the nearest card that way; up and down within a column."""
    middle = here.center()

    def distance(place: QRect) -> int | None:
        across, down = place.center().x() - middle.x(), place.center().y() - middle.y()
        match action:
            case Moves.MoveUp | Moves.MovePrevious:
                return -down if down < 0 and across == 0 else None
            case Moves.MoveDown | Moves.MoveNext:
                return down if down > 0 and across == 0 else None
            case Moves.MoveLeft:
                return -across * 10 + abs(down) if across < 0 else None
            case Moves.MoveRight:
                return across * 10 + abs(down) if across > 0 else None
        return None

    found = [(far, row) for row, place in cards.items() if (far := distance(place)) is not None]
    return min(found)[1] if found else None
