"""Recurring themes of a period: sessions, voices, course by month and a word for it. Reads rollups alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, bindparam, text

from facilitator.groups.group import GroupId
from facilitator.storage.vault import Vault
from facilitator.themes.course import Course, MonthCount, course, pooled
from facilitator.themes.guess import ThemeId
from facilitator.themes.period import Period, Span, later
from facilitator.themes.rollup import EVERY_LINE, EVERY_SITUATION
from facilitator.themes.theme import NamedTheme, Themes
from facilitator.vocabulary import EntryKind, Situation, Stage

__all__ = ["RECURRING_FROM", "Course", "Filter", "Recurring", "Review", "Reviews"]

RECURRING_FROM = 3
"""Sessions in the period: below, a theme is not named and is counted with the other rare ones."""


@dataclass(frozen=True)
class Filter:
    """One of each at most; None is every one."""

    kind: EntryKind | None = None
    situation: Situation | None = None
    stage: Stage | None = None


@dataclass(frozen=True)
class Recurring:
    """`by_month`: sessions it came up in and sessions held with a board, for each month shown (six at least).

    A month with a single session stands empty, 0 of 0, and counts with the next one (course.pooled).
    """

    theme: ThemeId
    name: str
    situation: Situation | None  # its first
    sessions: int
    voices: int
    entries: int
    by_month: tuple[MonthCount, ...]
    course: Course


@dataclass(frozen=True)
class Review:
    period: Period
    group: GroupId | None
    sessions: int  # with a board, whatever the filter
    entries: int  # that the filter lets through
    recurring: tuple[Recurring, ...]  # most sessions first, then voices, then name
    rare: int  # themes under RECURRING_FROM, counted together
    rare_sessions: int  # the sum of theirs
    rare_voices: int
    waiting: int  # of `entries`, those that are not yet grouped


LEAST_MONTHS = 6
"""Shown of a theme's course, whatever the period."""

_GROUPS = 'SELECT id FROM "group" WHERE :circle IS NULL OR id = :circle'
COUNTS = text(
    "SELECT month, theme, SUM(meetings), SUM(entries), SUM(voices) FROM theme_month "
    f'WHERE month IN :months AND "group" IN ({_GROUPS}) AND kind = :kind AND situation = :place AND stage = :stage '
    "GROUP BY month, theme"
).bindparams(bindparam("months", expanding=True))
HELD = text(
    f"SELECT month, SUM(meetings) FROM theme_month WHERE month IN :months AND \"group\" IN ({_GROUPS}) AND theme = '' "
    "AND kind = '' AND situation = -1 AND stage = '' GROUP BY month"
).bindparams(bindparam("months", expanding=True))
MONTHS = text(
    "WITH RECURSIVE had (month) AS (SELECT MIN(month) FROM theme_month UNION ALL "
    "SELECT (SELECT MIN(t.month) FROM theme_month AS t WHERE t.month > had.month) FROM had WHERE had.month IS NOT NULL) "
    "SELECT month FROM had WHERE month IS NOT NULL"
)
"""By a look into the index for each month: the number of rows does not matter."""


@dataclass(frozen=True)
class Count:
    meetings: int = 0
    entries: int = 0
    voices: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.meetings + other.meetings, self.entries + other.entries, self.voices + other.voices)


Counts = Mapping[ThemeId, Mapping[str, Count]]
"""By month, of those themes that came up; EVERY_LINE is one."""


class Reviews:
    def __init__(self, vault: Vault, themes: Themes) -> None:
        self._vault = vault
        self._themes = themes

    def of(self, period: Period, today: date, group: GroupId | None = None, only: Filter = Filter()) -> Review:
        """In a fixed number of readings; costs no more where other periods hold more.

        A session counts as held whatever the filter: a theme came up, as the filter lets it through, in so many of all of them.
        """
        months = months_shown(period, today)
        with self._vault.read() as connection:
            held = held_by_month(connection, months, group)
            counts = counted(connection, months, group, only)
        of_period = {theme: total(by_month, period.months) for theme, by_month in counts.items()}
        names = {theme.id: theme for theme in self._themes.all()}
        came_up = {theme: count for theme, count in of_period.items() if theme in names and count.meetings}
        recurring = [
            _recurring(
                names[theme], count, [(month, counts[theme].get(month, _NONE).meetings, held.get(month, 0)) for month in months]
            )
            for theme, count in came_up.items()
            if count.meetings >= RECURRING_FROM
        ]
        rare = [count for count in came_up.values() if count.meetings < RECURRING_FROM]
        everything = of_period.get(EVERY_LINE, _NONE)
        return Review(
            period=period,
            group=group,
            sessions=sum(held.get(month, 0) for month in period.months),
            entries=everything.entries,
            recurring=tuple(sorted(recurring, key=lambda each: (-each.sessions, -each.voices, each.name.casefold(), each.theme))),
            rare=len(rare),
            rare_sessions=sum(count.meetings for count in rare),
            rare_voices=sum(count.voices for count in rare),
            waiting=everything.entries - sum(count.entries for theme, count in of_period.items() if theme != EVERY_LINE),
        )

    def periods(self) -> Sequence[str]:
        """Months that have entries, oldest first."""
        with self._vault.read() as connection:
            return tuple(connection.execute(MONTHS).scalars())


def months_shown(period: Period, today: date) -> tuple[str, ...]:
    """Those of the period that have begun (of one that is to come, all), and before them as many as make six."""
    this = Period.of(today, Span.MONTH).first
    begun = [month for month in period.months if month <= this] or list(period.months)
    return tuple(later(begun[-1], -back) for back in reversed(range(max(LEAST_MONTHS, len(begun)))))


def held_by_month(connection: Connection, months: Sequence[str], group: GroupId | None) -> dict[str, int]:
    """Sessions held with a board."""
    rows = connection.execute(HELD, {"months": list(months), "circle": group})
    return {month: int(held) for month, held in rows}


def counted(connection: Connection, months: Sequence[str], group: GroupId | None, only: Filter) -> Counts:
    where = {
        "months": list(months),
        "circle": group,
        "kind": only.kind or "",
        "place": EVERY_SITUATION if only.situation is None else list(Situation).index(only.situation),
        "stage": only.stage or "",
    }
    counts: dict[ThemeId, dict[str, Count]] = defaultdict(dict)
    for month, theme, meetings, entries, voices in connection.execute(COUNTS, where):
        counts[theme][month] = Count(meetings, entries, voices)
    return counts


def total(by_month: Mapping[str, Count], months: Sequence[str]) -> Count:
    return sum((by_month[month] for month in months if month in by_month), Count())


_NONE = Count()


def _recurring(theme: NamedTheme, count: Count, by_month: Sequence[MonthCount]) -> Recurring:
    shown = pooled(by_month)
    return Recurring(
        theme=theme.id,
        name=theme.name,
        situation=theme.situations[0] if theme.situations else None,
        sessions=count.meetings,
        voices=count.voices,
        entries=count.entries,
        by_month=shown,
        course=course(shown),
    )
