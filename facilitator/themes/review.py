"""Recurring themes of a period: sessions, voices, course by month and a word for it. Reads rollups alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.groups.group import GroupId
from facilitator.storage.vault import Vault
from facilitator.themes.counts import EVERYTHING, NONE, Count, Filter, counted, held_by_month, months_with_entries, total
from facilitator.themes.course import Course, MonthCount, course, pooled
from facilitator.themes.guess import ThemeId
from facilitator.themes.period import Period, Span, later
from facilitator.themes.rollup import EVERY_LINE
from facilitator.themes.theme import NamedTheme, Themes
from facilitator.vocabulary import Situation

__all__ = ["RECURRING_FROM", "Course", "Filter", "Recurring", "Review", "Reviews"]

RECURRING_FROM = 3
"""Sessions in the period: below, a theme is not named and is counted with the other rare ones."""


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


class Reviews:
    def __init__(self, vault: Vault, themes: Themes) -> None:
        self._vault = vault
        self._themes = themes

    def of(self, period: Period, today: date, group: GroupId | None = None, only: Filter = EVERYTHING) -> Review:
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
                names[theme], count, [(month, counts[theme].get(month, NONE).meetings, held.get(month, 0)) for month in months]
            )
            for theme, count in came_up.items()
            if count.meetings >= RECURRING_FROM
        ]
        rare = [count for count in came_up.values() if count.meetings < RECURRING_FROM]
        everything = of_period.get(EVERY_LINE, NONE)
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
            return months_with_entries(connection)


def months_shown(period: Period, today: date) -> tuple[str, ...]:
    """Those of the period that have begun (of one that is to come, all), and before them as many as make six."""
    this = Period.of(today, Span.MONTH).first
    begun = [month for month in period.months if month <= this] or list(period.months)
    return tuple(later(begun[-1], -back) for back in reversed(range(max(LEAST_MONTHS, len(begun)))))


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
