"""What got in the way of a practice, in the client's words or in those of a pack, and what could help next time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.curriculum.obstacle import Obstacle
from facilitator.language import Explained
from ui.follow_up.what_could_help import WhatCouldHelp
from ui.parts.asked_line import AskedLine
from ui.parts.offer import Offer
from ui.parts.type_ahead import TypeAhead
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class InTheWay(QWidget):
    """Everything is offered, nothing is filled in; words that are typed stay until other ones are shown."""

    entered = Signal(str)  # by Enter, by an offer that was taken, or when the focus goes elsewhere
    help_taken = Signal(str, str)  # what was in the way, and what could help

    def __init__(self) -> None:
        super().__init__()
        field = TypeAhead("in-the-way", "")
        self.asked = AskedLine("in-the-way", "", field, hint=self.tr("In the client’s words. ↓ for ideas"))
        self._field = field
        self._helps = WhatCouldHelp()
        self._helps.taken.connect(lambda what: self.help_taken.emit(field.text(), what))
        field.taken.connect(self._take)
        field.entered.connect(lambda _: self._enter())
        field.editingFinished.connect(self._enter)
        field.textChanged.connect(self._helps.show_for)
        column = spaced(QVBoxLayout(self), SPACE.tight)
        column.addWidget(self.asked)
        column.addWidget(self._helps)
        self.setFocusProxy(field)

    @property
    def field(self) -> TypeAhead:
        return self._field

    def offer(self, obstacles: Sequence[Obstacle]) -> None:
        self._field.offer([Offer(obstacle.says) for obstacle in obstacles])
        self._helps.know(obstacles)
        self._helps.show_for(self._field.text())

    def ask(self, question: str) -> None:
        self.asked.ask(question)

    def refuse(self, problem: Explained) -> None:
        self.asked.refuse(problem, takes_focus=False)

    def _take(self, offered: str) -> None:
        self._field.setText(offered)
        self._field.setModified(True)
        self._enter()

    def _enter(self) -> None:
        self.entered.emit(self._field.text())
