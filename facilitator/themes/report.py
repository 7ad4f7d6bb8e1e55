"""The theme report: what leaves the program. Finished quarters, bands without numbers, frozen when made (DESIGN 6, TRUST 6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from random import Random
from typing import NewType

from sqlalchemy import BigInteger, Column, ForeignKey, Named, String, Table, TypedColumns

from facilitator.groups.group import GroupId
from facilitator.language import Explained
from facilitator.storage.schema import Words, vault_tables
from facilitator.storage.vault import Vault
from facilitator.themes.period import Period
from facilitator.themes.theme import Themes

ReportId = NewType("ReportId", int)

LEAST_SESSIONS = 3
LEAST_PEOPLE = 5


class ReportColumns(TypedColumns):
    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    quarter: Named[str] = Column(String(7))
    group: Named[int | None] = Column(BigInteger, ForeignKey("group.id"))
    body: Named[str] = Column(Words)  # JSON of the report


theme_report_table = Table("theme_report", vault_tables, ReportColumns, sqlite_with_rowid=False)


class Band(StrEnum):
    """Of the sessions of five or more people: under a third, up to two thirds, more."""

    SOME = "some"
    MANY = "many"
    MOST = "most"


@dataclass(frozen=True)
class Line:
    name: str
    band: Band


@dataclass(frozen=True)
class TopicLed:
    title: str
    minutes: int  # all its sessions of the quarter together, rounded to 30


@dataclass(frozen=True)
class ThemeReport:
    """`lines` by name within each band. `planned`: titles of topics that are planned next."""

    id: ReportId
    quarter: str  # its first month
    group: GroupId | None
    group_name: str  # as it was then; "" for all
    lines: tuple[Line, ...]
    led: tuple[TopicLed, ...]
    planned: tuple[str, ...]


class QuarterNotOver(Explained):
    def __init__(self) -> None:
        super().__init__("A report is of a quarter that is over. Nothing was made. Choose an earlier one.")


class TooFewToReport(Explained):
    def __init__(self) -> None:
        super().__init__(
            "In this quarter too few sessions had five people or more, so a report could point at a person. Nothing was made. "
            "Take all groups together, or a later quarter."
        )


class ThemeReports:
    def __init__(self, vault: Vault, themes: Themes, rng: Random) -> None:
        self._vault = vault
        self._themes = themes
        self._rng = rng

    def all(self) -> list[ThemeReport]:
        """Newest quarter first."""
        raise NotImplementedError

    def make(self, quarter: Period, today: date, group: GroupId | None = None, planned: tuple[str, ...] = ()) -> ThemeReport:
        """The one that was made before, if there is one: a report never changes. For all groups, or one of at least five members.

        Raises QuarterNotOver, TooFewToReport.
        """
        raise NotImplementedError
