"""One program a data folder: a second start brings the first to the front."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

if TYPE_CHECKING:  # QtNetwork takes its time to load, and nobody can ask before the first screen is painted
    from PySide6.QtNetwork import QLocalServer

WAIT = 1.0  # seconds for the first program to answer
ASK_AGAIN = 0.05


class Instance(QObject):
    """The lock is taken before any file of the practice is opened. A lock left by a killed process is noticed by its id."""

    asked_to_front = Signal()

    def __init__(self, *, answers: bool = True) -> None:
        """`answers`: a second start at once; else from `answer` on, so that nothing for it is loaded before the first paint."""
        super().__init__()
        self._answers = answers
        self._lock: QLockFile | None = None
        self._held: Path | None = None
        self._server: QLocalServer | None = None

    def take(self, practice: Path) -> bool:
        """Guard this folder, in place of the one before. False: another program has it, and nothing has changed.

        A folder that is guarded already stays so: set-up and the backup door ask for the one the program started with.
        Where the folder cannot be made or written to there is nothing to protect: the first screen says so.
        """
        if self._lock and self._held == practice:
            return True
        lock = _lock_in(practice)
        if lock and not lock.tryLock(0) and lock.error() == QLockFile.LockError.LockFailedError:
            return False
        self.release()
        self._lock, self._held = lock, practice
        if self._answers:
            self.answer()
        return True

    def answer(self) -> None:
        """From now on whoever starts the program a second time is heard."""
        self._answers = True
        if self._held and not self._server:
            self._listen(_name(self._held))

    def release(self) -> None:
        if self._lock:
            self._lock.unlock()
        if self._server:
            self._server.close()
        self._lock = self._server = self._held = None

    def _listen(self, name: str) -> None:
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(name)  # what a killed program left
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self._server.listen(name)

    def _answer(self) -> None:
        assert self._server
        self._server.nextPendingConnection().close()
        self.asked_to_front.emit()


def bring_first_to_front(practice: Path) -> bool:
    """Whether the program that has this folder answered. It may have been started only a moment ago: it is asked again."""
    until = time.monotonic() + WAIT
    while not (is_there := _asked(_name(practice))) and time.monotonic() < until:
        time.sleep(ASK_AGAIN)
    return is_there


def _asked(name: str) -> bool:
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(name)
    is_there = socket.waitForConnected(round(WAIT * 1000))
    socket.disconnectFromServer()
    return is_there


def held_by(practice: Path) -> str:
    """The computer on which the folder is in use; "" when that cannot be told."""
    process, computer, _ = QLockFile(str(practice / "lock")).getLockInfo()
    return str(computer) if process else ""


def _lock_in(practice: Path) -> QLockFile | None:
    try:
        practice.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    lock = QLockFile(str(practice / "lock"))
    lock.setStaleLockTime(0)  # however old, it holds while its process lives
    return lock


def _name(practice: Path) -> str:
    from hashlib import blake2b

    return "facilitator-" + blake2b(str(practice).encode(), digest_size=12).hexdigest()
