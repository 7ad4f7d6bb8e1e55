"""While a group has no order of topics: what one is for, and what it may begin with."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.workspace.order_proposal import USUAL_WEEKS
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

WIDEST = 44  # em


class OrderStart(QWidget):
    """`begun` carries what it begins with: "all", or so many weeks."""

    begun = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        named(self, "order-start", self.tr("Begin an order of topics"))
        self.setMaximumWidth(em(WIDEST))
        sentence = self.tr(
            "The topics in the order in which this group is to have them, each with its day. The next one is marked in the "
            "library and stands beside what presses. It begins with its first topic, unless you say that what was led before "
            "counts. Begin with one of these and change it as you like, or add a topic from the left, one by one."
        )
        flow = spaced(Flow(), SPACE.snug)
        every = action(self, "order-of-all", self.tr("All topics, each once"))
        every.triggered.connect(lambda: self.begun.emit("all"))
        flow.addWidget(Chip(every, primary=True))
        for weeks in USUAL_WEEKS:
            each = action(self, f"order-of-{weeks}", self.weeks(weeks))
            each.triggered.connect(partial(self._begin, weeks))
            flow.addWidget(Chip(each))
        column = spaced(QVBoxLayout(self), SPACE.near)
        column.addWidget(words(sentence, wraps=True))
        column.addLayout(flow)
        column.addWidget(words(self.tr("Weeks go along what each topic says goes well after it."), Tone.QUIET, wraps=True))

    def name_of(self, begins_with: object) -> str:
        """What such an order is called until somebody says otherwise."""
        return self.weeks(begins_with) if isinstance(begins_with, int) else self.tr("All topics")

    def weeks(self, weeks: int) -> str:
        return self.tr("{weeks} weeks").format(weeks=weeks)

    def _begin(self, weeks: int, _: bool = False) -> None:
        self.begun.emit(weeks)
