"""The program as it runs: which screen is shown, unlocking, the workspace while it is open, locking, leaving."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.language import Explained
from facilitator.progress import Report
from facilitator.storage.folder import DataFolder
from ui.background import Task, in_background
from ui.look import Dresser
from ui.places import Places
from ui.preferences import Preferences, load, save
from ui.said import said
from ui.window import Window

if TYPE_CHECKING:
    from facilitator.workspace.opening import Prepared

    from facilitator.workspace.workspace import Workspace
    from ui.desk import Desk
    from ui.house import House


@dataclass(frozen=True)
class World:
    """What comes in from outside: clock, randomness, a fresh process. Tests pass their own."""

    now: Callable[[], datetime]
    rng: Random
    relaunch: Callable[[], None]  # end this process, which holds the key, and start one that does not


class Program(QObject):
    """One a process. `main` makes it; tests and the tour drive it the same way."""

    opened = Signal()  # Today is shown and usable
    ready = Signal()  # all that unlocking needs is loaded

    def __init__(self, app: QApplication, places: Places, world: World) -> None:
        super().__init__()
        self.places = places
        self.world = world
        self.preferences = load(places.settings)
        self.dresser = Dresser(app, places.resources)
        self.dresser.dress(self.preferences)
        self.window = Window(app)
        self.window.put(self.preferences.windows.get("window", ""))
        self.window.painted.connect(lambda: QTimer.singleShot(0, self._prepare))
        self.window.closing.connect(self.leave)
        self.ws: Workspace | None = None
        self.house: House | None = None
        self._desk: Desk | None = None
        self._prepared: Prepared | None = None
        self._preparing: Task | None = None
        self._when_ready: Callable[[], None] | None = None

    # the gate ----------------------------------------------------------------

    def start(self) -> None:
        """Show the first screen: unlock where there is a practice, else the doors."""
        if DataFolder(self.places.practice).has_practice():
            self.show_unlock()
        else:
            self.show_doors()
        self.window.show()

    def show_doors(self) -> None:
        from ui.first.doors import Doors

        doors = Doors()
        doors.rehearsal_chosen.connect(self.rehearse)
        doors.set_up_chosen.connect(self.show_set_up)
        doors.backup_chosen.connect(self.show_backup)
        self.window.show_screen(doors)

    def show_unlock(self) -> None:
        from ui.unlock.unlock import Unlock

        unlock = Unlock()
        unlock.tried.connect(lambda secret: self.unlock(secret, unlock))
        unlock.rehearsal_chosen.connect(self.rehearse)
        unlock.backup_chosen.connect(self.show_backup)
        self.window.show_screen(unlock)

    def show_set_up(self) -> None:
        from ui.set_up.set_up import SetUp

        set_up = SetUp(self.places, self.preferences, self.prefer)
        set_up.done.connect(self._enter_practice)
        set_up.left.connect(self.start)
        self.window.show_screen(set_up)

    def show_backup(self) -> None:
        from ui.first.open_backup import OpenBackup

        opening = OpenBackup(self.places, self.world.now)
        opening.done.connect(self._enter_practice)
        opening.left.connect(self.start)
        self.window.show_screen(opening)

    def unlock(self, secret: str, screen: QWidget) -> None:
        """Try a passphrase or recovery code; what is wrong is said on `screen`."""
        from facilitator.storage.keys import open_envelope

        envelope = DataFolder(self.places.practice).envelope

        def work(report: Report) -> bytes:
            return open_envelope(envelope, secret)

        def wrong(problem: Exception) -> None:
            screen.show_problem(self._sentence(problem))  # type: ignore[attr-defined]

        in_background(self, work, lambda key: self._enter_practice(key, wrong), wrong)

    def _enter_practice(self, data_key: bytes, wrong: Callable[[Exception], None] | None = None) -> None:
        self._once_ready(lambda: self._open(DataFolder(self.places.practice), data_key, wrong))

    def _open(self, folder: DataFolder, data_key: bytes, wrong: Callable[[Exception], None] | None) -> None:
        from facilitator.workspace.opening import open_workspace

        assert self._prepared is not None
        try:
            ws = open_workspace(folder, data_key, self._prepared, self.world.now, self.world.rng)
        except Explained as problem:
            if wrong:
                wrong(problem)
            else:
                self.show_unlock()
            return
        self._move_in(ws)

    def rehearse(self) -> None:
        """A rehearsal, begun anew."""
        self._once_ready(self._rehearse)

    def _rehearse(self) -> None:
        from facilitator.workspace.rehearsal import new_rehearsal

        assert self._prepared is not None
        if self.ws:
            self._move_out()
        self._move_in(new_rehearsal(DataFolder(self.places.rehearsal), self._prepared, self.world.now))

    def come_to_front(self) -> None:
        """The program was started a second time."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    # the house ---------------------------------------------------------------

    def _move_in(self, ws: Workspace) -> None:
        from ui.ask import ask
        from ui.changes import Changes
        from ui.desk import Desk
        from ui.doing import Doing
        from ui.house import House
        from ui.pages import pages

        self.ws = ws
        house = House(pages(self), is_rehearsal=ws.is_rehearsal)
        changes = Changes(house)
        ws.vault.on_commit(changes.tell)
        self._desk = Desk(
            ws=ws, doing=Doing(house), changes=changes, ask=lambda *what: ask(self.window, *what), go=house.go,
            preferences=lambda: self.preferences, prefer=self.prefer, lock=self.lock,
        )  # fmt: skip
        house.furnish(self._desk)
        house.lock_wanted.connect(self.lock)
        house.left_rehearsal.connect(self.leave_rehearsal)
        house.keys_wanted.connect(self.show_keys)
        self.house = house
        self.window.show_screen(house)
        house.go("today")
        self.opened.emit()

    def show_keys(self) -> None:
        from ui.help.keys_sheet import KeysSheet

        KeysSheet(self.window).show_over()

    def leave_rehearsal(self) -> None:
        self._move_out()
        shutil.rmtree(self.places.rehearsal, ignore_errors=True)
        self.start()

    def lock(self) -> None:
        """Drafts are on disk already; the process that held the key ends, a fresh one starts at unlock."""
        if self.ws and not self.ws.is_rehearsal:
            self._move_out()
            self._remember_places()
            self.world.relaunch()

    def leave(self) -> None:
        """The window was closed: also in the middle of a session, which can be resumed."""
        self._remember_places()
        self._move_out()

    def _move_out(self) -> None:
        if not self.ws:
            return
        from facilitator.workspace.opening import close_workspace

        ws, self.ws = self.ws, None
        if self.house:
            self.house.close_pages()
            self.house = None
        close_workspace(ws, backup=not ws.is_rehearsal)

    # what is loaded meanwhile ---------------------------------------------------

    def _prepare(self) -> None:
        """After the first paint, in a thread: libraries, pages, packs. None of it is secret."""
        places = self.places

        def work(report: Report) -> Prepared:
            from facilitator.workspace.opening import prepare

            import ui.pages  # noqa: F401  # the pages and all they need

            return prepare(places.resources, DataFolder(places.practice).packs)

        def done(prepared: Prepared) -> None:
            self._prepared = prepared
            self.ready.emit()
            if then := self._when_ready:
                self._when_ready = None
                then()

        def failed(problem: Exception) -> None:
            raise problem

        self._preparing = in_background(self, work, done, failed)

    def _once_ready(self, then: Callable[[], None]) -> None:
        if self._prepared:
            then()
        else:
            self._when_ready = then

    # what the user prefers ------------------------------------------------------

    def prefer(self, preferences: Preferences) -> None:
        """Store new choices and apply them at once."""
        before, self.preferences = self.preferences, preferences
        self._save()
        if (before.theme, before.text_percent) != (preferences.theme, preferences.text_percent):
            self.dresser.dress(preferences)

    def _remember_places(self) -> None:
        self.preferences = replace(self.preferences, windows={**self.preferences.windows, "window": self.window.place()})
        self._save()

    def _save(self) -> None:
        try:
            save(self.places.settings, self.preferences)
        except OSError:
            if self._desk:
                self._desk.doing.say(self.tr("Your choice holds for now, but the settings folder cannot be written."))

    @staticmethod
    def _sentence(problem: Exception) -> str:
        from ui.desk import UNEXPECTED

        return said(problem) if isinstance(problem, Explained) else UNEXPECTED
