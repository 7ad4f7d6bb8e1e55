"""The theme report: what leaves the program. Finished quarters, bands without numbers, frozen when made (DESIGN 6, TRUST 6)."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import NewType

import msgspec
from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    ForeignKey,
    Named,
    String,
    Table,
    TypedColumns,
    bindparam,
    func,
    select,
    text,
)

from facilitator.groups.group import GroupId, group_table
from facilitator.language import Explained
from facilitator.session.session import session_table
from facilitator.storage.schema import Words, vault_tables
from facilitator.storage.vault import Vault
from facilitator.themes.band import LEAST_HELD, Band, Told, band_of, may_tell
from facilitator.themes.counting import SHOWN
from facilitator.themes.guess import ThemeId
from facilitator.themes.period import Period, Span
from facilitator.themes.theme import Themes
from facilitator.vocabulary import SessionState

ReportId = NewType("ReportId", int)

ROUNDED_TO = 30  # minutes


class ReportColumns(TypedColumns):
    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    quarter: Named[str] = Column(String(7))
    group: Named[int | None] = Column(BigInteger, ForeignKey("group.id"))
    body: Named[str] = Column(Words)  # JSON of the report


theme_report_table = Table("theme_report", vault_tables, ReportColumns, sqlite_with_rowid=False)

CAME_UP = text(
    f'SELECT e."group", {SHOWN} AS shown, COUNT(DISTINCT e.meeting) FROM entry AS e JOIN placement AS p ON p.entry = e.id '
    "LEFT JOIN theme AS t ON t.id = p.theme WHERE e.month IN :months AND e.five_or_more AND p.theme <> '' "
    'GROUP BY e."group", shown'
).bindparams(bindparam("months", expanding=True))
HELD = text(
    'SELECT "group", COUNT(DISTINCT meeting) FROM entry WHERE month IN :months AND five_or_more GROUP BY "group"'
).bindparams(bindparam("months", expanding=True))


@dataclass(frozen=True)
class Line:
    """`theme` keeps what is told together over renaming; it stands on no paper."""

    theme: ThemeId
    name: str
    band: Band


@dataclass(frozen=True)
class TopicLed:
    title: str
    minutes: int  # of all its sessions of the quarter together, rounded to 30


@dataclass(frozen=True)
class ThemeReport:
    """`lines`: most first, by name within each band. `planned`: titles of topics that are planned next."""

    id: ReportId
    quarter: str  # its first month
    group: GroupId | None
    group_name: str  # as it was then; "" for all
    lines: tuple[Line, ...]
    led: tuple[TopicLed, ...]
    planned: tuple[str, ...] = ()
    spoken_of: tuple[ThemeId, ...] = ()  # themes of which it could have said anything: of these its silence speaks


class QuarterNotOver(Explained):
    def __init__(self) -> None:
        super().__init__("A report is of a quarter that is over. Nothing was made. Choose an earlier one.")


class TooFewToReport(Explained):
    def __init__(self) -> None:
        super().__init__(
            "In this quarter too few sessions had five people or more, so a report could point at a person. Nothing was made. "
            "Take all groups together, or another quarter."
        )


class ThemeReports:
    def __init__(self, vault: Vault, themes: Themes, rng: Random) -> None:
        self._vault = vault
        self._themes = themes
        self._rng = rng

    def all(self) -> list[ThemeReport]:
        """Newest quarter first; of one quarter that of all groups first."""
        with self._vault.read() as connection:
            reports = [_read(body) for (body,) in connection.execute(select(theme_report_table.c.body))]
        by_group = sorted(reports, key=lambda report: (report.group is not None, report.group_name.casefold(), report.id))
        return sorted(by_group, key=lambda report: report.quarter, reverse=True)

    def made(self, quarter: Period, group: GroupId | None = None) -> ThemeReport | None:
        """The one that was made; it never changes."""
        columns = theme_report_table.c
        of_group = columns.group.is_(None) if group is None else columns.group == group
        with self._vault.read() as connection:
            body = connection.scalar(select(columns.body).where(columns.quarter == quarter.first, of_group))
        return None if body is None else _read(body)

    def make(self, quarter: Period, today: date, group: GroupId | None = None, planned: Sequence[str] = ()) -> ThemeReport:
        """The one that was made before, if there is one: a report never changes. For all groups, or for one.

        A theme is named when it came up in at least three sessions of five people or more, and when its band, together with the
        other reports of the quarter, tells of no session whether the theme came up in it (band.may_tell).

        Raises QuarterNotOver, TooFewToReport.
        """
        if quarter.span is not Span.QUARTER or not quarter.is_over(today):
            raise QuarterNotOver
        with self._vault.write("themes") as connection:
            if (before := self.made(quarter, group)) is not None:
                return before
            report = self._counted(connection, quarter, group, tuple(planned))
            row = {"id": report.id, "quarter": report.quarter, "group": group, "body": msgspec.json.encode(report).decode()}
            connection.execute(theme_report_table.insert().values(row))
        return report

    def _counted(self, connection: Connection, quarter: Period, group: GroupId | None, planned: tuple[str, ...]) -> ThemeReport:
        months = list(quarter.months)
        held = {GroupId(of): count for of, count in connection.execute(HELD, {"months": months})}
        of_whom = frozenset(held) if group is None else frozenset({group})
        sessions = sum(held.get(of, 0) for of in of_whom)
        if sessions < LEAST_HELD:
            raise TooFewToReport
        came: dict[ThemeId, int] = {}
        for of, theme, count in connection.execute(CAME_UP, {"months": months}):
            if of in of_whom:
                came[theme] = came.get(theme, 0) + count
        told = self._told(quarter, held)
        names = {theme.id: theme.name for theme in self._themes.all()}
        spoken_of = [theme for theme in sorted(names) if may_tell(of_whom, told(theme), held)]
        found = ((theme, band_of(came.get(theme, 0), sessions)) for theme in spoken_of)
        lines = [Line(theme, names[theme], band) for theme, band in found if band]
        order = list(Band)[::-1]
        return ThemeReport(
            ReportId(self._rng.getrandbits(63)),
            quarter.first,
            group,
            _name_of(connection, group),
            tuple(sorted(lines, key=lambda line: (order.index(line.band), line.name.casefold()))),
            tuple(_led(connection, months, group)),
            planned,
            tuple(spoken_of),
        )

    def _told(self, quarter: Period, held: Mapping[GroupId, int]) -> Callable[[ThemeId], list[Told]]:
        """What the reports of this quarter that were made before say of a theme, silence that speaks among it."""
        before = [(report, dict(_bands(report))) for report in self.all() if report.quarter == quarter.first]
        of_whom = [frozenset(held) if report.group is None else frozenset({report.group}) for report, _ in before]

        def told(theme: ThemeId) -> list[Told]:
            both = zip(of_whom, before, strict=True)
            return [Told(of, bands.get(theme)) for of, (report, bands) in both if theme in report.spoken_of]

        return told


def _bands(report: ThemeReport) -> Iterator[tuple[ThemeId, Band]]:
    return ((line.theme, line.band) for line in report.lines)


def as_csv(report: ThemeReport, bands: Mapping[Band, str], headings: tuple[str, str]) -> bytes:
    """Theme and band a line, for a spreadsheet; a name that a spreadsheet would run is quoted (TRUST 7)."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(headings)
    writer.writerows((_inert(line.name), bands[line.band]) for line in report.lines)
    return stream.getvalue().encode("utf-8-sig")


def _inert(cell: str) -> str:
    return f"'{cell}" if cell[:1] in "=+-@\t" else cell


def _read(body: str) -> ThemeReport:
    return msgspec.json.decode(body, type=ThemeReport)


def _name_of(connection: Connection, group: GroupId | None) -> str:
    if group is None:
        return ""
    return connection.scalar(select(group_table.c.name).where(group_table.c.id == group)) or ""


def _led(connection: Connection, months: Sequence[str], group: GroupId | None) -> list[TopicLed]:
    """By title. Sessions alone tell it: what was led is the program's own doing."""
    columns = session_table.c
    led = select(columns.title, func.sum(columns.minutes)).where(
        func.strftime("%Y-%m", columns.on).in_(months),
        columns.state.in_((SessionState.CLOSED, SessionState.SEALED)),
        columns.title != "",
    )
    if group is not None:
        led = led.where(columns.group == group)
    by_title = led.group_by(columns.title).order_by(columns.title)
    return [TopicLed(title, max(1, round(minutes / ROUNDED_TO)) * ROUNDED_TO) for title, minutes in connection.execute(by_title)]
