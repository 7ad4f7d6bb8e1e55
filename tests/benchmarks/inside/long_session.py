"""A session that goes on for hours on a clock of its own: ticks, lines, undo, steps, tools. Tells the process's size each hour.

The board is as full at each look: what somebody shares has its price, and is no leak.
"""

from __future__ import annotations

import ctypes
import gc
import sys
from pathlib import Path

import psutil
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from tests.benchmarks.inside.hands import tell
from tests.benchmarks.said import lines
from tests.ui.room.made_up import LAPTOP, PROJECTOR, MadeUpDisplays
from tests.ui.session.key_deeds import press
from tests.ui.session.stand import Stand, settle, stand_before
from tests.workspaces import RESOURCES, circle, practice, tuesday_evening
from ui.look import Dresser, application
from ui.preferences import Preferences

ON_THE_BOARD = 60
HOUR, EVERY = 3600, 4  # seconds; between two ticks
WORK_EVERY = 240  # seconds: one round of deeds
MIB = 1024 * 1024


class Evening:
    def __init__(self, stand: Stand) -> None:
        self.stand = stand
        self.deeds = self.ticks = 0
        self._said = lines(stand.ws.library)

    def begin(self) -> None:
        self.stand.start()
        self.stand.to_prompt()
        for client in self.stand.circle.clients:
            self.stand.live.evening.toggle(client.id)
        for _ in range(ON_THE_BOARD):
            self._share()
        assert self.stand.live.stage.board.model.rowCount() == ON_THE_BOARD

    def go_on(self, seconds: int) -> None:
        for second in range(0, seconds, EVERY):
            self.stand.clock.passes(seconds=EVERY)
            self.stand.live.tick()
            self.ticks += 1
            if second % WORK_EVERY == 0:
                self._work()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _work(self) -> None:
        """A line shared, counted, moved, and taken back; on to another question and back, with what helps there."""
        stand = self.stand
        self._share()
        for name in ("more-voices", "kind-warning-sign", "next-theme"):
            press(stand, name)
        for _ in range(4):
            if stand.live.stage.board.model.rowCount() > ON_THE_BOARD:
                press(stand, "undo")  # what was the same already is no step
        for name in ("next", "if-quiet", "back", "say", "say", "attendance", "attendance", "round", "round", "timer", "timer"):
            press(stand, name)
        for name in ("room-pacer", "room-pacer", "room-question", "room-question", "hard-moment", "hard-moment", "blank"):
            press(stand, name)
        stand.key(Qt.Key.Key_Escape)
        stand.type("x")
        stand.live.stage.capture.clear()
        press(stand, "extend")
        press(stand, "undo")
        self.deeds += 1

    def _share(self) -> None:
        self.stand.live.stage.capture.write(next(self._said))
        press(self.stand, "share")


def size() -> float:
    """What is held: what the C library keeps for later is given back first."""
    settle()
    gc.collect()
    ctypes.CDLL("libc.so.6").malloc_trim(0)
    return float(psutil.Process().memory_info().rss / MIB)


def long_session(folder: Path, hours: int) -> None:
    app = application()
    Dresser(app, RESOURCES).dress(Preferences())
    clock = tuesday_evening()
    ws = practice(folder, clock)
    window = QWidget()
    window.resize(1440, 900)
    stand = stand_before(ws, clock, circle(ws), MadeUpDisplays(LAPTOP, PROJECTOR))
    column = QVBoxLayout(window)
    column.addWidget(stand.house)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    evening = Evening(stand)
    evening.begin()
    evening.go_on(HOUR)
    sizes = [size()]
    for _ in range(hours):
        evening.go_on(HOUR)
        sizes.append(size())
    assert stand.live.stage.board.model.rowCount() == ON_THE_BOARD, stand.live.stage.board.model.rowCount()
    tell(mebibytes=sizes, ticks=evening.ticks, deeds=evening.deeds)


if __name__ == "__main__":
    long_session(Path(sys.argv[1]), int(sys.argv[2]))
