"""The rollups read: counts by theme and month under one filter, each in one reading, and only of the months asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, text

from facilitator.groups.group import GroupId
from facilitator.themes.guess import ThemeId
from facilitator.themes.rollup import EVERY_SITUATION
from facilitator.vocabulary import EntryKind, Situation, Stage

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
class Filter:
    """One of each at most; None is every one."""

    kind: EntryKind | None = None
    situation: Situation | None = None
    stage: Stage | None = None


@dataclass(frozen=True)
class Count:
    meetings: int = 0
    entries: int = 0
    voices: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.meetings + other.meetings, self.entries + other.entries, self.voices + other.voices)


EVERYTHING = Filter()
NONE = Count()
Counts = Mapping[ThemeId, Mapping[str, Count]]
"""By month, of those themes that came up; rollup.EVERY_LINE is one."""


def months_with_entries(connection: Connection) -> list[str]:
    """Oldest first."""
    return list(connection.execute(MONTHS).scalars())


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
    return sum((by_month[month] for month in months if month in by_month), NONE)
