"""Draws the tour. Each look has a folder of its own; the handouts' pages are among the pictures of the evening."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is imported

from PySide6.QtWidgets import QApplication

from tests.tour.first_day import FirstDay
from tests.tour.looks import SEEN, Seen
from ui.played.by_mouse import ByMouse
from ui.played.clock import EveningClock
from ui.played.display import keep_quiet, two_displays
from ui.played.evening import PlayedEvening
from ui.played.pictures import Pictures
from ui.played.script import Script
from ui.played.stage import staged, struck
from ui.preferences import save

RESOURCES = Path(__file__).parents[2] / "resources"


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.tour", description=__doc__)
    parser.add_argument("--out", required=True, type=Path, help="where the pictures go")
    parser.add_argument("--only", default="", help="only looks whose name has this in it, such as 1280x720 or dark")
    wanted = parser.parse_args(arguments)
    out = wanted.out.absolute()
    with tempfile.TemporaryDirectory(prefix="facilitator-tour-", ignore_cleanup_errors=True) as folder:
        two_displays(Path(folder))
        app = QApplication(sys.argv[:1])
        keep_quiet()
        for seen in (seen for seen in SEEN if wanted.only in seen.name):
            began = perf_counter()
            count = _first_day(app, seen, Path(folder), out) + _evening(app, seen, Path(folder), out)
            print(f"{seen.name}: {count} pictures, {perf_counter() - began:.0f} s", flush=True)
    return 0


def _first_day(app: QApplication, seen: Seen, folder: Path, out: Path) -> int:
    home = _home(folder, f"{seen.name}-first", seen)
    pictures = Pictures(out / seen.name / "first-day")
    clock = EveningClock(datetime.now().astimezone())
    program = staged(app, home, RESOURCES, clock, seen.size)
    day = FirstDay(program, pictures)
    day.set_up()
    day.look_around()
    struck(program)
    program = staged(app, home, RESOURCES, clock, seen.size)
    program.window.resize(seen.size)
    FirstDay(program, pictures).come_back()
    struck(program)
    return len(pictures.taken)


def _evening(app: QApplication, seen: Seen, folder: Path, out: Path) -> int:
    home = _home(folder, f"{seen.name}-evening", seen)
    pictures = Pictures(out / seen.name / "evening")
    clock = EveningClock(datetime.now().astimezone())
    program = staged(app, home, RESOURCES, clock, seen.size)
    evening = PlayedEvening(program, ByMouse(program.window))
    for step in Script(evening, clock, pictures, pictures.folder).steps():
        step.do()
    struck(program)
    return len(pictures.taken)


def _home(folder: Path, name: str, seen: Seen) -> Path:
    home = folder / name
    home.mkdir()
    save(home / "settings.toml", seen.preferences)
    return home


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
