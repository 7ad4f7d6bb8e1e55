"""The real program in a process of its own, played by hands, to be killed: `python -m tests.journeys.child SCENE DATA CONFIG`.

It says "SHOWN …" when a line stands on the board, "AT …" when something is about to be cut short.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from random import SystemRandom
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

import ui.opening
from facilitator.board.draft import Field
from facilitator.handouts import batch
from facilitator.storage import whole_file
from facilitator.storage.open_file import OpenFiles
from tests.journeys.practices import PASSPHRASE
from tests.workspaces import RESOURCES, tuesday_evening
from ui.played.by_keys import ByKeys
from ui.played.closing import TakenHome
from ui.played.display import keep_quiet
from ui.played.evening import PlayedEvening
from ui.played.noting import Noted, PlayedNotes
from ui.program import Program

HERE = ("Heron", "Juniper", "Maple")
MANY = 200
BEFORE, PAUSED = 2, 5  # minutes: until the first question, and then
PASTED = "and its second one"
DRAFT = "half a line that is not entered yet"
NOTE = "Said the walk home is the hardest"
clock = tuesday_evening()


def lead(evening: PlayedEvening, lines: int) -> None:
    """The first question, a pause, then a line a minute."""
    evening.unlock(PASSPHRASE)
    evening.start_session()
    evening.mark_here(*HERE)
    clock.passes(minutes=BEFORE)
    evening.next_prompt()
    evening.pause()
    clock.passes(minutes=PAUSED)
    evening.pause()
    for number in range(lines):
        clock.passes(minutes=1)
        evening.share(f"line {number} that was shared")
        say(f"SHOWN line {number} that was shared")


def afterwards(evening: PlayedEvening) -> None:
    close = evening.end()
    close.add_takeaway("Alone in the evening")
    close.go_to_clients()
    close.take_home(next(iter(evening.ws.clients.all())), TakenHome(practice="Call someone first", day="payday"))
    close.seal()


# the scenes --------------------------------------------------------------------------


def waiting(evening: PlayedEvening, saved: Path) -> None:
    """The folder is taken, and nobody has come in yet."""
    cut_short()


def capture(evening: PlayedEvening, saved: Path) -> None:
    lead(evening, lines=MANY)


def draft(evening: PlayedEvening, saved: Path) -> None:
    """Typed, and kept for the time being."""
    lead(evening, lines=2)
    evening.type_line(DRAFT)
    evening.hands.until(lambda: evening.evening.board.draft() == DRAFT, "The draft was not kept")
    cut_short()


def pasted(evening: PlayedEvening, saved: Path) -> None:
    """Two lines of a whiteboard, looked through and not shared: a warning sign by hand, and one with another word."""
    lead(evening, lines=2)
    evening.type_line(DRAFT)
    QGuiApplication.clipboard().setText("- A whiteboard's first line\n- and its second")
    evening.hands.do("paste-lines")
    evening.hands.press("Alt+2")
    evening.hands.press("Down")
    evening.hands.press("Return")
    evening.hands.press("Ctrl+End")
    evening.hands.type(" one")
    board = evening.evening.board
    evening.hands.until(lambda: PASTED in board.draft(Field.PASTED) and board.draft() == DRAFT, "The lines were not kept")
    cut_short()


def paused(evening: PlayedEvening, saved: Path) -> None:
    lead(evening, lines=2)
    evening.pause()
    cut_short()


def seal(evening: PlayedEvening, saved: Path) -> None:
    """Sealed in the vault, and the file of the board is still there."""
    OpenFiles.destroy = lambda *_: cut_short()
    lead(evening, lines=8)
    afterwards(evening)


def making(evening: PlayedEvening, saved: Path) -> None:
    """In the second of the three sheets."""
    lead(evening, lines=3)
    afterwards(evening)
    evening.until_preview()
    batch.leaflet = after(1, batch.leaflet)  # type: ignore[attr-defined]
    evening.save_handouts(saved)


def writing(evening: PlayedEvening, saved: Path) -> None:
    """All of it is written, and has not its name yet."""
    lead(evening, lines=3)
    afterwards(evening)
    evening.until_preview()
    whole_file.put_in_place = lambda _: cut_short()
    evening.save_handouts(saved)


def note(evening: PlayedEvening, saved: Path) -> None:
    """One client's note is signed, another's is being typed."""
    lead(evening, lines=1)
    afterwards(evening)
    evening.hands.do("write-notes")
    notes = PlayedNotes(evening, evening.ws.sessions.on(clock().date())[0].id)
    heron, juniper, *_ = sorted(evening.ws.clients.all(), key=lambda client: client.code_name)
    notes.write(heron, Noted("1", NOTE))
    notes.sign(heron, "R. Alvarez, LCDC")
    evening.hands.do("next-client")
    notes.write(juniper, Noted("24", NOTE))
    evening.hands.until(lambda: notes.note(juniper).pieces.response == NOTE, "The draft of the note was not kept")
    cut_short()


def cut_short() -> None:
    say("AT the point")
    os.kill(os.getpid(), signal.SIGKILL)


def after(calls: int, verb: Callable[..., Any]) -> Callable[..., Any]:
    """The verb, so many times; then the end."""
    left = [calls]

    def called(*given: Any, **named: Any) -> Any:
        if not left[0]:
            cut_short()
        left[0] -= 1
        return verb(*given, **named)

    return called


# the program ----------------------------------------------------------------------------


def say(what: str) -> None:
    print(what, flush=True)


def main(scene: str, data: str, config: str) -> int:
    keep_quiet()

    class Played(Program):
        def start(self) -> None:
            super().start()
            self.window.activateWindow()
            evening = PlayedEvening(self, ByKeys(self.window))
            QTimer.singleShot(0, self, lambda: SCENES[scene](evening, Path(config) / "saved.pdf"))

    ui.opening.Program = Played  # type: ignore[misc]
    return ui.opening.open_program(data, config, RESOURCES, clock, SystemRandom())


SCENES: dict[str, Callable[[PlayedEvening, Path], None]] = {
    scene.__name__: scene for scene in (waiting, capture, draft, pasted, paused, seal, making, writing, note)
}

if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
