"""The evening that is measured: a person's keys on the real windows, and a display for the group."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest

from tests.benchmarks.inside.hands import run
from ui.played.by_keys import ByKeys
from ui.played.display import keep_quiet, two_displays
from ui.played.evening import PlayedEvening
from ui.program import Program

BEGINS = 500  # ms after the first paint


def play(arguments: list[str], evening: Callable[[PlayedEvening], None]) -> None:
    """The program with `arguments`, led by keys alone. What goes wrong ends the process, with its reason."""
    with tempfile.TemporaryDirectory() as folder:
        two_displays(Path(folder))
        keep_quiet()

        def begin(program: Program) -> None:
            try:
                program.window.activateWindow()
                QTest.qWaitForWindowActive(program.window)
                evening(PlayedEvening(program, ByKeys(program.window)))
            except BaseException:
                import traceback

                traceback.print_exc()
                os._exit(1)

        run(arguments, begin, after=BEGINS)


def start_led(evening: PlayedEvening) -> None:
    """From Today to the first question that is asked to everybody, all who are on the roster here, the room screen open."""
    evening.start_session()
    if not evening.live.room.screen.is_open:
        evening.hands.do("room-screen")
    evening.mark_here()
    while not (prompt := evening.evening.run.prompt) or not prompt.collects or evening.live.steering.is_telling:
        evening.next_prompt()
