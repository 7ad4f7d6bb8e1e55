"""Crisis lines by country, with the day they were checked: the one table (resources/crisis-lines.toml). Unknown country: none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from facilitator.handouts.sheet import CrisisLine

_Short = Annotated[str, Meta(min_length=1, max_length=120)]
_Number = Annotated[str, Meta(pattern=r"^[0-9][0-9 +-]*$", max_length=24)]


@dataclass(frozen=True)
class Country:
    code: str  # ISO 3166 alpha-2
    name: str
    emergency: str
    lines: tuple[CrisisLine, ...]
    checked_on: date | None  # None: to be verified; shown as such in Settings

    @property
    def printed_lines(self) -> tuple[CrisisLine, ...]:
        """What may stand on a client's sheet: nothing before somebody has checked it. Then the sheet has lines to write on."""
        return self.lines if self.checked_on else ()


class _Line(Struct, frozen=True, forbid_unknown_fields=True):
    number: _Number
    label: _Short


class _Country(Struct, frozen=True, forbid_unknown_fields=True):
    code: Annotated[str, Meta(pattern=r"^[A-Z]{2}$")]
    name: _Short
    line: tuple[_Line, ...]
    emergency: _Number | Literal[""] = ""
    checked_on: date | None = None


class _Table(Struct, frozen=True, forbid_unknown_fields=True):
    format: Literal[1]
    country: tuple[_Country, ...]


class CrisisLines:
    """The table, read once. `confirmed` is what the facilitator has checked since (Settings), by country code."""

    def __init__(self, countries: Sequence[Country]) -> None:
        self._countries = {country.code: country for country in countries}

    @classmethod
    def load(cls, file: Path, confirmed: Mapping[str, date] | None = None) -> CrisisLines:
        table = msgspec.toml.decode(file.read_bytes(), type=_Table)
        return cls([_country(country, (confirmed or {}).get(country.code)) for country in table.country])

    def countries(self) -> Sequence[Country]:
        """By name."""
        return sorted(self._countries.values(), key=lambda country: country.name)

    def confirm(self, country: str, on: date) -> None:
        """The facilitator has looked at the numbers; from now on they are printed."""
        if known := self._countries.get(country):
            self._countries[country] = replace(known, checked_on=max(on, known.checked_on or on))

    def put_back(self, before: Country) -> None:
        """As it was before it was confirmed: that was a mistake."""
        self._countries[before.code] = before

    def of(self, country: str) -> Country | None:
        return self._countries.get(country.upper())


def _country(read: _Country, confirmed_on: date | None) -> Country:
    lines = tuple(CrisisLine(line.number, line.label) for line in read.line)
    days = [day for day in (read.checked_on, confirmed_on) if day]
    return Country(read.code, read.name, read.emergency, lines, max(days, default=None))
