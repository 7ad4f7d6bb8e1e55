"""Shares lines on a board of 150. Tells how long each took, in ms: until it was painted there, and until the loop was idle."""

from __future__ import annotations

import sys
import time
from itertools import islice

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from tests.benchmarks.inside.hands import tell
from tests.benchmarks.inside.played import play, start_led
from tests.benchmarks.said import lines
from ui.played.evening import PlayedEvening

ON_THE_BOARD = 150
WARM_UP = 5


def keypresses(evening: PlayedEvening, count: int) -> None:
    evening.open_rehearsal()
    start_led(evening)
    said = lines(evening.ws.library)
    for line in islice(said, ON_THE_BOARD):
        _type(evening, line)
        evening.enter_line()
    took = [_keypress(evening, line) for line in islice(said, WARM_UP + count)]
    tell(painted=[painted for painted, _ in took[WARM_UP:]], idle=[idle for _, idle in took[WARM_UP:]])


def _keypress(evening: PlayedEvening, line: str) -> tuple[float, float]:
    """Taken back afterwards: the board has 150 lines again."""
    _type(evening, line)
    assert evening.live.stage.board.model.rowCount() == ON_THE_BOARD
    painted = Painted(evening.live.stage.board.view.viewport())
    began = time.perf_counter()
    evening.hands.press("Return")
    QApplication.processEvents()
    idle = time.perf_counter()
    assert evening.live.stage.board.model.rowCount() == ON_THE_BOARD + 1
    evening.hands.press("Ctrl+Z")
    evening.hands.settle()
    assert painted.at
    return (painted.at - began) * 1000, (idle - began) * 1000


def _type(evening: PlayedEvening, line: str) -> None:
    evening.hands.paste(line)
    evening.hands.settle()  # what it looks like is guessed and shown before the hand comes to Enter


class Painted(QObject):
    """When the board's next paint was done, at `at`."""

    def __init__(self, board: QWidget) -> None:
        super().__init__(board)
        self.at = 0.0
        board.installEventFilter(self)

    def eventFilter(self, board: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Paint:
            return False
        board.removeEventFilter(self)
        QApplication.sendEvent(board, event)
        self.at = time.perf_counter()
        return True


if __name__ == "__main__":
    count, *arguments = sys.argv[1:]
    play(arguments, lambda evening: keypresses(evening, int(count)))
