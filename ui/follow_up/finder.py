"""Finds clients while one types: the index is made beside the screen when it is first needed, and again after a change."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from facilitator.workspace.search import Index, index
from ui.background import Task, in_background
from ui.desk import Desk

ROOMS = frozenset({"care", "people"})  # whose changes can make other finds


class Finder(QObject):
    """`found` may come more than once for the same words: at first from what was known before a change."""

    found = Signal(object)  # Sequence[Find]
    getting_ready = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._index: Index | None = None
        self._is_old = True
        self._task: Task | None = None
        self._sought = ""
        desk.changes.changed.connect(self._hear)

    def seek(self, typed: str) -> None:
        """ "" seeks nothing; what comes of an earlier word is then not told any more."""
        self._sought = typed
        if not typed:
            return
        self._tell()
        if self._is_old and self._task is None:
            self._make()

    def put_away(self) -> None:
        """Nothing of it stays in memory, and nothing reads the vault any more."""
        if self._task is not None:
            self._task.abandon()
        self._task = self._index = None
        self._is_old = True

    def _make(self) -> None:
        self._is_old = False  # a change that comes while it is made makes it old again
        self._task = in_background(self, lambda report: index(self._desk.ws, report), self._made, self._failed)

    def _made(self, made: Index) -> None:
        self._task, self._index = None, made
        if self._sought:
            self.seek(self._sought)

    def _failed(self, problem: Exception) -> None:
        self._task, self._is_old = None, True
        self._desk.explain(problem)

    def _tell(self) -> None:
        if self._index is None:
            self.getting_ready.emit()
        else:
            self.found.emit(self._index.find(self._sought))

    def _hear(self, rooms: frozenset[str]) -> None:
        if rooms & ROOMS:
            self._is_old = True
