"""Months, quarters and years: the only periods there are. Differences between free date ranges would give a meeting away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Span(StrEnum):
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, order=True)
class Period:
    """`first` is its first month, "2026-10"."""

    first: str
    span: Span = Span.QUARTER

    @classmethod
    def of(cls, day: date, span: Span) -> Period:
        year, month = day.year, day.month
        first = {Span.MONTH: month, Span.QUARTER: (month - 1) // 3 * 3 + 1, Span.YEAR: 1}[span]
        return cls(f"{year:04}-{first:02}", span)

    @property
    def months(self) -> tuple[str, ...]:
        """In their order."""
        return tuple(later(self.first, number) for number in range(LENGTH[self.span]))

    @property
    def before(self) -> Period:
        return Period(later(self.first, -LENGTH[self.span]), self.span)

    @property
    def after(self) -> Period:
        return Period(later(self.first, LENGTH[self.span]), self.span)

    def is_over(self, today: date) -> bool:
        return self.after.first <= f"{today:%Y-%m}"


LENGTH = {Span.MONTH: 1, Span.QUARTER: 3, Span.YEAR: 12}


def later(month: str, count: int) -> str:
    """The month so many months later (or, below 0, earlier)."""
    year, number = divmod(int(month[:4]) * 12 + int(month[5:]) - 1 + count, 12)
    return f"{year:04}-{number + 1:02}"
