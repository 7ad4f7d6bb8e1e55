"""Holidays that are near."""

from __future__ import annotations

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
