"""What could help next time, for what got in the way: a few small things from the packs, one click each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.curriculum.obstacle import Obstacle
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

MOST = 4


class WhatCouldHelp(QWidget):
    """Not there where no pack knows the obstacle."""

    taken = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._obstacles: Sequence[Obstacle] = ()
        self._acts: list[QAction] = []
        column = spaced(QVBoxLayout(self), SPACE.tight)
        column.addWidget(words(self.tr("What could help next time"), Tone.LABEL))
        chips = spaced(Flow(), SPACE.snug)
        for number in range(MOST):
            act = action(self, f"could-help-{number}", "")
            act.triggered.connect(lambda _=False, act=act: self.taken.emit(act.data()))
            self._acts.append(act)
            chips.addWidget(Chip(act))
        column.addLayout(chips)
        self.hide()

    def know(self, obstacles: Sequence[Obstacle]) -> None:
        self._obstacles = obstacles

    def show_for(self, said: str) -> None:
        """Of each that is heard in it the first ideas before the later ones."""
        heard = [obstacle.helps for obstacle in self._obstacles if obstacle.is_said_in(said)]
        found = [helps[at] for at in range(max(map(len, heard), default=0)) for helps in heard if at < len(helps)]
        for number, act in enumerate(self._acts):
            idea = found[number] if number < len(found) else ""
            act.setData(idea)
            act.setText(idea.replace("&", "&&"))
            act.setVisible(bool(idea))
        self.setVisible(bool(found))
