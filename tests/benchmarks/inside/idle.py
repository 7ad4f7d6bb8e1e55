"""A session that runs while nobody touches anything, the room screen open beside it. Tells the share of one core it takes."""

from __future__ import annotations

import sys
import time
from itertools import islice

from PySide6.QtTest import QTest

from tests.benchmarks.inside.hands import tell
from tests.benchmarks.inside.played import play, start_led
from tests.benchmarks.said import lines
from ui.played.evening import PlayedEvening

ON_THE_BOARD = 40
CALMS_DOWN = 3_000  # ms: what was begun by the last line is over


def idle(evening: PlayedEvening, seconds: float) -> None:
    evening.open_rehearsal()
    start_led(evening)
    for line in islice(lines(evening.ws.library), ON_THE_BOARD):
        evening.share(line)
    QTest.qWait(CALMS_DOWN)
    assert evening.live.room.screen.is_open and not evening.evening.run.is_paused
    began, used = time.perf_counter(), time.process_time()
    QTest.qWait(round(seconds * 1000))
    tell(percent=100 * (time.process_time() - used) / (time.perf_counter() - began))


if __name__ == "__main__":
    seconds, *arguments = sys.argv[1:]
    play(arguments, lambda evening: idle(evening, float(seconds)))
