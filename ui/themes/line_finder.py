"""Looks for lines of the board beside the screen while one types: one search at a time, and always the last one wins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from facilitator.themes.guess import ThemeId
from facilitator.themes.search import Found
from ui.background import Task, in_background
from ui.desk import Desk

MOST = 100


@dataclass(frozen=True)
class Finds:
    """What there is for `typed`. `names`: of the themes that may be named."""

    typed: str
    found: Sequence[Found]
    names: dict[ThemeId, str]

    @property
    def are_more(self) -> bool:
        return len(self.found) >= MOST


class LineFinder(QObject):
    found = Signal(object)  # Finds

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._task: Task | None = None
        self._wanted = self._asked = ""

    def seek(self, typed: str) -> None:
        """ "" seeks nothing; what comes of an earlier text is then not told any more."""
        self._wanted = typed
        if typed and self._task is None:
            self._start()

    def put_away(self) -> None:
        """Nothing reads the vault any more."""
        self._wanted = ""
        if self._task is not None:
            self._task.abandon()
        self._task = None

    def _start(self) -> None:
        ws, typed = self._desk.ws, self._wanted
        self._asked = typed

        def work(_: object) -> Finds:
            found = ws.board_search.find(typed, MOST)
            told = {each.theme for each in found if each.theme and not each.is_rare}
            return Finds(typed, found, {theme.id: theme.name for theme in ws.themes.all() if theme.id in told} if told else {})

        self._task = in_background(self, work, self._tell, self._failed)

    def _tell(self, finds: Finds) -> None:
        self._task = None
        if not self._wanted:
            return
        if finds.typed != self._wanted:
            self._start()
        else:
            self.found.emit(finds)

    def _failed(self, problem: Exception) -> None:
        self._task = None
        self._desk.explain(problem)
