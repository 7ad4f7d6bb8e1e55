"""Clicks on the first door, 1 s after the first paint, and tells how long it took until Today was painted, in ms."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.benchmarks.inside.hands import run, tell, when_today_is_painted
from ui.parts.button import Button
from ui.program import Program

PAUSE = 1_000  # ms: a quick eye


def rehearse(program: Program) -> None:
    door = program.window.findChild(Button, "try-an-evening")
    assert isinstance(door, Button)
    when_today_is_painted(program, lambda: tell(took=(time.perf_counter() - clicked) * 1000))
    clicked = time.perf_counter()
    QTest.mouseClick(door, Qt.MouseButton.LeftButton)


if __name__ == "__main__":
    run(sys.argv[1:], rehearse, after=PAUSE)
