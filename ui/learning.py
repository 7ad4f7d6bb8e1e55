"""What was moved by hand teaches the guess: some time after the unlock, and whenever moving has come to rest.

What a program that ended too early left uncounted is counted, too.
"""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject, QTimer

from facilitator.progress import Report
from facilitator.storage.vault import VaultClosed
from facilitator.workspace.workspace import Workspace
from ui.background import in_background
from ui.changes import Changes

REST_MS = 2_000  # so long nothing was moved, and the first page is long painted


class Learning(QObject):
    def __init__(self, owner: QObject, ws: Workspace, changes: Changes) -> None:
        super().__init__(owner)
        self._ws = ws
        self._is_learning = False
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._learn)
        self._rest.start()
        changes.changed.connect(self._changed)

    def _changed(self, rooms: frozenset[str]) -> None:
        if "themes" in rooms:
            self._rest.start()

    def _learn(self) -> None:
        if self._is_learning:
            self._rest.start()
            return
        self._is_learning = True
        in_background(self, self._work, self._done, self._done)

    def _work(self, report: Report) -> None:
        from facilitator.workspace.grouping import learn_from_moves  # not before it is wanted

        with suppress(VaultClosed):  # it is being locked
            self._ws.themes.finish(report)
            learn_from_moves(self._ws)

    def _done(self, _: object) -> None:
        self._is_learning = False
