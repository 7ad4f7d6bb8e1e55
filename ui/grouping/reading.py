"""Reads the lines that are looked through beside the windows: the few in doubt of 500,000 take 100 ms, 100 guesses as long."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import QObject, Signal

from facilitator.board.entry import EntryId
from facilitator.progress import Report
from facilitator.themes.guess import ThemeId
from facilitator.themes.looking_through import SeenLines, in_doubt, in_theme, waiting
from facilitator.workspace.workspace import Workspace
from ui.background import Task, in_background


class Which(Enum):
    WAITING = "waiting"
    MAYBE = "maybe"
    OF_THEME = "of-theme"


@dataclass(frozen=True)
class Look:
    """`nearest`: for each line that waits, what it perhaps belongs to."""

    which: Which = Which.WAITING
    theme: ThemeId | None = None
    seen: SeenLines = field(default_factory=SeenLines)
    nearest: Mapping[EntryId, ThemeId | None] = field(default_factory=dict)


class Reading(QObject):
    """One at a time. What was asked for meanwhile is read next, and only the last answer is told."""

    read = Signal(object)  # Look

    def __init__(self, owner: QObject, ws: Workspace) -> None:
        super().__init__(owner)
        self._ws = ws
        self._task: Task | None = None
        self._next: tuple[Which, ThemeId | None] | None = None

    @property
    def is_busy(self) -> bool:
        return self._task is not None

    def look(self, which: Which, theme: ThemeId | None) -> None:
        if self._task is not None:
            self._next = (which, theme)
            return
        self._task = in_background(self, lambda report: self._look(which, theme, report), self._show, self._ended)

    def abandon(self) -> None:
        if self._task is not None:
            self._task.abandon()
            self._task = self._next = None

    def _look(self, which: Which, theme: ThemeId | None, report: Report) -> Look:
        ws = self._ws
        if which is Which.MAYBE:
            return Look(which, theme, in_doubt(ws.vault))
        if which is Which.OF_THEME:
            return Look(which, theme, in_theme(ws.vault, theme) if theme else SeenLines())
        seen = waiting(ws.placements)
        nearest = {}
        for number, line in enumerate(seen.lines):
            report(number / len(seen.lines))
            guess = ws.guesses.of(line.entry.wording, line.entry.kind)
            nearest[line.entry.id] = guess.theme or next(iter(guess.other_themes), None)
        return Look(which, theme, seen, nearest)

    def _show(self, look: Look) -> None:
        if self._next is None:
            self.read.emit(look)
        self._ended()

    def _ended(self, _: object = None) -> None:
        self._task = None
        if self._next is not None:
            asked, self._next = self._next, None
            self.look(*asked)
