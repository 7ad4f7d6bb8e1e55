"""The program as it runs: which screen is shown, opening the practice or a rehearsal, locking, leaving."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from facilitator.progress import Report
from facilitator.storage.folder import DataFolder
from ui.asking import ChooseFolder, ask_for_folder
from ui.gatekeeper import Gatekeeper
from ui.look import Dresser
from ui.places import Places
from ui.preferences import Preferences, load, save
from ui.preparing import Prepare, Preparing, read_anew
from ui.said import sentence_of
from ui.window import Window

if TYPE_CHECKING:
    from datetime import datetime
    from random import Random

    from facilitator.workspace.opening import Prepared
    from facilitator.workspace.rehearsed_plan import RehearsedPlan
    from facilitator.workspace.workspace import Workspace
    from ui.desk import Desk
    from ui.house import House
    from ui.watch import Watch

Fail = Callable[[Exception], object]


@dataclass(frozen=True)
class World:
    """What comes in from outside: clock, randomness, a fresh process, the lock on a folder. Tests pass their own."""

    now: Callable[[], datetime]
    rng: Random
    relaunch: Callable[[], None]  # end this process, which holds the key, and start one that does not
    guard: Callable[[Path], bool] = lambda folder: True  # take the lock on this data folder; False: another program has it
    choose_folder: ChooseFolder = ask_for_folder
    prepare: Prepare = read_anew  # packs and lists, off the window's thread


class Program(QObject):
    """One a process. `main` makes it; tests and the tour drive it the same way."""

    opened = Signal()  # Today is shown and usable
    ready = Signal()  # all that unlocking needs is loaded
    closed = Signal()  # the workspace is backed up and closed

    def __init__(self, app: QApplication, places: Places, world: World) -> None:
        super().__init__()
        self.app = app
        self.places = places
        self.world = world
        self.preferences = load(places.settings)
        self.dresser = Dresser(app, places.resources)
        self.dresser.dress(self.preferences)
        app.styleHints().colorSchemeChanged.connect(lambda: self.dresser.dress(self.preferences))
        self._preparing = Preparing(places.resources, places.practice, lambda: self.preferences, self, world.prepare)
        self._preparing.ready.connect(self.ready)
        self.window = Window()
        self.window.put(self.preferences.windows.get("window", ""))
        self.window.painted.connect(lambda: self.window.show_focus(app))
        self.window.painted.connect(lambda: QTimer.singleShot(0, self._preparing.begin))
        self.window.closing.connect(self.leave)
        self.ws: Workspace | None = None
        self.house: House | None = None
        self._desk: Desk | None = None
        self._watch: Watch | None = None
        self.gate = Gatekeeper(self)
        self._is_moving = False  # in or out: one at a time
        self._is_leaving = False
        self._had_key = False

    def start(self) -> None:
        """Show the first screen: unlock where there is a practice, else the doors."""
        self.gate.show_first()
        self.window.show()

    # in and out ----------------------------------------------------------------

    def open(self, data_key: bytes, failed: Fail, *, noted: Sequence[str], accept_older: bool = False) -> None:
        """The practice, with its key; the screen stays until it is open, and `failed` says why it cannot be."""
        from ui.entering import open_practice

        self._had_key = True
        folder = DataFolder(self.places.practice)

        def work(prepared: Prepared) -> Workspace:
            days = lambda: self.preferences.seal_after_days  # noqa: E731
            return open_practice(folder, data_key, prepared, self.world, noted, days, accept_older=accept_older)

        self._enter(work, failed)

    def rehearse(self, failed: Fail | None = None, *, plan: RehearsedPlan | None = None) -> None:
        """A rehearsal, begun anew, with that plan for today, or the usual topic. A practice that is open is closed first."""
        from ui.entering import open_rehearsal

        folder = DataFolder(self.places.rehearsal)

        def enter() -> None:
            work = lambda prepared: open_rehearsal(folder, prepared, self.world, plan)  # noqa: E731
            self._enter(work, failed or self.gate.show_first_with)

        if self.ws:
            self._move_out(enter)
        else:
            enter()

    def open_backup(self) -> None:
        """From inside: the practice is closed first, since a backup may take its place."""
        self._move_out(self.gate.show_backup)

    def move_to(self, folder: Path) -> None:
        """The practice is closed, copied there, and the copy proven; the fresh process opens that one. This one is kept."""
        if not self.ws:
            return
        source, data_key = self.ws.folder, self.ws.data_key

        def moved() -> None:
            self.live_in(folder)
            stayed()

        def stayed() -> None:
            self._remember_places()
            self.world.relaunch()

        def copy() -> None:
            from ui.moving import Moving

            self.window.show_screen(Moving(source, data_key, DataFolder(folder), moved, stayed))

        self._move_out(copy)

    @property
    def has_seen_key(self) -> bool:
        """Then this process ends, rather than to stand at the gate again."""
        return self._had_key

    def live_in(self, folder: Path) -> None:
        """The data folder from now on; the settings remember it where it is not the one this program was started with."""
        if folder != self.places.practice:
            self.places = self.places.moved_to(folder)
            self.prefer(replace(self.preferences, data_folder=str(folder)))

    def _enter(self, work: Callable[[Prepared], Workspace], failed: Fail) -> None:
        """Off the GUI thread, as soon as all is loaded."""
        if self._is_moving:
            return
        self._is_moving = True

        def could_not(problem: Exception) -> None:
            self._is_moving = False
            if self._is_leaving:
                self.window.close_for_good()
            failed(problem)

        def begin(prepared: Prepared) -> None:
            from ui.background import in_background

            in_background(self, lambda report: work(prepared), self._move_in, could_not)

        self._preparing.then(begin, could_not)

    def _move_in(self, ws: Workspace) -> None:
        self._is_moving = False
        self.ws = ws
        if self._is_leaving:  # closed while it was being opened
            self._move_out(self.window.close_for_good)
            return
        from ui.entering import furnish
        from ui.watch import Watch

        self.house, self._desk = furnish(self, ws)
        if not ws.is_rehearsal:
            self._watch = Watch(self.app, self.window, ws, lambda: self.preferences.idle_minutes, self.lock)
        self.window.show_screen(self.house)
        self.house.go("today")
        self.opened.emit()

    def leave_rehearsal(self) -> None:
        """What was made up goes. A process that has seen the practice's key ends, too."""

        def then() -> None:
            import shutil

            shutil.rmtree(self.places.rehearsal, ignore_errors=True)
            if self._had_key:
                self._remember_places()
                self.world.relaunch()
            else:
                self.start()

        self._move_out(then)

    def lock(self) -> None:
        """Drafts are kept; the process that held the key ends, a fresh one starts at unlock."""
        if self.ws and not self.ws.is_rehearsal:
            self._remember_places()
            self._move_out(self.world.relaunch)

    def leave(self) -> None:
        """The window was closed: also in the middle of a session, which can be resumed."""
        self._is_leaving = True
        if self._is_moving:
            self.window.hide()
            return
        self._remember_places()
        if self.ws:
            self._move_out(self.window.close_for_good)
        else:
            self.window.close_for_good()

    def _move_out(self, then: Callable[[], None]) -> None:
        """Every page puts away what it holds, nothing is seen any more, then the files are closed; a backup may take a moment."""
        if not self.ws:
            then()
            return
        from facilitator.workspace.opening import close_workspace
        from ui.closing import Closing

        ws, self.ws = self.ws, None
        self._is_moving = True
        self._stop_watching()
        for dialog in self.app.topLevelWidgets():
            if dialog.isModal():
                dialog.close()  # it may show what nobody is to see now
        house, desk = self.house, self._desk

        def put_away() -> None:
            """Work that cannot stop at once is waited for."""
            if house and desk:
                house.close_pages()
                desk.changes.blockSignals(True)  # closing writes, too, and no page may read a file that is being closed

        closing = Closing(self.tr("Closing…") if ws.is_rehearsal else self.tr("Making a backup and closing your practice…"))
        self.window.show_screen(closing, put_away)
        self.house = self._desk = None

        def done(_: object) -> None:
            self._is_moving = False
            self.closed.emit()
            then()

        def failed(problem: Exception) -> None:
            """Everything is closed all the same. A lock waits for nobody; who leaves is told."""
            import logging

            logging.getLogger(__name__).error("the backup at closing failed", exc_info=problem)
            if self._is_leaving:
                closing.done.connect(lambda: done(None))
                closing.show_problem(sentence_of(problem))
            else:
                done(None)

        def work(report: Report) -> None:
            close_workspace(ws, backup=not ws.is_rehearsal)

        from ui.background import in_background

        in_background(self, work, done, failed)

    def _stop_watching(self) -> None:
        if self._watch:
            self._watch.stop()
            self._watch = None

    # what lies over it -----------------------------------------------------------

    def come_to_front(self) -> None:
        """The program was started a second time."""
        from PySide6.QtCore import Qt

        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def show_keys(self) -> None:
        from ui.help.keys_sheet import KeysSheet

        KeysSheet(self.window).show_over()

    def show_about(self) -> None:
        from ui.help.about import About

        About(self.window).show_over()

    # what the user prefers ------------------------------------------------------

    def prefer(self, preferences: Preferences) -> None:
        """Store new choices and apply them at once."""
        before, self.preferences = self.preferences, preferences
        self._save()
        if before.look != preferences.look:
            self.dresser.dress(preferences)
        if before.keys != preferences.keys:
            from ui.chosen_keys import choose

            choose(preferences.keys)

    def _remember_places(self) -> None:
        self.preferences = replace(self.preferences, windows={**self.preferences.windows, "window": self.window.place()})
        self._save()

    def _save(self) -> None:
        try:
            save(self.places.settings, self.preferences)
        except OSError:
            if self._desk:
                self._desk.doing.say(self.tr("Your choice holds for now, but the settings folder cannot be written."))
