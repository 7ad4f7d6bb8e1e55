"""The name under which a plan is kept, to be used again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from facilitator.language import Explained
from facilitator.session.kept_plan import LONGEST_PLAN_NAME
from ui.parts.action import action
from ui.parts.asked_line import AskedLine
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class KeepForm(Card):
    named_so = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Keep this plan"))
        named(self, "keep-form")
        about = self.tr("Its steps, minutes and your prompts, for any group. Nothing of who came or what was shared is in it.")
        self._line = AskedLine("plan-name", self.tr("Name of the plan"))
        self._line.field.setMaxLength(2 * LONGEST_PLAN_NAME)  # what is longer than it may be is said, not cut
        self._line.entered.connect(self._say)
        keep, back = action(self, "keep-it", self.tr("Keep it")), action(self, "leave-keeping", self.tr("Back"))
        keep.triggered.connect(self._say)
        back.triggered.connect(self.left)
        chips = spaced(Flow(), SPACE.tight)
        chips.addWidget(Chip(keep, primary=True))
        chips.addWidget(Chip(back))
        spaced(self.body, SPACE.snug)
        self.body.addWidget(words(about, Tone.QUIET, wraps=True))
        self.body.addWidget(self._line)
        self.body.addLayout(chips)
        self.setFocusProxy(self._line)

    def begin(self, name: str) -> None:
        self._line.field.setText(name)
        self._line.accept()
        self._line.field.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, problem: Explained) -> None:
        self._line.refuse(problem)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _say(self) -> None:
        self.named_so.emit(self._line.field.text())
