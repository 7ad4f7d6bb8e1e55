"""The clock of a rehearsal: it may run faster than the one on the wall, so that ninety minutes fit into nine. Never back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from facilitator.session.clock import later

PACES = (1, 4, 10)


class PacedClock:
    """As `now` tells it, until it is told to `run` faster; what it has gained it keeps."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._gained = 0.0  # seconds, up to `_since`
        self._since = now()
        self.pace = PACES[0]
        self.was_faster = False

    def __call__(self) -> datetime:
        wall = self._now()
        gained = self._gained_at(wall)
        return later(wall, gained) if gained else wall

    def run(self, pace: int) -> None:
        """So many seconds for each one of the wall, from now on."""
        wall = self._now()
        self._gained, self._since = self._gained_at(wall), wall
        self.pace = pace
        self.was_faster = self.was_faster or pace > PACES[0]

    def _gained_at(self, wall: datetime) -> float:
        """A wall that was set back gives nothing and takes nothing."""
        return self._gained + max(wall - self._since, timedelta()).total_seconds() * (self.pace - 1)
