"""Holidays that are near."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from facilitator.groups.holiday import Holiday, coming_holiday


@pytest.mark.parametrize(
    ("since", "country", "holiday"),
    [
        (date(2026, 11, 24), "US", Holiday(date(2026, 11, 26), "Thanksgiving Day")),
        (date(2026, 11, 26), "US", Holiday(date(2026, 11, 26), "Thanksgiving Day")),
        (date(2026, 12, 26), "US", Holiday(date(2027, 1, 1), "New Year's Day")),
        (date(2026, 8, 3), "US", None),
        (date(2026, 7, 3), "US", Holiday(date(2026, 7, 4), "Independence Day")),
        (date(2026, 11, 24), "XX", None),
        (date(2026, 11, 24), "", None),
    ],
)
def test_the_first_holiday_of_the_next_two_weeks_is_told(since, country, holiday):
    assert coming_holiday(since, country) == holiday


def test_one_country_is_loaded_without_all_others():
    code = (
        "import sys; from datetime import date; from facilitator.groups.holiday import coming_holiday;"
        "print(coming_holiday(date(2026, 12, 20), 'MX').on, sum(each.startswith('holidays.countries.') for each in sys.modules))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert told.split() == ["2026-12-25", "1"]


def test_every_country_of_the_library_can_be_asked():
    from holidays.registry import COUNTRIES

    for _, code, *_ in COUNTRIES.values():
        found = coming_holiday(date(2026, 12, 24), code)
        assert found is None or found.on >= date(2026, 12, 24)
