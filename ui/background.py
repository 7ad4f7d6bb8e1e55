"""Work that takes over 50 ms, off the GUI thread: its answer, its progress and its errors come back as signals."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal

from facilitator.language import Explained
from facilitator.progress import Canceled, Report

TURN = 0.001
"""Seconds that a thread may go on in Python while another waits. Python's own are five times as long, and the windows' thread
waits for it several times in each of its turns: the longest beside a grouping were 34 ms with them, and are 20.
"""


def windows_first() -> None:
    """For the whole process."""
    sys.setswitchinterval(TURN)


class Task(QObject):
    """One piece of work. Exactly one of `finished`, `failed`, `canceled` is emitted, on the GUI thread."""

    progressed = Signal(float)  # 0 to 1
    finished = Signal(object)
    failed = Signal(object)  # the Explained, or whatever was raised
    canceled = Signal()
    _ended = Signal(str, object)  # from the thread: which of the three, and what it carries

    def __init__(self, work: Callable[[Report], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._is_unwanted = threading.Event()
        self._thread = _Thread(self._run, self)
        self._ended.connect(self._tell)
        app = QCoreApplication.instance()
        assert app
        app.aboutToQuit.connect(self.abandon)  # whoever its owner is: a thread that outlives its object would crash the end

    def start(self) -> None:
        self._thread.start()

    def cancel(self) -> None:
        """It stops at its next report."""
        self._is_unwanted.set()

    def wait(self) -> None:
        """Until the thread has ended: before the objects it works on go away."""
        self._thread.wait()

    def abandon(self) -> None:
        """Its owner goes away: it stops at its next report, this waits for that, and no signal comes any more."""
        self.blockSignals(True)
        self.cancel()
        self.wait()

    def let_go(self) -> None:
        """As `abandon`, without waiting: what hangs on a dead network drive must not hang the window."""
        self.blockSignals(True)
        self.cancel()
        self.setParent(QCoreApplication.instance())
        self._thread.finished.connect(self.deleteLater)
        if not self._thread.isRunning():  # it may have ended just before that was heard
            self.deleteLater()

    def _run(self) -> None:
        try:
            answer = self._work(self._report)
        except Canceled:
            self._ended.emit("canceled", None)
        except Explained as problem:
            self._ended.emit("failed", problem)
        except Exception as problem:
            import logging  # not needed before the first screen is painted

            logging.getLogger(__name__).exception("work in the background failed")
            self._ended.emit("failed", problem)
        else:
            self._ended.emit("finished", answer)

    def _report(self, share: float) -> None:
        if self._is_unwanted.is_set():
            raise Canceled
        self.progressed.emit(share)

    def _tell(self, how: str, what: object) -> None:
        self._thread.wait()
        match how:
            case "finished":
                self.finished.emit(what)
            case "failed":
                self.failed.emit(what)
            case _:
                self.canceled.emit()


class _Thread(QThread):
    def __init__(self, work: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work

    def run(self) -> None:
        self._work()


def abandon_all(*owners: QObject) -> None:
    """Where no event loop ends, as it does when the program is played."""
    for owner in owners:
        for task in owner.findChildren(Task):
            task.abandon()


def in_background(
    owner: QObject,
    work: Callable[[Report], Any],
    done: Callable[[Any], object],
    failed: Callable[[Exception], object],
    canceled: Callable[[], object] = lambda: None,
) -> Task:
    """Start `work` now; `done` or `failed` is called on the GUI thread. `owner` keeps the task alive."""
    task = Task(work, owner)
    task.finished.connect(done)
    task.failed.connect(failed)
    task.canceled.connect(canceled)
    owner.destroyed.connect(task.let_go)  # before its children go: a thread that runs must outlive its object
    task.start()
    return task


class InTurn:
    """For what is read whenever something changed: one reading at a time, and one more when it was wanted again meanwhile.

    A thread for each of a hundred commits would take the GUI thread's time, and the last to end need not be the newest.
    """

    def __init__(self, owner: QObject, read_again: Callable[[], object]) -> None:
        """`read_again` calls `read`, if there still is something to read."""
        self._owner, self._read_again = owner, read_again
        self._is_reading = self._is_wanted = False
        self._task: Task

    def read(self, work: Callable[[Report], Any], done: Callable[[Any], object], failed: Callable[[Exception], object]) -> None:
        if self._is_reading:
            self._is_wanted = True
            return
        self._is_reading = True
        self._task = in_background(self._owner, work, partial(self._end, done), partial(self._end, failed))

    def _end(self, tell: Callable[[Any], object], what: Any) -> None:
        self._is_reading = False
        self._task.deleteLater()  # its owner may be there for hours, and read a thousand times
        was_wanted, self._is_wanted = self._is_wanted, False
        try:
            tell(what)
        finally:
            if was_wanted:
                self._read_again()
