"""Days and times as a hurried person in the US types them. Pure; docs/decisions/typed-dates.md says why it is ours."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from facilitator.language import Explained
from facilitator.privacy.plain import one_line

LONGEST = 60
LAST_MORNING_LESS = 6  # nobody meets from 1 to 6 at night: a bare hour up to here is in the afternoon
YEARS_AHEAD = 9  # February 29 comes at the latest after 8

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip

_CLOCK = re.compile(r"([0-9]{1,2})(?:[:.]([0-5][0-9]))?(am?|pm?)?")
_SLASHED = re.compile(r"([0-9]{1,2})/([0-9]{1,2})(?:/([0-9]{2}|[0-9]{4}))?")
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_DAY = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?")
_YEAR = re.compile(r"[0-9]{4}")
_COUNT = re.compile(r"[0-9]{1,2}")
_DAYS_IN = {"day": 1, "week": 7}
_MONTHS_IN = {"month": 1, "year": 12}


EXAMPLE = "thu 10:30"


class DateNotUnderstood(Explained):
    def __init__(self, text: str = "") -> None:
        super().__init__(
            text or "This is not a day and a time yet. Nothing was changed. Type them as in “{example}” or “11/26 2:30 pm”.",
            example=EXAMPLE,
        )


class DateNeedsTime(DateNotUnderstood):
    def __init__(self) -> None:
        super().__init__("The time is missing. Nothing was changed. Type it after the day, as in “{example}”.")


class DateIsPast(DateNotUnderstood):
    def __init__(self) -> None:
        super().__init__("That time is over already. Nothing was changed. Type a later one, as in “{example}”.")


class DayNotUnderstood(DateNotUnderstood):
    def __init__(self) -> None:
        super().__init__("This is not a day yet. Nothing was changed. Type it as in “may 14”, “5/14/2027” or “6 months”.")


class DayIsPast(DateNotUnderstood):
    def __init__(self) -> None:
        super().__init__("That day is over already. Nothing was changed. Type a later one, as in “may 14” or “6 months”.")


class DayIsAhead(DateNotUnderstood):
    def __init__(self) -> None:
        super().__init__("That day is still ahead. Nothing was changed. Type an earlier one, as in “yesterday” or “nov 20”.")


def read_day(typed: str, today: date) -> date:
    """A day without a time, today at the earliest: all that `read_date` understands of days, and "6 months", "in a year".

    Raises DayNotUnderstood and DayIsPast.
    """
    words = _day_words(typed)
    found = _ahead(words, today) or _days(words, today)
    if not found:
        raise DayNotUnderstood
    ahead = [day for day in found if day >= today]
    if not ahead:
        raise DayIsPast
    return ahead[0]


def read_past_day(typed: str, today: date) -> date:
    """A day that has come, today at the latest: "yesterday", "monday" for the last one, "nov 20" for the nearest before.

    Raises DayNotUnderstood and DayIsAhead.
    """
    words = _day_words(typed)
    match words:
        case ["yesterday"]:
            return today - timedelta(days=1)
        case [word] | ["last", word] if (weekday := _weekday(word)) is not None:
            return today - timedelta(days=(today.weekday() - weekday) % 7)
    found = _dates(words, date(today.year - YEARS_AHEAD + 1, 1, 1)) or _days(words, today)
    come = [day for day in found if day <= today]
    if not found:
        raise DayNotUnderstood
    if not come:
        raise DayIsAhead
    return max(come)


def read_date(typed: str, now: datetime) -> datetime:
    """The next such moment after `now`, local and naive.

    Understands "thu 10:30", "thursday 2pm", "tomorrow 9", "nov 26 14:00", "26 nov 9", "11/26 2:30 pm". A weekday is the next
    one, "next tue" the one of next week (weeks begin on Monday); a date without a year is the next one.
    A bare hour from 1 to 6 is in the afternoon, any other as it stands.
    Raises DateNotUnderstood, with an example of what can be typed; its kinds DateNeedsTime and DateIsPast say more.
    """
    words, now = _words(typed), now.replace(tzinfo=None)
    if _days(words, now.date()):
        raise DateNeedsTime
    for clock, day in _split(words):
        if days := _days(day, now.date()):
            moments = (datetime.combine(each, clock) for each in days)
            if found := next((moment for moment in moments if moment > now), None):
                return found
            raise DateIsPast
    raise DateNotUnderstood


def _day_words(typed: str) -> list[str]:
    try:
        return _words(typed)
    except DateNotUnderstood:
        raise DayNotUnderstood from None


def _words(typed: str) -> list[str]:
    text = one_line(typed).casefold().replace(",", " ")
    if len(text) > LONGEST:
        raise DateNotUnderstood
    text = re.sub(r"\b([ap])\.m\.?", r"\1m", text)
    text = re.sub(r"(?<=[0-9])\s+([ap]m)\b", r"\1", text)
    return [word.rstrip(".") for word in text.split() if word not in ("at", "on")]


def _split(words: list[str]) -> list[tuple[time, list[str]]]:
    """The clock stands behind the day; before it only when it cannot be taken for a part of the date."""
    parts = []
    if len(words) > 1:
        if (clock := _clock(words[-1])) is not None:
            parts.append((clock, words[:-1]))
        if not words[0].isdecimal() and (clock := _clock(words[0])) is not None:
            parts.append((clock, words[1:]))
    return parts


def _clock(word: str) -> time | None:
    if word == "noon":
        return time(12)
    if not (found := _CLOCK.fullmatch(word)):
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half[0] == "p" else 0)
    elif not found[1].startswith("0") and hour <= LAST_MORNING_LESS:
        hour += 12
    return time(hour, minute) if hour < 24 else None


def _days(words: list[str], today: date) -> list[date]:
    """The days that may be meant, the nearest first; none when the words are no day."""
    match words:
        case [word] if _near(word) is not None:
            return [today + timedelta(days=_near(word) or 0)]
        case [word] | ["this", word] if (weekday := _weekday(word)) is not None:
            first = today + timedelta(days=(weekday - today.weekday()) % 7)
            return [first, first + timedelta(weeks=1)]
        case ["next", word] if (weekday := _weekday(word)) is not None:
            return [today + timedelta(days=7 - today.weekday() + weekday)]
        case [word, *rest] if rest and (weekday := _weekday(word)) is not None:
            return [day for day in _dates(rest, today)[:2] if day.weekday() == weekday]
    return _dates(words, today)


def _ahead(words: list[str], today: date) -> list[date]:
    """“2 weeks”, “in 6 months”, “a year”. A month after the 31st is the last day of the next."""
    match words[1:] if words[:1] == ["in"] else words:
        case [count, unit] if count in ("a", "one") or _COUNT.fullmatch(count):
            number, unit = int(count) if count.isdecimal() else 1, unit.removesuffix("s")
            if unit in _DAYS_IN:
                return [today + timedelta(days=number * _DAYS_IN[unit])]
            if unit in _MONTHS_IN:
                return _months_on(today, number * _MONTHS_IN[unit])
    return []


def _months_on(today: date, months: int) -> list[date]:
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    return [day for number in range(today.day, min(today.day, 28) - 1, -1) for day in _valid(month + 1, number, [year])]


def _dates(words: list[str], today: date) -> list[date]:
    match words:
        case [word] if found := _ISO.fullmatch(word):
            return _valid(int(found[2]), int(found[3]), [int(found[1])])
        case [word] if found := _SLASHED.fullmatch(word):
            return _valid(int(found[1]), int(found[2]), _years(found[3], today))
        case [*named, year] if _YEAR.fullmatch(year):
            return _named(named, _years(year, today))
    return _named(words, _years(None, today))


def _named(words: list[str], years: list[int]) -> list[date]:
    """“nov 26” and “26 nov”."""
    if len(words) != 2:
        return []
    found = _month_day(*words) or _month_day(*reversed(words))
    return _valid(*found, years) if found else []


def _years(typed: str | None, today: date) -> list[int]:
    if typed is None:
        return list(range(today.year, today.year + YEARS_AHEAD))
    return [int(typed) + (2000 if len(typed) == 2 else 0)]


def _valid(month: int, day: int, years: list[int]) -> list[date]:
    days = []
    for year in years:
        try:
            days.append(date(year, month, day))
        except ValueError:  # February 29 in most years, November 31 in all
            continue
    return days


def _near(word: str) -> int | None:
    if word in ("tmr", "tmrw") or (len(word) >= 3 and "tomorrow".startswith(word)):
        return 1
    return 0 if len(word) >= 3 and "today".startswith(word) else None


def _weekday(word: str) -> int | None:
    """By name or any beginning that is of one day alone."""
    found = [number for number, name in enumerate(WEEKDAYS) if name.startswith("wed" if word == "weds" else word)]
    return found[0] if len(found) == 1 else None


def _month_day(word: str, day: str) -> tuple[int, int] | None:
    """January is 1. Three letters tell a month; two may tell several."""
    month = next((number for number, name in enumerate(MONTHS, 1) if len(word) >= 3 and name.startswith(word)), None)
    found = _DAY.fullmatch(day)
    return (month, int(found[1])) if month and found else None
