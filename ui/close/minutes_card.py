"""Minutes planned and used, a line for each step: for the next plan of this topic, and for whoever asks whether time was kept."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from facilitator.workspace.recap import Recap
from ui.parts.card import Card
from ui.parts.emptied import empty
from ui.parts.named import named
from ui.parts.section_title import SectionTitle
from ui.parts.words import Tone, words
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
WORTH_A_WORD = 2  # minutes over or under


class MinutesCard(Card):
    def __init__(self) -> None:
        super().__init__()
        named(self, "minutes", self.tr("Minutes"))
        self._whole = named(words("", wraps=True), "minutes-whole")
        self._grid = spaced(QGridLayout(), SPACE.hair, across=0)
        self._grid.setColumnStretch(0, 1)
        self._grid.setHorizontalSpacing(em(SPACE.near))
        self._shown: Recap | None = None
        self.body.addWidget(SectionTitle(self.tr("Minutes"), self.tr("Planned and used. They help the next plan of this topic.")))
        self.body.addWidget(self._whole)
        self.body.addLayout(self._grid)

    def show_recap(self, recap: Recap) -> None:
        if self._shown and self._shown.used == recap.used:
            return
        self._shown = recap
        self._whole.setText(self.tr("{taken} of {planned} minutes.").format(taken=recap.taken, planned=recap.planned))
        empty(self._grid)
        for row, each in enumerate(recap.used):
            self._grid.addWidget(words(each.title, Tone.BODY, wraps=True), row, 0)
            count = self.tr("{taken} of {planned}").format(taken=each.taken, planned=each.planned)
            self._grid.addWidget(words(count, Tone.QUIET), row, 1, END)
            self._grid.addWidget(words(self._over(each.over), Tone.SMALL), row, 2, END)

    def _over(self, over: int) -> str:
        if over >= WORTH_A_WORD:
            return self.tr("{minutes} over").format(minutes=over)
        if over <= -WORTH_A_WORD:
            return self.tr("{minutes} less").format(minutes=-over)
        return ""
