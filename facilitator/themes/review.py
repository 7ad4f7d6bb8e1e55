"""Recurring themes of a period: sessions, voices, course by month and a word for it. Reads rollups alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from facilitator.groups.group import GroupId
from facilitator.storage.vault import Vault
from facilitator.themes.guess import ThemeId
from facilitator.themes.period import Period
from facilitator.themes.theme import Themes
from facilitator.vocabulary import EntryKind, Situation, Stage

RECURRING_FROM = 3
"""Sessions in the period: below, a theme is not named and is counted with the other rare ones."""


class Course(StrEnum):
    """A word for the course by month (course.py states the rule)."""

    RISING = "rising"
    STEADY = "steady"
    EASING = "easing"
    NEW = "new"
    TOO_LITTLE = "too-little"  # to tell


@dataclass(frozen=True)
class Filter:
    """One of each at most; None is every one."""

    kind: EntryKind | None = None
    situation: Situation | None = None
    stage: Stage | None = None


@dataclass(frozen=True)
class Recurring:
    """`by_month`: sessions it came up in and sessions held with a board, for each month shown (six at least)."""

    theme: ThemeId
    name: str
    situation: Situation | None  # its first
    sessions: int
    voices: int
    entries: int
    by_month: tuple[tuple[str, int, int], ...]
    course: Course


@dataclass(frozen=True)
class Review:
    period: Period
    group: GroupId | None
    sessions: int  # with a board
    entries: int
    recurring: tuple[Recurring, ...]  # most sessions first, then voices, then name
    rare: int  # themes under RECURRING_FROM, counted together
    rare_sessions: int  # the sum of theirs
    rare_voices: int
    waiting: int  # entries of the period that are not yet grouped


class Reviews:
    def __init__(self, vault: Vault, themes: Themes) -> None:
        self._vault = vault
        self._themes = themes

    def of(self, period: Period, today: date, group: GroupId | None = None, only: Filter = Filter()) -> Review:
        """In a fixed number of readings; costs no more where other periods hold more."""
        raise NotImplementedError

    def periods(self) -> Sequence[str]:
        """Months that have entries, oldest first."""
        raise NotImplementedError
