"""A whole evening with words that stand nowhere else, by the real program in a process of its own (TRUST L4).

`python -m tests.privacy.journey DATA CONFIG SAVED`. Its exit code says whether the words were shown; it never prints them.
"""

from __future__ import annotations

import sys
from pathlib import Path
from random import SystemRandom

from PySide6.QtCore import QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

import ui.opening
from facilitator.session.session import SessionId
from tests.journeys.practices import PASSPHRASE
from tests.workspaces import RESOURCES, tuesday_evening
from ui.played.by_keys import ByKeys
from ui.played.closing import TakenHome
from ui.played.display import keep_quiet
from ui.played.evening import PlayedEvening
from ui.played.noting import Noted, PlayedNotes
from ui.program import Program

GROUP = "Vellichor evening"
PEOPLE = (("Xanthoria", "Rosalind Quillfeather"), ("Gossamer", "Tomasz Brumalwood"))
WALKS_IN = "Obsidianne"
LINES = ("the zugzwang at the corner", "Quillfeather brings the lagniappe")
DRAFT = "a susurrus not entered"
PARKED = "ask about the petrichor"
TAKEAWAY = "keep the sonder small"
TAKEN = TakenHome("my own hiraeth", "walk the eunoia way", "apricity day", "kenopsia square", "my ultracrepid aunt", "thu 10:30")
NOTED = Noted("1", "said the limerence is over")
SECRETS = ("wrong catawampus word", PASSPHRASE)

WORDS = (  # each found in no dictionary of this program, and in none of its files
    "vellichor", "xanthoria", "quillfeather", "gossamer", "brumalwood", "obsidianne", "zugzwang", "lagniappe", "susurrus",
    "petrichor", "sonder", "hiraeth", "eunoia", "apricity", "kenopsia", "ultracrepid", "limerence", "catawampus", PASSPHRASE,
)  # fmt: skip


def lead(evening: PlayedEvening, saved: Path) -> None:
    hands = evening.hands
    hands.write("passphrase", SECRETS[0])
    hands.press("Return")
    hands.control("unlock-problem")
    evening.unlock(PASSPHRASE)
    evening.go("groups")
    hands.do("names")
    is_shown(evening, "Quillfeather", "Vellichor")
    evening.go("today")
    evening.start_session()
    evening.mark_here()
    evening.walk_in(WALKS_IN)
    for line in LINES:
        evening.share(line)
    evening.park(PARKED)
    is_shown(evening, "petrichor")
    evening.type_line(DRAFT)
    hands.until(lambda: evening.evening.board.draft() == DRAFT, "The draft was not kept")
    close = evening.end()
    close.try_takeaway(LINES[0])
    close.add_takeaway(TAKEAWAY)
    close.go_to_clients()
    for client in sorted(evening.ws.clients.all(), key=lambda client: client.code_name):
        close.take_home(client, TAKEN)
    close.seal()
    evening.until_preview()
    (saved / "in the way.pdf.new").mkdir()
    hands.when_asked(*evening.answering_with(saved / "in the way.pdf"))
    hands.do("save-pdf")
    hands.until(lambda: "could not be saved" in hands.control("toast-sentence").text(), "The failed save was not said")
    evening.save_handouts(saved / "handouts.pdf")
    note(evening, close.session)


def note(evening: PlayedEvening, session: SessionId) -> None:
    """Signed and copied for the record system: it is in the clipboard now, and gone when the program is."""
    evening.hands.do("write-notes")
    notes, client = PlayedNotes(evening, session), min(evening.ws.clients.all(), key=lambda client: client.code_name)
    notes.write(client, NOTED)
    notes.sign(client, "V. Petrov")
    if NOTED.response not in notes.copy(client):
        raise SystemExit(4)


def is_shown(evening: PlayedEvening, *words: str) -> None:
    said = " ".join(label.text() for label in evening.program.window.findChildren(QLabel) if label.isVisible())
    if not all(word in said for word in words):
        raise SystemExit(3)


def what_is_copied() -> str:
    clipboard = QGuiApplication.clipboard()
    return " ".join(clipboard.text(mode) for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection))


def main(data: str, config: str, saved: str) -> int:
    keep_quiet()
    finished: list[bool] = []

    class Played(Program):
        def start(self) -> None:
            super().start()
            self.window.activateWindow()
            QTimer.singleShot(0, self, self.play)

        def play(self) -> None:
            try:
                lead(PlayedEvening(self, ByKeys(self.window)), Path(saved))
                finished.append(True)
            finally:
                self.window.close()

    ui.opening.Program = Played  # type: ignore[misc]
    code = ui.opening.open_program(data, config, RESOURCES, tuesday_evening(), SystemRandom())
    assert isinstance(QApplication.instance(), QApplication)
    print(f"copied: {what_is_copied()}")
    return code if finished else 3


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
