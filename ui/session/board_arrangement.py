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

    def left(self, column: int) -> int:
        return column * (self.each + self.gap)


@dataclass(frozen=True)
class Arrangement:
    cards: Mapping[int, QRect]  # by row
    headings: tuple[tuple[str, QRect], ...]
    height: int


def by_heading(groups: Mapping[str, Sequence[int]], grid: Grid, heights: Heights) -> Arrangement:
    """One heading after the other from column to column, so that a new line moves nothing but what is under it."""
    bottoms = [0] * grid.columns
    cards: dict[int, QRect] = {}
    headings: list[tuple[str, QRect]] = []
    for number, (heading, rows) in enumerate(groups.items()):
        column = number % grid.columns
        left, top = grid.left(column), bottoms[column]
        headings.append((heading, QRect(left, top, grid.each, grid.heading)))
        top += grid.heading
        for row in rows:
            cards[row] = QRect(left, top, grid.each, heights(row, grid.each))
            top += cards[row].height() + grid.gap
        bottoms[column] = top + grid.gap
    return Arrangement(cards, tuple(headings), max(max(bottoms) - 2 * grid.gap, 0))


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
