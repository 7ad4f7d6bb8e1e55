"""Notices that nobody is at the desk: no key, no pointer, no touch for a while, or the computer slept."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

TICK = 5_000  # ms
SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseMove,
        QEvent.Type.Wheel, QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TabletPress, QEvent.Type.TabletMove,
        QEvent.Type.InputMethod,
    }
)  # fmt: skip


class Idle(QObject):
    """`came` once each time; the next sign of life begins anew. Waking up late counts as having been away."""

    came = Signal()

    def __init__(self, app: QApplication, minutes: Callable[[], int], now: Callable[[], datetime], tick: int = TICK) -> None:
        super().__init__()
        self._app, self._minutes, self._now = app, minutes, now
        self._is_idle = False
        self._stir()
        self._timer = QTimer(self, interval=tick)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        app.installEventFilter(self)
        app.applicationStateChanged.connect(self._follow)

    def stop(self) -> None:
        self._timer.stop()
        self._app.removeEventFilter(self)
        self._app.applicationStateChanged.disconnect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in SIGNS_OF_LIFE:
            if self._is_over():  # the first key after a night's sleep comes before the next tick
                self._come()
            self._stir()
        return False

    def _look(self) -> None:
        if self._is_over():
            self._come()

    def _come(self) -> None:
        if not self._is_idle:
            self._is_idle = True
            self.came.emit()

    def _stir(self) -> None:
        self._is_idle = False
        self._stirred = (time.monotonic(), self._now())

    def _is_over(self) -> bool:
        """By the longer of two clocks: one stands still while the computer sleeps, the other may be set back."""
        awake = time.monotonic() - self._stirred[0]
        on_the_wall = (self._now() - self._stirred[1]).total_seconds()
        return max(awake, on_the_wall) >= self._minutes() * 60

    def _follow(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationSuspended:
            self._come()
