"""Journeys run the whole program in one folder; `stage` opens it, again and again if need be, and closes it at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.journeys.practices import Practice, practice_with_a_group
from tests.workspaces import RESOURCES, Clock, tuesday_evening
from ui.played.by_keys import ByKeys
from ui.played.evening import PlayedEvening
from ui.played.hands import Hands
from ui.played.stage import staged, struck
from ui.program import Program

Stage = Callable[..., PlayedEvening]


@pytest.fixture
def clock() -> Clock:
    return tuesday_evening()


@pytest.fixture
def practice(tmp_path: Path) -> Practice:
    return practice_with_a_group(tmp_path / "practice")


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path, clock: Clock) -> Iterator[Stage]:
    """`stage(ByMouse)` is the program at its first screen, in hands."""
    opened: list[Program] = []

    def open_program(hands: type[Hands] = ByKeys, folder: Path = tmp_path) -> PlayedEvening:
        program = staged(qapp, folder, RESOURCES, clock)
        opened.append(program)
        return PlayedEvening(program, hands(program.window))

    yield open_program
    for program in opened:
        struck(program)
