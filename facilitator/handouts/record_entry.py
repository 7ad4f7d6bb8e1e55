"""What a record is told in: sections of entries, each a head and its lines; and how sentences, days and moments are said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from facilitator.dates import clock_time, short_day_with_year
from facilitator.language import Sentence


@dataclass(frozen=True)
class Entry:
    head: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Section:
    title: str
    entries: tuple[Entry, ...]
    is_counted: bool = True  # how many entries there are says something


@dataclass(frozen=True)
class Telling:
    """`zone` is where the clock hangs: moments are told in it."""

    zone: tzinfo | None
    translate: Callable[[str], str] = str
    language: str = "en"

    def __call__(self, sentence: Sentence, **values: object) -> str:
        return Sentence(sentence.text, values or sentence.values).filled(self.translate)

    def day(self, day: date | datetime) -> str:
        local = day.astimezone(self.zone).date() if isinstance(day, datetime) and day.tzinfo else day
        return short_day_with_year(local, self.language)

    def moment(self, moment: datetime) -> str:
        """One without a zone stands on the wall's clock already."""
        local = moment.astimezone(self.zone) if moment.tzinfo else moment
        return f"{self.day(local)}, {clock_time(local, self.language)}"
