"""Public holidays that are near: many people's hardest days, and days on which a group may not meet."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.util import find_spec, module_from_spec

SOON = timedelta(days=14)


@dataclass(frozen=True, order=True)
class Holiday:
    on: date
    name: str  # in the country's own usual language, or English where the library has it


def coming_holiday(since: date, country: str) -> Holiday | None:
    """The first from `since` on within two weeks. None where there is none, or the country (ISO 3166 alpha-2) is not known.

    A day that is only the observed one of a holiday of the same days is not told twice. Loads the library on first use (70 ms).
    """
    import holidays

    _without_other_countries()
    try:
        days = holidays.country_holidays(country, years=(since.year, since.year + 1), observed=False, language="en_US")
    except NotImplementedError:
        return None
    coming = sorted(Holiday(on, name) for on, name in days.items() if since <= on <= since + SOON)
    return coming[0] if coming else None


def _without_other_countries() -> None:
    """The package of countries as one that is still empty: of itself it would load all 250 of them for a single one.

    As PySide6 reads the source of each module that is loaded, that is a quarter of a second of processor time, and many seconds
    from a disk that has to be searched for each of them.
    """
    countries = find_spec("holidays.countries")
    if countries and countries.name not in sys.modules:
        sys.modules[countries.name] = module_from_spec(countries)
