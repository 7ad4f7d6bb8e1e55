"""One program a data folder: a second start brings the first to the front."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal

WAIT = 1_000  # ms for the first program to answer


class Instance(QObject):
    """The lock is taken before any file of the practice is opened. A lock left by a killed process is noticed by its id."""

    asked_to_front = Signal()

    def __init__(self, practice: Path) -> None:
        super().__init__()
        self._name = "facilitator-" + blake2b(str(practice).encode(), digest_size=12).hexdigest()
        try:
            practice.mkdir(parents=True, exist_ok=True)
        except OSError:
            self._lock = None  # no folder, so nothing to protect; set-up says what is wrong
            self.is_first = True
            return
        self._lock = QLockFile(str(practice / "lock"))
        self._lock.setStaleLockTime(0)
        self.is_first = self._lock.tryLock(0) or self._lock.error() == QLockFile.LockError.PermissionError
        if self.is_first:
            self._listen()

    def bring_first_to_front(self) -> None:
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        socket.waitForConnected(WAIT)
        socket.disconnectFromServer()

    def release(self) -> None:
        if self._lock:
            self._lock.unlock()

    def _listen(self) -> None:
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self._server.listen(self._name)

    def _answer(self) -> None:
        self._server.nextPendingConnection().close()
        self.asked_to_front.emit()
