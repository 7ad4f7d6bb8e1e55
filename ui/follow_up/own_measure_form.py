"""A measure of one's own: what it is called, what is asked, and what its two ends mean."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.language import Explained
from ui.parts.action import action
from ui.parts.asked_line import AskedLine
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.columns import Columns
from ui.parts.enters_at import enters_at
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


@dataclass(frozen=True)
class Typed:
    name: str
    question: str
    low: str
    high: str


class OwnMeasureForm(QWidget):
    """Always from 0 to 10. Escape closes it; what was typed is there when it opens again."""

    wanted = Signal(object)  # Typed
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "own-measure", self.tr("A measure of your own"))
        self._fields = {
            "name": AskedLine("measure-name", self.tr("A measure of your own: its name")),
            "question": AskedLine("measure-question", self.tr("What is asked, 0 to 10")),
            "low": AskedLine("measure-low", self.tr("0 means")),
            "high": AskedLine("measure-high", self.tr("10 means")),
        }
        column = spaced(QVBoxLayout(self), SPACE.snug)
        column.addWidget(self._fields["name"])
        column.addWidget(self._fields["question"])
        ends = spaced(Columns(8), SPACE.near)
        for name in ("low", "high"):
            ends.addWidget(self._fields[name])
        column.addLayout(ends)
        save = action(self, "save-measure", self.tr("Ask this from now on"))
        leave = action(self, "leave-measure", self.tr("Cancel"), "Esc")
        leave.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        save.triggered.connect(self._want)
        leave.triggered.connect(self.left)
        for field in self._fields.values():
            field.entered.connect(self._want)
        does = spaced(Flow(), SPACE.snug)
        does.addWidget(Button(save))
        does.addWidget(Chip(leave))
        column.addLayout(does)
        enters_at(self, self._fields["name"].field)
        self.hide()

    def refuse(self, problem: Explained, field: str = "name") -> None:
        self._fields[field].refuse(problem)

    def clear(self) -> None:
        for asked in self._fields.values():
            asked.field.clear()
            asked.accept()

    def _want(self) -> None:
        self.wanted.emit(Typed(**{name: asked.field.text() for name, asked in self._fields.items()}))
