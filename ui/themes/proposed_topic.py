"""One topic for the next session: what it is called, why now, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class ProposedTopic(QWidget):
    plan_wanted = Signal(str)  # the topic's id
    reading_wanted = Signal(str)
    order_wanted = Signal(str)  # put it next in the group's own order

    def __init__(self, topic: str, title: str, reasons: Sequence[str], *, can_plan: bool, can_put_next: bool) -> None:
        super().__init__()
        named(self, f"proposed-{topic}", title)
        self._topic = topic
        column = spaced(QVBoxLayout(self), SPACE.hair)
        column.addWidget(words(title, Tone.STRONG, wraps=True))
        if reasons:
            column.addWidget(words(" ".join(reasons), Tone.QUIET, wraps=True))
        chips = spaced(Flow(), SPACE.snug)
        if can_plan:
            chips.addWidget(Chip(self._action("plan", self.tr("Plan this session"), title, self.plan_wanted), primary=True))
        chips.addWidget(Chip(self._action("read", self.tr("Read it first"), title, self.reading_wanted)))
        if can_put_next:
            chips.addWidget(Chip(self._action("put-next", self.tr("Put it next in the order"), title, self.order_wanted)))
        column.addLayout(chips)

    def _action(self, name: str, text: str, title: str, wanted: SignalInstance) -> QAction:
        made = action(self, f"{name}-{self._topic}", text)
        made.setToolTip(f"{text}: {title}")
        made.triggered.connect(partial(self._say, wanted))
        return made

    def _say(self, wanted: SignalInstance, _: bool = False) -> None:
        wanted.emit(self._topic)
