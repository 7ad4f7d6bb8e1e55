"""Up to three topics for the next session, each with its reasons in words. The facilitator decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.curriculum.library import Library
from facilitator.curriculum.topic import Topic
from facilitator.groups.holiday import Holiday
from facilitator.language import Sentence
from facilitator.themes.review import Course, Recurring, Review
from facilitator.themes.theme import NamedTheme
from facilitator.vocabulary import Situation

MOST_PROPOSALS = 3
LONG_AGO = 10
"""Weeks after which a topic that was led is told as not led for so long."""
JUST_LED = 4
"""Weeks in which a topic that was led is not proposed again, however much its theme presses."""

PRESSING = {Course.RISING: 1.5, Course.NEW: 1.3, Course.STEADY: 1.0, Course.TOO_LITTLE: 1.0, Course.EASING: 0.6}
FURTHER_TOPIC = 0.7  # what a theme counts for its second topic beside its first, for its third beside its second …
LONG_AGO_COUNTS = 1.2
HOLIDAY_COUNTS = 0.3  # added: as if a theme had come up in three of ten sessions

CELEBRATED = frozenset({Situation.PLEASANT_TIMES_WITH_OTHERS, Situation.SOCIAL_PRESSURE_TO_USE})


@dataclass(frozen=True)
class Proposal:
    """`reasons`: at least one, the weightiest first."""

    topic: str
    title: str
    reasons: tuple[Sentence, ...]


def proposals(
    review: Review,
    themes: Sequence[NamedTheme],
    library: Library,
    last_led: Mapping[str, date],
    today: date,
    holiday: Holiday | None = None,
    holiday_day: str = "",
) -> list[Proposal]:
    """Best first. `review`: of the group, its last quarter or so; `last_led`: topic → the day this group had it last.

    `holiday_day` is the day of the holiday as it is told. Without a recurring theme and a holiday near there is nothing to
    propose: then the order of topics stands alone.
    """
    named = {theme.id: theme for theme in themes}
    found = [_weighed(topic, review, named, last_led.get(topic.id), today, holiday, holiday_day) for topic in library.topics]
    best = sorted((each for each in found if each), key=lambda each: (-each[0], each[1].title.casefold()))
    return [proposal for _, proposal in best[:MOST_PROPOSALS]]


def _weighed(
    topic: Topic,
    review: Review,
    themes: Mapping[str, NamedTheme],
    led: date | None,
    today: date,
    holiday: Holiday | None,
    holiday_day: str,
) -> tuple[float, Proposal] | None:
    weeks = None if led is None else (today - led).days // 7
    if weeks is not None and weeks < JUST_LED:
        return None
    pressing = [
        (weight, recurring) for recurring in review.recurring if (weight := _weight(recurring, review, themes, topic.id)) > 0
    ]
    is_near = holiday is not None and topic.situations[0] in CELEBRATED
    if not pressing and not is_near:
        return None
    weight, reasons = 0.0, []
    if pressing:
        weight, theme = max(pressing, key=lambda each: (each[0], each[1].name))
        reasons.append(_comes_up(theme, review))
    if is_near and holiday:
        weight += HOLIDAY_COUNTS
        reasons.append(Sentence("{holiday} is near: {day}.", {"holiday": holiday.name, "day": holiday_day}))
    if weeks is None:
        reasons.append(Sentence("This group has not had it yet."))
    elif weeks >= LONG_AGO:
        reasons.append(Sentence("Last led {weeks} weeks ago.", {"weeks": weeks}))
    if weeks is None or weeks >= LONG_AGO:
        weight *= LONG_AGO_COUNTS
    return weight, Proposal(topic.id, topic.title, tuple(reasons))


def _weight(recurring: Recurring, review: Review, themes: Mapping[str, NamedTheme], topic: str) -> float:
    """In what share of the sessions its theme came up; more while it rises, less where the topic is not the theme's first."""
    topics = themes[recurring.theme].topics if recurring.theme in themes else ()
    if topic not in topics or not review.sessions:
        return 0.0
    return recurring.sessions / review.sessions * PRESSING[recurring.course] * FURTHER_TOPIC ** topics.index(topic)


def _comes_up(theme: Recurring, review: Review) -> Sentence:
    values = {"theme": theme.name, "sessions": theme.sessions, "held": review.sessions}
    if theme.course is Course.RISING:
        return Sentence("“{theme}” came up in {sessions} of {held} sessions, and is rising.", values)
    if theme.course is Course.NEW:
        return Sentence("“{theme}” is new: it came up in {sessions} of {held} sessions.", values)
    return Sentence("“{theme}” came up in {sessions} of {held} sessions.", values)
