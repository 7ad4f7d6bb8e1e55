"""What waits is grouped in the background, all that the guess placed with doubt is looked at again. What a hand placed stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from sqlalchemy import text

from facilitator.board.entry import EntryId
from facilitator.groups.group import GroupId
from facilitator.progress import Report
from facilitator.storage.vault import Vault
from facilitator.themes.guess import Grouped, Line, ThemeId
from facilitator.themes.placement import How
from facilitator.themes.placing import Placed, Placements
from facilitator.themes.rollup import Cell
from facilitator.vocabulary import EntryKind

T = TypeVar("T")
Group = Callable[[Sequence[Line]], list[Grouped]]

PIECE = 256  # lines of one month of one group that are guessed, then written, together
PIECE_WRITES = 100  # at most so many of them in one transaction

_OPEN = f"(p.entry IS NULL OR p.how = '{How.MAYBE}')"
_FROM = "FROM entry AS e LEFT JOIN placement AS p ON p.entry = e.id"
CELLS = text(
    f'SELECT e.month, e."group", COUNT(*) {_FROM} WHERE {_OPEN} GROUP BY e.month, e."group" ORDER BY e.month DESC, e."group"'
)
OF_CELL = text(
    f'SELECT e.id, e.wording, e.kind, p.theme {_FROM} WHERE e.month = :month AND e."group" = :circle AND {_OPEN} ORDER BY e.id'
)


@dataclass(frozen=True)
class Regrouped:
    """`grouped`: were waiting, and are in a theme now. `moved`: are in another one than before."""

    looked_at: int = 0
    grouped: int = 0
    moved: int = 0


@dataclass(frozen=True)
class _Open:
    entry: EntryId
    line: Line
    theme: ThemeId | None


def group_open(vault: Vault, placements: Placements, group: Group, report: Report) -> Regrouped:
    """All entries that wait or may be elsewhere, newest month first. Guessed outside of any transaction, written in short ones.

    Cancelable: what is done by then stays, and is right. A line that nothing is near stays where it is.
    """
    with vault.read() as connection:
        cells = [(Cell(month, GroupId(circle)), count) for month, circle, count in connection.execute(CELLS)]
    told, whole = Regrouped(), max(1, sum(count for _, count in cells))
    for cell, _ in cells:
        for piece in _pieces(_open_ones(vault, cell)):
            report(min(1.0, told.looked_at / whole))
            told = _regroup(piece, group, placements, told)
    report(1.0)
    return told


def _open_ones(vault: Vault, cell: Cell) -> list[_Open]:
    with vault.read() as connection:
        rows = connection.execute(OF_CELL, {"month": cell.month, "circle": cell.group}).all()
    return [_Open(EntryId(id_), (wording, EntryKind(kind)), theme or None) for id_, wording, kind, theme in rows]


def _regroup(piece: Sequence[_Open], group: Group, placements: Placements, told: Regrouped) -> Regrouped:
    pairs = zip(piece, group([each.line for each in piece]), strict=True)
    found = [(was, now) for was, now in pairs if now.theme and (now.theme != was.theme or now.is_sure)]
    for some in _pieces(found, PIECE_WRITES):
        placements.put_guessed([Placed(was.entry, now.theme, How.SURE if now.is_sure else How.MAYBE) for was, now in some])
    return replace(
        told,
        looked_at=told.looked_at + len(piece),
        grouped=told.grouped + sum(was.theme is None for was, _ in found),
        moved=told.moved + sum(was.theme not in (None, now.theme) for was, now in found),
    )


def _pieces(all_of_them: Sequence[T], size: int = PIECE) -> Iterator[Sequence[T]]:
    for at in range(0, len(all_of_them), size):
        yield all_of_them[at : at + size]
