"""What the columns of a roster mean, guessed from their titles and what stands under them. Pure; a person can change it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from facilitator.people.sheet import Sheet
from facilitator.privacy.sameness import folded

EARLIEST = 1950  # years before are no day on which somebody joined


class Meaning(StrEnum):
    CODE_NAME = "code-name"
    REAL_NAME = "real-name"
    FIRST_NAME = "first-name"
    LAST_NAME = "last-name"
    JOINED_ON = "joined-on"
    LARGE_PRINT = "large-print"
    NOTHING = "nothing"  # it is left out


OF_NAMES = frozenset({Meaning.REAL_NAME, Meaning.FIRST_NAME, Meaning.LAST_NAME})

CALLED = {
    Meaning.CODE_NAME: ("code name", "code", "codename", "alias", "nickname", "pseudonym", "client", "client code", "group name"),
    Meaning.FIRST_NAME: ("first name", "first", "given name", "forename"),
    Meaning.LAST_NAME: ("last name", "last", "surname", "family name"),
    Meaning.REAL_NAME: ("real name", "name", "full name", "client name", "patient", "patient name", "legal name"),
    Meaning.JOINED_ON: (
        "joined on", "joined", "join date", "start", "start date", "started", "since", "admitted", "admission date", "intake",
        "intake date", "date",
    ),
    Meaning.LARGE_PRINT: ("large print", "large", "big print", "18 point"),
}  # fmt: skip
_MEANING_OF = {folded(name): meaning for meaning, names in CALLED.items() for name in names}

YES = frozenset({"yes", "y", "true", "x", "1", "large", "18", "18pt", "✓", "ja", "sí", "si", "oui"})
_NO = frozenset({"", "no", "n", "false", "0", "normal", "-"})

_NUMBERED = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
_NAMED = re.compile(r"(?:\w+,\s*)?(?:([^\W\d]{3,9})\.?\s+(\d{1,2})|(\d{1,2})\.?\s+([^\W\d]{3,9})\.?),?\s+(\d{4})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True)
class Columns:
    """`is_order_open`: each day of the file can be read with the month first and with the day first."""

    meanings: tuple[Meaning, ...]
    has_titles: bool
    day_first: bool = False
    is_order_open: bool = False


def guessed(sheet: Sheet, today: date) -> Columns:
    titles = [_MEANING_OF.get(folded(cell)) for cell in sheet.rows[0]]
    has_titles = any(titles)
    body = sheet.rows[1:] if has_titles else sheet.rows
    if has_titles:
        meanings = _once(title or Meaning.NOTHING for title in titles)
    else:
        meanings = _by_content([[row[number] for row in body] for number in range(sheet.width)], today)
    return in_order(sheet, Columns(meanings, has_titles), today)


def in_order(sheet: Sheet, columns: Columns, today: date) -> Columns:
    """The same with the order of day and month that fits the most days; with the month first where both do."""
    body = sheet.rows[columns.has_titles :]
    days = [cell for row in body for cell, means in zip(row, columns.meanings, strict=True) if means is Meaning.JOINED_ON]
    month_first, day_first = ([read_day(day, today, day_first=first) for day in days] for first in (False, True))
    fitting = sum(day is not None for day in day_first) - sum(day is not None for day in month_first)
    is_open = fitting == 0 and month_first != day_first
    return replace(columns, day_first=fitting > 0, is_order_open=is_open)


def is_yes(cell: str) -> bool:
    return cell.casefold() in YES


def read_day(cell: str, today: date, *, day_first: bool = False) -> date | None:
    """The day that stands there: 2026-11-24, 11/24/2026, 24.11.26, Nov 24, 2026, 24 November 2026."""
    if found := _ISO.fullmatch(cell):
        return _day(int(found[1]), int(found[2]), int(found[3]), today)
    if found := _NUMBERED.fullmatch(cell):
        one, other = int(found[1]), int(found[2])
        month, day = (other, one) if day_first else (one, other)
        return _day(_in_full(int(found[3]), today), month, day, today)
    if found := _NAMED.fullmatch(cell):
        name, number = (found[1], found[2]) if found[1] else (found[4], found[3])
        beginning = name[:3].casefold()
        return _day(int(found[5]), _MONTHS.index(beginning) + 1, int(number), today) if beginning in _MONTHS else None
    return None


def _day(year: int, month: int, day: int, today: date) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if EARLIEST <= found.year <= today.year + 1 else None


def _in_full(year: int, today: date) -> int:
    if year >= 100:
        return year
    century = today.year // 100 * 100
    return century + year if century + year <= today.year + 1 else century - 100 + year


def _once(meanings: Iterable[Meaning]) -> tuple[Meaning, ...]:
    """The first column of a kind has that meaning, the next one none."""
    seen: set[Meaning] = set()
    found: list[Meaning] = []
    for meaning in meanings:
        found.append(Meaning.NOTHING if meaning in seen else meaning)
        seen.add(meaning)
    return tuple(found)


def _by_content(columns: Sequence[Sequence[str]], today: date) -> tuple[Meaning, ...]:
    """Without titles. Of two columns of words the first is the code name, unless it looks like full names."""
    found = [_looks_like([cell for cell in cells if cell], today) for cells in columns]
    words = [number for number, meaning in enumerate(found) if meaning is None]
    names = [Meaning.CODE_NAME, Meaning.REAL_NAME]
    if words and _are_full_names(columns[words[0]]):
        names.reverse()
    for number in words:
        found[number] = names.pop(0) if names else Meaning.NOTHING
    return _once(meaning or Meaning.NOTHING for meaning in found)


def _looks_like(cells: Sequence[str], today: date) -> Meaning | None:
    """None for words."""
    if not cells:
        return Meaning.NOTHING
    if all(read_day(cell, today) or read_day(cell, today, day_first=True) for cell in cells):
        return Meaning.JOINED_ON
    if all(cell.casefold() in YES | _NO for cell in cells):
        return Meaning.LARGE_PRINT
    return None if all(any(letter.isalpha() for letter in cell) for cell in cells) else Meaning.NOTHING


def _are_full_names(cells: Sequence[str]) -> bool:
    return sum(" " in cell for cell in cells) * 2 > len(cells)
