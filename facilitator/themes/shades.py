"""Numbers by month and kind, for tables with shades: situations, warning signs, coping ideas. With the care of small numbers.

A row stands here from three sessions on, counted over all that is shown. A month with a single session is empty and counts with
the next one, as in the course of a theme.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from sqlalchemy import bindparam, text

from facilitator.groups.group import GroupId
from facilitator.storage.vault import Vault
from facilitator.themes.course import LEAST_OF_MONTH
from facilitator.themes.guess import ThemeId
from facilitator.themes.period import Period
from facilitator.themes.review import RECURRING_FROM, months_shown
from facilitator.themes.rollup import EVERY_LINE, EVERY_SITUATION
from facilitator.themes.theme import Themes
from facilitator.vocabulary import EntryKind, SignKind, Situation, Stage

K = TypeVar("K")

_GROUPS = 'SELECT id FROM "group" WHERE :circle IS NULL OR id = :circle'
_WHERE = f"month IN :months AND \"group\" IN ({_GROUPS}) AND stage = ''"
SITUATIONS = text(
    "SELECT month, situation, SUM(meetings), SUM(entries) FROM theme_month "
    f"WHERE {_WHERE} AND theme = '' AND kind = '' GROUP BY month, situation"
).bindparams(bindparam("months", expanding=True))
HELPS = text(
    "SELECT month, theme, SUM(meetings), SUM(entries) FROM theme_month "
    f"WHERE {_WHERE} AND situation = -1 AND kind = '{EntryKind.COPING_IDEA}' GROUP BY month, theme"
).bindparams(bindparam("months", expanding=True))
SIGNS = text(
    "SELECT stage, sign, COUNT(DISTINCT meeting), COUNT(*) FROM entry "
    f"WHERE month IN :months AND \"group\" IN ({_GROUPS}) AND kind = '{EntryKind.WARNING_SIGN}' GROUP BY stage, sign"
).bindparams(bindparam("months", expanding=True))


@dataclass(frozen=True)
class Part:
    """So many lines of those there were."""

    lines: int
    of: int

    @property
    def share(self) -> float:
        return self.lines / self.of if self.of else 0.0


@dataclass(frozen=True)
class ByMonth(Generic[K]):
    """`rows`: most lines first, a part for each month; None is a month that counts with another, or had no session."""

    months: tuple[str, ...]
    rows: tuple[tuple[K, tuple[Part | None, ...]], ...]
    left_out: int  # rows of fewer than three sessions


@dataclass(frozen=True)
class Signs:
    """Lines by stage and by feeling, thought and body. None: of fewer than three sessions, too few to show."""

    parts: Mapping[tuple[Stage | None, SignKind | None], Part | None]


Count = tuple[int, int]
"""Sessions, and lines."""


class Shades:
    def __init__(self, vault: Vault, themes: Themes) -> None:
        self._vault = vault
        self._themes = themes

    def situations(self, period: Period, today: date, group: GroupId | None = None) -> ByMonth[Situation]:
        """Of all lines of a month. Several situations may fit one line: together they are more than all."""
        months = months_shown(period, today)
        counts: dict[int, dict[str, Count]] = defaultdict(dict)
        with self._vault.read() as connection:
            for month, place, meetings, entries in connection.execute(SITUATIONS, {"months": list(months), "circle": group}):
                counts[place][month] = (meetings, entries)
        every = counts.pop(EVERY_SITUATION, {})
        return _by_month(months, every, {list(Situation)[place]: by_month for place, by_month in counts.items()})

    def helps(self, period: Period, today: date, group: GroupId | None = None) -> ByMonth[tuple[ThemeId, str]]:
        """Coping ideas by theme, with its name, of all coping ideas of a month."""
        months = months_shown(period, today)
        counts: dict[str, dict[str, Count]] = defaultdict(dict)
        with self._vault.read() as connection:
            for month, theme, meetings, entries in connection.execute(HELPS, {"months": list(months), "circle": group}):
                counts[theme][month] = (meetings, entries)
        every = counts.pop(EVERY_LINE, {})
        names = {theme.id: theme.name for theme in self._themes.all()}
        return _by_month(months, every, {(theme, names[theme]): each for theme, each in counts.items() if theme in names})

    def signs(self, period: Period, group: GroupId | None = None) -> Signs:
        """Of all warning signs of the period. Goes through its entries: beside the screen where they are many."""
        with self._vault.read() as connection:
            rows = connection.execute(SIGNS, {"months": list(period.months), "circle": group}).all()
        whole = sum(lines for _, _, _, lines in rows)
        return Signs(
            {
                (Stage(stage) if stage else None, SignKind(sign) if sign else None): (
                    Part(lines, whole) if meetings >= RECURRING_FROM else None
                )
                for stage, sign, meetings, lines in rows
            }
        )


def _by_month(months: Sequence[str], every: Mapping[str, Count], counts: Mapping[K, Mapping[str, Count]]) -> ByMonth[K]:
    runs = list(_runs(months, every))
    shown = {key: by_month for key, by_month in counts.items() if sum(each[0] for each in by_month.values()) >= RECURRING_FROM}
    most_first = sorted(shown.items(), key=lambda row: -sum(lines for _, lines in row[1].values()))
    rows = ((key, _parts(months, runs, every, by_month)) for key, by_month in most_first)
    return ByMonth(tuple(months), tuple(rows), len(counts) - len(shown))


def _runs(months: Iterable[str], every: Mapping[str, Count]) -> list[list[str]]:
    """Months that are counted together, under the last of each: a single session never stands alone."""
    runs: list[list[str]] = []
    waiting: list[str] = []
    for month in months:
        if month not in every:
            continue
        waiting.append(month)
        if sum(every[each][0] for each in waiting) >= LEAST_OF_MONTH:
            runs.append(waiting)
            waiting = []
    if waiting and runs:
        runs[-1] += waiting
    return runs


def _parts(
    months: Sequence[str], runs: Sequence[Sequence[str]], every: Mapping[str, Count], by_month: Mapping[str, Count]
) -> tuple[Part | None, ...]:
    at: dict[str, Part] = {}
    for run in runs:
        place = max(run, key=lambda month: (every[month][0] > 1, month))
        lines = sum(by_month.get(month, (0, 0))[1] for month in run)
        at[place] = Part(lines, sum(every[month][1] for month in run))
    return tuple(at.get(month) for month in months)
