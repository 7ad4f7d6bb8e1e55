"""The clock of a played evening: it is a quarter to six, and time passes when the evening says so."""

from __future__ import annotations

from datetime import datetime, timedelta


class EveningClock:
    """Aware, local time, on the day of `today`."""

    def __init__(self, today: datetime) -> None:
        self.at = today.replace(hour=17, minute=52, second=0, microsecond=0)

    def __call__(self) -> datetime:
        return self.at

    def passes(self, minutes: float) -> None:
        self.at += timedelta(minutes=minutes)
