"""Thoughts that the group parked last time: each can become a prompt of the chosen step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from ui.parts.card import Card
from ui.parts.deed import Deed, Told
from ui.parts.deed_rows import DeedRows
from ui.parts.named import named


class ParkedCard(Card):
    """Not seen where nothing is parked."""

    prompt_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Parked last time"))
        named(self, "parked-last-time")
        self._rows = DeedRows("parked")
        self._rows.wanted.connect(lambda thought, _: self.prompt_wanted.emit(thought))
        self.body.addWidget(self._rows)

    def show_parked(self, thoughts: Sequence[str]) -> None:
        once = dict.fromkeys(thoughts)
        self._rows.show_rows([Told(each, each, deeds=(Deed("prompt", self.tr("Make it a prompt")),)) for each in once])
        self.setVisible(bool(thoughts))
