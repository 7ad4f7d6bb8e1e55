"""Months and periods in words: Oct to Dec 2026."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from facilitator.dates import month, short_month, short_month_with_year
from facilitator.themes.period import Period, Span


def period_words(period: Period) -> str:
    first, last = _day(period.first), _day(period.months[-1])
    if period.span is Span.YEAR:
        return period.first[:4]
    if period.span is Span.MONTH:
        return month(first)
    sentence = QCoreApplication.translate("Period", "{first} to {last}")
    return sentence.format(first=short_month(first), last=short_month_with_year(last))


def month_words(named: str) -> str:
    """Oct, of "2026-10"."""
    return short_month(_day(named))


def _day(named: str) -> date:
    return date.fromisoformat(f"{named}-01")
