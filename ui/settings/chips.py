"""One of a few: chips of which one is on."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class Chips(QWidget):
    """`choices` are the values with their words. `chosen` only when the user chooses."""

    chosen = Signal(str)

    def __init__(self, name: str, spoken: str, choices: Mapping[str, str]) -> None:
        super().__init__()
        named(self, name, spoken)
        self._group = QActionGroup(self)
        flow = spaced(Flow(), SPACE.snug)
        for value, text in choices.items():
            choice = action(self, f"{name}-{value}", text, checkable=True)
            choice.setData(value)
            self._group.addAction(choice)
            flow.addWidget(Chip(choice))
        self._group.triggered.connect(lambda choice: self.chosen.emit(choice.data()))
        spaced(QVBoxLayout(self)).addLayout(flow)

    def show_chosen(self, value: str) -> None:
        for choice in self._group.actions():
            choice.setChecked(choice.data() == value)
