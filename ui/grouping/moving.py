"""Lines moved, alone or several at once: each time one step, said, taken back and done again as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from facilitator.language import Explained
from facilitator.privacy.sameness import folded
from facilitator.themes.guess import ThemeId
from facilitator.themes.looking_through import SeenLine
from facilitator.themes.placement import How
from facilitator.themes.placing import Placed
from facilitator.workspace.new_theme import make_again, make_theme_of, take_back
from ui.desk import Desk


class Moving(QObject):
    moved = Signal(object)  # Sequence[Placed]: where the lines are now
    refused = Signal(object)  # Explained; nothing was changed

    def __init__(self, owner: QObject, desk: Desk) -> None:
        super().__init__(owner)
        self._desk = desk

    def move(self, lines: Sequence[SeenLine], theme: ThemeId) -> None:
        sentence = self._counted(lines, self.tr("The line is in “{theme}” now."), self.tr("{count} lines are in “{theme}” now."))
        self._put([Placed(line.entry.id, theme) for line in lines], sentence, theme)

    def put_back(self, lines: Sequence[SeenLine]) -> None:
        sentence = self._counted(lines, self.tr("The line is in no theme now."), self.tr("{count} lines are in no theme now."))
        self._put([Placed(line.entry.id, None) for line in lines if line.shown], sentence)

    def keep(self, lines: Sequence[SeenLine]) -> None:
        """They belong where they are: as moved there by hand, which teaches the next guess as well."""
        sentence = self._counted(lines, self.tr("The line stays in its theme."), self.tr("{count} lines stay in their themes."))
        self._put([replace(line.placed, how=How.BY_HAND) for line in lines if line.shown], sentence)

    def to_name(self, lines: Sequence[SeenLine], name: str) -> None:
        """A theme that is there, else a new one of this name for these lines: so a theme is split, in one step."""
        ws = self._desk.ws
        known = next((theme for theme in ws.themes.all() if folded(theme.name) == folded(name)), None)
        if known is not None:
            self.move(lines, known.id)
            return
        if not lines:
            return
        try:
            made = make_theme_of(ws, name, [line.entry for line in lines])
        except Explained as problem:
            self.refused.emit(problem)
            return
        self.moved.emit([Placed(line.entry.id, made.theme.id) for line in lines])
        one = self.tr("“{theme}” is a new theme, and the line is in it.")
        sentence = self._counted(lines, one, self.tr("“{theme}” is a new theme, with {count} lines.")).replace(
            "{theme}", made.theme.name
        )
        self._desk.doing.did(sentence, partial(take_back, ws, made), partial(make_again, ws, made))

    def _put(self, placed: Sequence[Placed], sentence: str, theme: ThemeId | None = None) -> None:
        if not placed:
            return
        ws = self._desk.ws
        try:
            name = ws.themes.get(theme).name if theme else ""
            before = ws.placements.put(placed)
        except Explained as problem:
            self.refused.emit(problem)
            return
        self.moved.emit(placed)
        placements = ws.placements
        self._desk.doing.did(sentence.replace("{theme}", name), partial(placements.put, before), partial(placements.put, placed))

    @staticmethod
    def _counted(lines: Sequence[SeenLine], one: str, several: str) -> str:
        return one if len(lines) == 1 else several.replace("{count}", str(len(lines)))
