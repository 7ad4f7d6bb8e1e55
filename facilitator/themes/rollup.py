"""Rollups: what the review reads, counted by month, group and theme in the transaction of each seal and move.

`meetings` is how many meetings a theme came up in. A meeting belongs to one month and one group, so meetings add up over months
and groups, but never over themes, kinds or situations: these have rows of their own ("" or -1 stands for every one).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import BigInteger, Column, Connection, ForeignKey, Integer, Named, String, Table, TypedColumns

from facilitator.groups.group import GroupId
from facilitator.progress import Report
from facilitator.storage.schema import vault_tables
from facilitator.storage.vault import Vault

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


@dataclass(frozen=True)
class Cell:
    """What is counted anew together."""

    month: str
    group: GroupId


def count_anew(connection: Connection, cells: Iterable[Cell]) -> None:
    """Both tables for these months of these groups, from entries, placements and merges. In the caller's transaction."""
    raise NotImplementedError


class Rollups:
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def rebuild(self, report: Report) -> None:
        """Everything, in pieces that hold the write lock for some 50 ms at most; cancelable."""
        raise NotImplementedError

    def disagreements(self) -> list[Cell]:
        """Where the rollups are not what a rebuild would count. Empty while all is well."""
        raise NotImplementedError
