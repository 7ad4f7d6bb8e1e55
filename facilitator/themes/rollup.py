"""Rollups: what the review reads, counted by month, group and theme in the transaction of each seal and move.

`meetings` is how many meetings a theme came up in. A meeting belongs to one month and one group, so meetings add up over months
and groups, but never over themes, kinds or situations: these have rows of their own ("" or -1 stands for every one).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import BigInteger, Column, Connection, ForeignKey, Integer, Named, String, Table, TypedColumns

from facilitator.groups.group import GroupId
from facilitator.progress import Report
from facilitator.storage.connection import with_room
from facilitator.storage.schema import vault_tables
from facilitator.storage.vault import Vault
from facilitator.themes.counting import CELLS, COUNT, COUNT_SOME, IS_DIFFERENT
from facilitator.themes.guess import ThemeId

EVERY_SITUATION = -1
EVERY_LINE = ""
"""As a theme: every entry, grouped or not."""


class MonthColumns(TypedColumns):
    month: Named[str] = Column(String(7), primary_key=True)
    group: Named[int] = Column(BigInteger, ForeignKey("group.id"), primary_key=True, autoincrement=False)
    theme: Named[str] = Column(String, primary_key=True)
    kind: Named[str] = Column(String(16), primary_key=True)
    situation: Named[int] = Column(Integer, primary_key=True, autoincrement=False)  # its place in the enum
    stage: Named[str] = Column(String(16), primary_key=True)
    meetings: Named[int] = Column(Integer)
    entries: Named[int] = Column(Integer)
    voices: Named[int] = Column(Integer)


class PairColumns(TypedColumns):
    """In how many meetings both came up; each pair stands twice, once from each side."""

    month: Named[str] = Column(String(7), primary_key=True)
    group: Named[int] = Column(BigInteger, ForeignKey("group.id"), primary_key=True, autoincrement=False)
    theme: Named[str] = Column(String, primary_key=True)
    other: Named[str] = Column(String, primary_key=True)
    meetings: Named[int] = Column(Integer)


theme_month_table = Table("theme_month", vault_tables, MonthColumns, sqlite_with_rowid=False)
theme_pair_table = Table("theme_pair", vault_tables, PairColumns, sqlite_with_rowid=False)


@dataclass(frozen=True, order=True)
class Cell:
    """What is counted anew together."""

    month: str
    group: GroupId


AT_ONCE = 1_000
"""Entries that are counted anew in one transaction, or one cell where that has more: some 30 ms."""


def count_anew(connection: Connection, cells: Iterable[Cell], themes: Collection[ThemeId] | None = None) -> None:
    """Both tables for these months of these groups, from entries, placements and merges. In the caller's transaction.

    Where only some `themes` can have changed (as they are shown: a merged one is the one that it is in), these alone.
    """
    for cell in sorted(set(cells)):
        where: dict[str, object] = {"month": cell.month, "circle": cell.group}
        if themes is None:
            for statement in COUNT:
                connection.execute(statement, where)
        elif themes:
            for statement in COUNT_SOME:
                connection.execute(statement, {**where, "themes": sorted(themes)})


class Rollups:
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def rebuild(self, report: Report) -> None:
        """Everything, in pieces that hold the write lock for some 50 ms at most; cancelable. A piece that is done is right."""
        with self._vault.read() as connection:
            cells = [(Cell(month, group), entries) for month, group, entries in connection.execute(CELLS)]
        done, whole = 0, max(1, sum(entries for _, entries in cells))
        for piece, entries in pieces(cells):
            report(done / whole)
            with self._vault.write("themes") as connection, with_room(connection):
                count_anew(connection, piece)
            done += entries
        report(1.0)

    def disagreements(self) -> list[Cell]:
        """Where the rollups are not what a rebuild would count. Empty while all is well."""
        with self._vault.read() as connection, with_room(connection):
            cells = [Cell(month, group) for month, group, _ in connection.execute(CELLS)]
            given = ({"month": cell.month, "circle": cell.group} for cell in cells)
            return [cell for cell, where in zip(cells, given, strict=True) if connection.scalar(IS_DIFFERENT, where)]


def pieces(cells: Iterable[tuple[Cell, int]], at_once: int = AT_ONCE) -> Iterator[tuple[list[Cell], int]]:
    """Such as are counted together in one transaction, with their entries."""
    piece: list[Cell] = []
    counted = 0
    for cell, entries in cells:
        piece.append(cell)
        counted += entries
        if counted >= at_once:
            yield piece, counted
            piece, counted = [], 0
    if piece:
        yield piece, counted
