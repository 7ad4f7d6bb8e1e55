"""Two spans of time side by side: two periods, or the months before and after a topic was led.

It is said in sessions, with the rule of course.py: what small numbers cannot tell is said to be too little. Neither says that a
topic worked: other things changed too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.groups.group import GroupId
from facilitator.storage.vault import Vault
from facilitator.themes.counts import Count, Filter, counted, held_by_month
from facilitator.themes.course import LEAST_OF_MONTH, Course, Share, compared
from facilitator.themes.guess import ThemeId
from facilitator.themes.led import months_led, titles_led
from facilitator.themes.period import Period, Span, later
from facilitator.themes.review import RECURRING_FROM
from facilitator.themes.rollup import EVERY_LINE
from facilitator.themes.theme import Themes

AROUND = 2  # full months before a topic's month, and after it; that month itself is left out


@dataclass(frozen=True)
class Beside:
    """One theme: sessions it came up in, of those held, in each span; and what that tells."""

    theme: ThemeId
    name: str
    then: Share
    now: Share
    tells: Course


@dataclass(frozen=True)
class SideBySide:
    """`themes`: those that came up in three sessions or more of both spans together, most first. None where a span has a single
    session, which would stand alone.
    """

    then: tuple[str, ...]  # months
    now: tuple[str, ...]
    then_held: int
    now_held: int
    themes: tuple[Beside, ...]


@dataclass(frozen=True)
class LedTopic:
    """`month`: the last one in which it was led and that has two full months after it."""

    topic: str
    title: str
    month: str


class ThenAndNow:
    def __init__(self, vault: Vault, themes: Themes) -> None:
        self._vault = vault
        self._themes = themes

    def periods(self, then: Period, now: Period, group: GroupId | None = None) -> SideBySide:
        return self._side_by_side(then.months, now.months, group)

    def topics(self, today: date, group: GroupId | None = None) -> list[LedTopic]:
        """Those that were led long enough ago to say something about them, by title."""
        this = Period.of(today, Span.MONTH).first
        with self._vault.read() as connection:
            led, titles = months_led(connection, group), titles_led(connection)
        found = []
        for topic, months in led.items():
            if old_enough := [month for month in months if later(month, AROUND) < this]:
                found.append(LedTopic(topic, titles.get(topic, topic), old_enough[-1]))
        return sorted(found, key=lambda each: (each.title.casefold(), each.topic))

    def around(self, topic: LedTopic, group: GroupId | None = None) -> SideBySide:
        before = tuple(later(topic.month, -back) for back in range(AROUND, 0, -1))
        return self._side_by_side(before, tuple(later(topic.month, on) for on in range(1, AROUND + 1)), group)

    def _side_by_side(self, then: Sequence[str], now: Sequence[str], group: GroupId | None) -> SideBySide:
        """No month is in both."""
        with self._vault.read() as connection:
            held = held_by_month(connection, [*then, *now], group)
            counts = counted(connection, [*then, *now], group, Filter())
        names = {theme.id: theme.name for theme in self._themes.all()}
        beside = [
            _beside(theme, names[theme], by_month, held, then, now)
            for theme, by_month in counts.items()
            if theme != EVERY_LINE and theme in names
        ]
        is_enough = min(_sum(held, then), _sum(held, now)) >= LEAST_OF_MONTH
        shown = [each for each in beside if is_enough and each.then.came_up + each.now.came_up >= RECURRING_FROM]
        shown.sort(key=lambda each: (-each.then.came_up - each.now.came_up, each.name.casefold(), each.theme))
        return SideBySide(tuple(then), tuple(now), _sum(held, then), _sum(held, now), tuple(shown))


def _beside(
    theme: ThemeId,
    name: str,
    by_month: Mapping[str, Count],
    held: Mapping[str, int],
    then: Sequence[str],
    now: Sequence[str],
) -> Beside:
    meetings = {month: count.meetings for month, count in by_month.items()}
    before, after = (Share(_sum(meetings, months), _sum(held, months)) for months in (then, now))
    return Beside(theme, name, before, after, compared(before, after))


def _sum(by_month: Mapping[str, int], months: Iterable[str]) -> int:
    return sum(by_month.get(month, 0) for month in months)
