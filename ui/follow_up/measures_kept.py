"""What is done with answers and measures, each with its way back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from facilitator.care.measure import Measure, Measured
from facilitator.people.client import ClientId
from facilitator.workspace.asked import answer, put_back, take_back
from ui.desk import Desk
from ui.follow_up.drawn import spoken


class MeasuresKept(QObject):
    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def answer(self, client: ClientId, measure: Measure, answers: Sequence[int]) -> bool:
        """Whether somebody has to ask about safety now. Raises as `Measures.record` does."""
        ws = self._desk.ws
        kept = answer(ws, client, measure.key, answers)
        sentence = self.tr("Kept: {name}.").replace("{name}", spoken(measure, measure.name))
        self._desk.doing.did(sentence, partial(take_back, ws, kept), partial(put_back, ws, kept))
        return kept.danger is not None

    def take_away(self, measured: Measured) -> None:
        """Raises MeasuredGone."""
        measures = self._desk.ws.measures
        measures.remove(measured.id)
        sentence = self.tr("The answer is taken away.")
        self._desk.doing.did(sentence, partial(measures.put, measured), partial(measures.remove, measured.id))

    def add(self, name: str, question: str, low: str, high: str) -> Measure:
        """Raises as `Measures.add_own` does."""
        measures = self._desk.ws.measures
        made = measures.add_own(name, question, low, high)
        sentence = self.tr("“{name}” can be asked from now on.").replace("{name}", made.name)
        self._desk.doing.did(sentence, partial(measures.retire, made.key), partial(measures.retire, made.key, retired=False))
        return made

    def retire(self, measure: Measure) -> None:
        """Raises MeasureUnknown."""
        retire = self._desk.ws.measures.retire
        retire(measure.key)
        sentence = self.tr("“{name}” is no longer asked; what was answered stays.").replace("{name}", measure.name)
        self._desk.doing.did(sentence, partial(retire, measure.key, retired=False), partial(retire, measure.key))
