"""Shares lines with a board of 150. Tells after how many ms each was painted on a room screen of full HD."""

from __future__ import annotations

import sys
import time
from itertools import islice

from PySide6.QtWidgets import QApplication

from tests.benchmarks.inside.hands import tell
from tests.benchmarks.inside.keypress import Painted
from tests.benchmarks.inside.played import play, start_led
from tests.benchmarks.said import lines
from ui.played.evening import PlayedEvening

ON_THE_BOARD = 150
WARM_UP = 5
WIDE, HIGH = 1920, 1080


def updates(evening: PlayedEvening, count: int) -> None:
    evening.open_rehearsal()
    start_led(evening)
    window = evening.live.room.screen.window
    assert window
    window.resize(WIDE, HIGH)
    said = (line for line in lines(evening.ws.library) if not evening.evening.look(line)[1])  # a marked one is not for the room
    for line in islice(said, ON_THE_BOARD):
        _type(evening, line)
        evening.enter_line()
    took = [_update(evening, line) for line in islice(said, WARM_UP + count)]
    assert (window.width(), window.height()) == (WIDE, HIGH)
    tell(room=took[WARM_UP:])


def _update(evening: PlayedEvening, line: str) -> float:
    """Taken back afterwards: the board has 150 lines again."""
    window = evening.live.room.screen.window
    assert window
    _type(evening, line)
    before = len(window.view.entries)
    painted = Painted(window)
    began = time.perf_counter()
    evening.hands.press("Return")
    QApplication.processEvents()
    assert painted.at and len(window.view.entries) == before + 1
    evening.hands.press("Ctrl+Z")
    evening.hands.settle()
    return (painted.at - began) * 1000


def _type(evening: PlayedEvening, line: str) -> None:
    evening.hands.paste(line)
    evening.hands.settle()


if __name__ == "__main__":
    count, *arguments = sys.argv[1:]
    play(arguments, lambda evening: updates(evening, int(count)))
