"""A wall clock that a test turns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

NEW_YORK = ZoneInfo("America/New_York")


@dataclass
class Wall:
    """Call it for the time; turn it by minutes, also back."""

    at: datetime = datetime(2026, 11, 24, 18, 0, tzinfo=NEW_YORK)

    def __call__(self) -> datetime:
        return self.at

    def turn(self, minutes: float) -> None:
        self.at = (self.at.astimezone(ZoneInfo("UTC")) + timedelta(minutes=minutes)).astimezone(self.at.tzinfo)
