"""`rehearse`: plays the whole evening without a screen, says how far it is, and leaves pictures and handouts in a folder."""

from __future__ import annotations

import sys
import tempfile
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType

from facilitator.language import Explained
from ui.look import application
from ui.played.by_mouse import ByMouse
from ui.played.clock import EveningClock
from ui.played.display import keep_quiet, two_displays
from ui.played.evening import PlayedEvening
from ui.played.hands import DidNotHappen
from ui.played.pictures import Pictures
from ui.played.script import Script, Step
from ui.played.stage import staged, struck
from ui.said import said


def play(out: Path, resources: Path) -> int:
    """The exit code: 0 when every step did what it should. What was written meanwhile, but for `out`, is gone again."""
    try:
        with tempfile.TemporaryDirectory(prefix="facilitator-evening-", ignore_cleanup_errors=True) as folder:
            _play(out.absolute(), resources, Path(folder))
    except DidNotHappen as problem:
        return _stopped(str(problem))
    except Explained as problem:
        return _stopped(said(problem))
    except OSError as problem:
        return _stopped(f"nothing could be written to {problem.filename or out}. Choose another folder with --out.")
    except Exception:
        traceback.print_exc()
        return _stopped("the program raised an error, shown above.")
    except KeyboardInterrupt:
        print("\nStopped. What is there of the evening stays in the folder.", file=sys.stderr)
        return 130
    return 0


def _stopped(why: str) -> int:
    print(f"The evening stopped here: {why}", file=sys.stderr)
    return 1


def _play(out: Path, resources: Path, folder: Path) -> None:
    pictures = Pictures(out)
    two_displays(folder)
    app = application()
    keep_quiet()
    clock, mishaps = EveningClock(datetime.now().astimezone()), Mishaps()
    program = staged(app, folder, resources, clock)
    evening = PlayedEvening(program, ByMouse(program.window))
    try:
        steps = Script(evening, clock, pictures, out).steps()
        for number, step in enumerate(steps, start=1):
            _play_step(step, f"{number:2}/{len(steps)}", mishaps)
    finally:
        struck(program)
    print(f"Done: {len(pictures.taken)} pictures and the handouts are in {out}.", flush=True)


def _play_step(step: Step, where: str, mishaps: Mishaps) -> None:
    print(f"{where} {step.sentence} …", flush=True)
    step.do()
    if mishaps.seen:
        raise DidNotHappen(f"“{step.sentence}” raised an error in the program; it is shown above.")


class Mishaps:
    """What is raised where Qt calls Python is shown and forgotten by Qt; here it is remembered."""

    def __init__(self) -> None:
        self.seen = False
        sys.excepthook = self._remember

    def _remember(self, kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        self.seen = True
        traceback.print_exception(kind, problem, trace)
