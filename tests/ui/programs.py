"""The whole program under test, with everything in a temporary folder: `program = started(tmp_path, app, qtbot)`.

Its clock stands until a test moves it; a relaunch is counted, and `again(program)` is the fresh process that it would start.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from random import Random

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from facilitator.handouts.crisis_lines import CrisisLines
from facilitator.workspace.opening import Prepared
from tests.workspaces import prepared
from ui.background import abandon_all
from ui.instance import Instance
from ui.places import Places, rehearsal_in
from ui.preparing import read_anew
from ui.program import Program, World

RESOURCES = Path(__file__).parents[2] / "resources"
LONG = 20_000  # ms: Argon2 costs what it costs, and two cores are shared


@dataclass
class Outside:
    """The clock, the other programs, the fresh process."""

    moment: datetime = datetime(2026, 11, 24, 17, 50, tzinfo=timezone(timedelta(hours=-6)))
    relaunched: int = 0
    taken: set[Path] = field(default_factory=set)
    chosen: Path | None = None  # what the user answers to a dialog that asks for a folder
    instance: Instance = field(default_factory=Instance)  # the real lock, taken at the start as in the product

    def now(self) -> datetime:
        return self.moment

    def relaunch(self) -> None:
        self.instance.release()
        self.relaunched += 1

    def guard(self, folder: Path) -> bool:
        return folder not in self.taken and self.instance.take(folder)


class Driven:
    """The program, driven by real keys and clicks, by the names of its widgets."""

    def __init__(self, app: QApplication, places: Places, outside: Outside, qtbot) -> None:
        self.app, self.outside, self.qtbot = app, outside, qtbot
        self._is_ended = False
        if not places.is_gone:
            outside.instance.take(places.practice)
        self._next: Driven | None = None
        world = World(outside.now, Random(1), outside.relaunch, outside.guard, lambda parent, title: outside.chosen, read_once)
        self.program = Program(app, places, world)
        self.window = self.program.window
        self.window.resize(1280, 720)
        self.program.start()
        self.window.activateWindow()

    @property
    def screen(self) -> str:
        return self.window.screen_shown.objectName()

    def find(self, name: str, kind: type = QWidget):
        found = [widget for widget in self.window.findChildren(kind, name) if widget.isVisible()]
        return found[0] if found else None

    def until_seen(self, name: str) -> QWidget:
        self.qtbot.waitUntil(lambda: self.find(name) is not None, timeout=LONG)
        return self.find(name)

    def press(self, name: str) -> None:
        self.until_seen(name)
        self.qtbot.waitUntil(lambda: self.find(name, QPushButton).isEnabled(), timeout=LONG)
        self.qtbot.mouseClick(self.find(name, QPushButton), Qt.MouseButton.LeftButton)

    def type_in(self, name: str, text: str, *, enter: bool = False) -> None:
        self.until_seen(name)
        line = self.find(name, QLineEdit)
        line.setFocus()
        line.clear()
        self.qtbot.keyClicks(line, text)
        if enter:
            self.qtbot.keyClick(line, Qt.Key.Key_Return)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.window.focusWidget() or self.window, key, modifiers)

    def said(self, name: str) -> str:
        label = self.find(name, QLabel)
        return label.text() if label else ""

    def until_said(self, name: str, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in self.said(name), timeout=LONG)

    def until_open(self) -> None:
        self.qtbot.waitUntil(lambda: self.program.house is not None, timeout=LONG)

    def until_closed(self) -> None:
        self.qtbot.waitUntil(lambda: self.program.ws is None and not self.busy(), timeout=LONG)

    def busy(self) -> bool:
        return self.program._is_moving

    def end(self) -> None:
        """As the process does when its event loop has ended; with the fresh one that came after it."""
        if self._next:
            self._next.end()
        if self._is_ended:
            return
        self._is_ended = True
        if self.program.ws:
            self.program.leave()
            self.until_closed()
        abandon_all(self.app, self.program, self.window)
        self.outside.instance.release()
        self.window.close_for_good()
        self.window.deleteLater()
        self.program.deleteLater()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def again(self) -> Driven:
        """What the fresh process shows."""
        places = self.program.places
        self.end()
        self._next = Driven(self.app, places, self.outside, self.qtbot)
        return self._next


def read_once(resources: Path, own_packs: Path) -> Prepared:
    """The program's own packs are the same for every test; only what a program changes of them is its own."""
    if resources != RESOURCES or own_packs.exists():
        return read_anew(resources, own_packs)
    return replace(prepared(), crisis_lines=CrisisLines.load(resources / "crisis-lines.toml"))


def places_in(folder: Path, resources: Path = RESOURCES, **more) -> Places:
    """As main finds them when they are given."""
    practice = folder / "practice"
    practice.mkdir(parents=True, exist_ok=True)
    return Places(folder / "config" / "settings.toml", practice, rehearsal_in(practice), resources, **more)
