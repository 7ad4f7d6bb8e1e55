"""Journeys run the whole program in one folder; `stage` opens it, again and again if need be, and closes it at the end.

Every test of this folder has the marker `journeys`, and so is left out of the main line; but those that have a marker of their
own, and one short evening that stays.
"""

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

HERE = Path(__file__).parent
STAYS = "test_a_whole_evening[ByKeys]"


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Before `-m` chooses among them."""
    for item in items:
        has_its_own = item.get_closest_marker("faults") or item.get_closest_marker("slow")
        if item.path.parent == HERE and item.name != STAYS and not has_its_own:
            item.add_marker("journeys")


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
