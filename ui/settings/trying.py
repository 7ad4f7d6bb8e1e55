"""An evening with made-up clients, entered from here too."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.words import Tone, words
from ui.settings.section import Section
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class TryingSection(Section):
    wanted = Signal()

    def __init__(self, title: str, *, is_rehearsal: bool) -> None:
        super().__init__("trying", title)
        begin = action(self, "try-an-evening", self.tr("Begin it anew") if is_rehearsal else self.tr("Try an evening"))
        begin.triggered.connect(self.wanted)
        card = Card(self.tr("A rehearsal"))
        spaced(card.body, SPACE.snug)
        card.body.addWidget(words(self._about(is_rehearsal), Tone.QUIET, wraps=True))
        card.body.addWidget(Button(begin, primary=True), 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addWidget(card)

    def _about(self, is_rehearsal: bool) -> str:
        if is_rehearsal:
            return self.tr("You are in it now. Begun anew, it has another evening today, and what you did here is gone.")
        return self.tr(
            "Half a year of made-up history, and a session for today with a group that answers. Nothing you do there is kept. "
            "Your practice is backed up and closed first; when you leave the rehearsal, it asks for your passphrase."
        )
