"""One theme of a period whole: how groups put it, what they said helps, what it goes with, which topics work on it.

What came up in fewer than three sessions is not told, but counted with the rest: of a theme that came up so seldom, nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from sqlalchemy import Connection, Row, bindparam, text

from facilitator.curriculum.library import Library
from facilitator.groups.group import GroupId
from facilitator.storage.vault import Vault
from facilitator.themes.counts import held_by_month
from facilitator.themes.guess import ThemeId
from facilitator.themes.helping import Help, counted_helps
from facilitator.themes.led import months_led
from facilitator.themes.period import Period
from facilitator.themes.review import RECURRING_FROM
from facilitator.themes.theme import NamedTheme, Themes, ids_in
from facilitator.vocabulary import EntryKind, Situation, Stage

K = TypeVar("K")

_GROUPS = 'SELECT id FROM "group" WHERE :circle IS NULL OR id = :circle'
LINES = text(
    "SELECT wording, folded, kind = :idea, meeting FROM entry WHERE id IN ("
    f'SELECT id FROM entry WHERE month IN :months AND "group" IN ({_GROUPS}) '
    "INTERSECT SELECT entry FROM placement WHERE theme IN :themes)"
).bindparams(bindparam("months", expanding=True), bindparam("themes", expanding=True), bindparam("idea", EntryKind.COPING_IDEA))
"""By two indexes that hold all it needs: no line of another theme or period is looked at."""

CAME_UP = text(
    "SELECT COALESCE(SUM(meetings), 0), COALESCE(SUM(entries), 0) FROM theme_month "
    f"WHERE month IN :months AND \"group\" IN ({_GROUPS}) AND theme = :theme AND kind = '' AND situation = -1 AND stage = ''"
).bindparams(bindparam("months", expanding=True))
GOES_WITH = text(
    "SELECT situation, stage, SUM(meetings) FROM theme_month "
    f"WHERE month IN :months AND \"group\" IN ({_GROUPS}) AND theme = :theme AND kind = '' AND (situation = -1) <> (stage = '') "
    "GROUP BY situation, stage HAVING SUM(meetings) >= :least ORDER BY situation, stage"
).bindparams(bindparam("months", expanding=True), bindparam("least", RECURRING_FROM))
COMES_WITH = text(
    "SELECT other, SUM(meetings) FROM theme_pair "
    f'WHERE month IN :months AND "group" IN ({_GROUPS}) AND theme = :theme GROUP BY other HAVING SUM(meetings) >= :least'
).bindparams(bindparam("months", expanding=True), bindparam("least", RECURRING_FROM))


@dataclass(frozen=True)
class WorkingTopic:
    """`last_led`: the month, in the group that is asked for; None where it was not led there yet."""

    topic: str
    title: str
    last_led: str | None


@dataclass(frozen=True)
class OtherTheme:
    theme: ThemeId
    name: str
    sessions: int  # that both came up in


@dataclass(frozen=True)
class OneTheme:
    """`wordings` by chance, none of them twice: neither their order nor their number says who, when or how often.

    `few_helps`: coping ideas of fewer than three sessions, however they were put. All else: most sessions first.
    """

    theme: NamedTheme
    sessions: int  # 0 where there are too few to tell anything
    held: int
    wordings: tuple[str, ...] = ()
    helps: tuple[Help, ...] = ()
    few_helps: int = 0
    situations: tuple[tuple[Situation, int], ...] = ()
    stages: tuple[tuple[Stage, int], ...] = ()
    topics: tuple[WorkingTopic, ...] = ()
    comes_with: tuple[OtherTheme, ...] = ()


@dataclass(frozen=True)
class _Line:
    wording: str
    folded: int
    is_idea: bool
    meeting: int


class OneThemes:
    def __init__(self, vault: Vault, themes: Themes, library: Library, rng: Random) -> None:
        self._vault = vault
        self._themes = themes
        self._library = library
        self._rng = rng

    def of(self, theme: ThemeId, period: Period, group: GroupId | None = None) -> OneTheme:
        """Of one that was merged: the one it is in. In a fixed number of readings. Raises ThemeUnknown."""
        named = self._themes.get(theme)
        names = {each.id: each.name for each in self._themes.all()}
        where = {"months": list(period.months), "circle": group}
        with self._vault.read() as connection:
            held = sum(held_by_month(connection, period.months, group).values())
            topics = self._topics(named, months_led(connection, group))
            sessions, _ = connection.execute(CAME_UP, {**where, "theme": named.id}).one()
            if sessions < RECURRING_FROM:
                return OneTheme(named, 0, held, topics=topics)
            lines = _lines(connection, named.id, where)
            goes_with = connection.execute(GOES_WITH, {**where, "theme": named.id}).all()
            comes_with = connection.execute(COMES_WITH, {**where, "theme": named.id}).all()
        self._rng.shuffle(lines)
        helps = counted_helps((line.wording, line.folded, line.meeting) for line in lines if line.is_idea)
        told = tuple(each for each in helps if each.sessions >= RECURRING_FROM)
        return OneTheme(
            theme=named,
            sessions=sessions,
            held=held,
            wordings=self._once(line for line in lines if not line.is_idea),
            helps=told,
            few_helps=len(helps) - len(told),
            situations=_most_first((list(Situation)[place], count) for place, stage, count in goes_with if not stage),
            stages=_most_first((Stage(stage), count) for _, stage, count in goes_with if stage),
            topics=topics,
            comes_with=_others(comes_with, names),
        )

    def lines(self, theme: ThemeId, period: Period, group: GroupId | None = None) -> int:
        """How many `of` would read of a theme, as it is shown. Told from the rollups, however many they are."""
        with self._vault.read() as connection:
            where = {"months": list(period.months), "circle": group, "theme": theme}
            return int(connection.execute(CAME_UP, where).one()[1])

    def _topics(self, theme: NamedTheme, led: dict[str, tuple[str, ...]]) -> tuple[WorkingTopic, ...]:
        """Those that a pack brings."""
        found = (self._library.topic(id_) for id_ in theme.topics)
        return tuple(WorkingTopic(each.id, each.title, led[each.id][-1] if each.id in led else None) for each in found if each)

    def _once(self, lines: Iterable[_Line]) -> tuple[str, ...]:
        """Mixed again: what was said often would else come sooner."""
        wordings = list({line.folded: line.wording for line in lines}.values())
        self._rng.shuffle(wordings)
        return tuple(wordings)


def _lines(connection: Connection, theme: ThemeId, where: Mapping[str, object]) -> list[_Line]:
    rows = connection.execute(LINES, {**where, "themes": ids_in(connection, theme)})
    return [_Line(wording, folded, bool(is_idea), meeting) for wording, folded, is_idea, meeting in rows]


def _most_first(counts: Iterable[tuple[K, int]]) -> tuple[tuple[K, int], ...]:
    """Those of equal sessions in the order of their enum."""
    return tuple(sorted(counts, key=lambda each: -each[1]))


def _others(rows: Iterable[Row[ThemeId, int]], names: dict[ThemeId, str]) -> tuple[OtherTheme, ...]:
    others = (OtherTheme(theme, names[theme], sessions) for theme, sessions in rows if theme in names)
    return tuple(sorted(others, key=lambda other: (-other.sessions, other.name.casefold(), other.theme)))
