"""What is done with a lapse and what comes of it, each with its way back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from facilitator.care.lapse import Lapse, Suggestion
from facilitator.people.client import ClientId
from facilitator.workspace.learning import learn
from ui.desk import Desk


class LapsesKept(QObject):
    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def put(self, now: Lapse, before: Lapse | None) -> Lapse:
        """As it is kept. Raises as `Lapses.put` does."""
        lapses = self._desk.ws.lapses
        lapses.put(now)
        kept = next(each for each in lapses.of(now.client) if each.id == now.id)
        if kept != before:  # by more than spaces
            undo = partial(lapses.put, before) if before else partial(lapses.remove, kept.id)
            sentence = self.tr("What was written about the lapse is kept.")
            self._desk.doing.did(sentence, undo, partial(lapses.put, kept), quietly=before is not None)
        return kept

    def take_out(self, lapse: Lapse) -> None:
        """Raises LapseGone."""
        lapses = self._desk.ws.lapses
        lapses.remove(lapse.id)
        self._desk.doing.did(self.tr("It is taken out."), partial(lapses.put, lapse), partial(lapses.remove, lapse.id))

    def learn(self, client: ClientId, suggestion: Suggestion) -> None:
        """Raises as `learn` does."""
        plans = self._desk.ws.plans
        before = learn(self._desk.ws, client, suggestion)
        now = plans.current(client)
        sentence = self.tr("It is in the plan.")
        self._desk.doing.did(sentence, partial(plans.edit, client, before), partial(plans.edit, client, now))

    def note_danger(self, client: ClientId) -> None:
        """Where none is open yet."""
        safety = self._desk.ws.safety
        if client not in safety.open_of_each([client]):
            noted = safety.note(client)
            sentence = self.tr("A note of danger is open.")
            self._desk.doing.did(sentence, partial(safety.remove, noted.id), partial(safety.put, noted))
