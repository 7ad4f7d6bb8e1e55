"""While the practice is open and nobody is at the desk: it is locked, or, while a session runs, the private window is covered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.vocabulary import SessionState
from facilitator.workspace.workspace import Workspace
from ui.cover import Cover
from ui.idle import Idle


class Watch(QObject):
    def __init__(
        self, app: QApplication, window: QWidget, ws: Workspace, minutes: Callable[[], int], lock: Callable[[], None]
    ) -> None:
        super().__init__()
        self._window, self._ws, self._lock = window, ws, lock
        self._idle = Idle(app, minutes, ws.now)
        self._idle.came.connect(self._nobody_here)

    def stop(self) -> None:
        self._idle.stop()

    def _nobody_here(self) -> None:
        if not self._is_session_running():
            self._lock()
        elif not self._window.findChild(Cover):
            Cover(self._window)

    def _is_session_running(self) -> bool:
        return any(session.state == SessionState.RUNNING for session in self._ws.sessions.not_sealed())
