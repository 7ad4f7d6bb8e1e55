"""The one place that writes dates and times for people."""

from __future__ import annotations

from datetime import date, datetime, time

from babel.dates import format_date, format_skeleton, format_time

LANGUAGE = "en_US"


def long_day(day: date, language: str = LANGUAGE) -> str:
    """Tuesday, November 24, 2026."""
    return format_date(day, "full", locale=language)


def long_day_without_year(day: date, language: str = LANGUAGE) -> str:
    """November 24."""
    return format_skeleton("MMMMd", day, locale=language)


def short_day(day: date, language: str = LANGUAGE) -> str:
    """Tue, Nov 24."""
    return format_skeleton("MMMEd", day, locale=language)


def short_day_with_year(day: date, language: str = LANGUAGE) -> str:
    """Nov 24, 2026."""
    return format_date(day, "medium", locale=language)


def full_day(day: date, language: str = LANGUAGE) -> str:
    """November 24, 2026."""
    return format_date(day, "long", locale=language)


def month_of_year(month: str, language: str = LANGUAGE) -> str:
    """November 2026, of "2026-11"."""
    return format_skeleton("yMMMM", date.fromisoformat(f"{month}-01"), locale=language)


def month(day: date, language: str = LANGUAGE) -> str:
    """November 2026."""
    return format_skeleton("yMMMM", day, locale=language)


def short_month(day: date, language: str = LANGUAGE) -> str:
    """Nov."""
    return format_date(day, "LLL", locale=language)


def short_month_with_year(day: date, language: str = LANGUAGE) -> str:
    """Nov 2026."""
    return format_skeleton("yMMM", day, locale=language)


def weekday(day: date, language: str = LANGUAGE) -> str:
    """Tuesday."""
    return format_date(day, "EEEE", locale=language)


def clock_time(moment: time | datetime, language: str = LANGUAGE) -> str:
    """6:00 PM, in the moment's own zone."""
    local = moment.time() if isinstance(moment, datetime) else moment
    return format_time(local, "short", locale=language).replace("\u202f", " ")


def minutes_and_seconds(seconds: float) -> str:
    """7:35; negative when the time is over: −0:20."""
    whole = round(abs(seconds))
    return f"{'−' if seconds < 0 and whole else ''}{whole // 60}:{whole % 60:02d}"
