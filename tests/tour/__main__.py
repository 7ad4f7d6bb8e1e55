"""`python -m tests.tour --out DIR [--only NAME]`: each style goes around in a process of its own."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.tour.camera import STYLES, Camera
from tests.tour.practice import PracticeTour
from tests.tour.rehearsal import RehearsalTour
from tests.tour.the_room import RoomTour
from tests.workspaces import tuesday_evening
from ui.look import application
from ui.played.display import keep_quiet, two_displays

TOURS = {"rehearsal": RehearsalTour, "practice": PracticeTour, "room": RoomTour}


def main() -> int:
    parser = argparse.ArgumentParser(prog="tests.tour", description="Every screen and state as a picture, in every look.")
    parser.add_argument("--out", type=Path, required=True, help="where the pictures go")
    parser.add_argument("--only", default="", help="states whose name holds this")
    parser.add_argument("--style", choices=sorted(STYLES), help="one style alone")
    parser.add_argument("--tour", choices=sorted(TOURS), help="one of the ways around alone")
    wanted = parser.parse_args()
    if wanted.style:
        go_around(wanted.out.absolute(), wanted.style, wanted.only, [wanted.tour] if wanted.tour else list(TOURS))
        return 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        codes = list(pool.map(lambda style: subprocess.call([*sys.orig_argv, "--style", style]), STYLES))
    return max(codes)


def go_around(out: Path, style: str, only: str, tours: list[str]) -> None:
    camera = Camera(out, style, only)
    with tempfile.TemporaryDirectory(prefix="tour-", ignore_cleanup_errors=True) as scratch:
        two_displays(Path(scratch))
        app = application()
        keep_quiet()
        for name in tours:
            folder = Path(scratch, name)
            folder.mkdir()
            TOURS[name](app, folder, tuesday_evening(), camera).go()
    print(f"{style}: {camera.taken} pictures are in {out}.", flush=True)


if __name__ == "__main__":
    sys.exit(main())
