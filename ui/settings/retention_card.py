"""What becomes of signed notes when their client is forgotten: they go too, or stay for a number of years."""

from __future__ import annotations

from PySide6.QtCore import Signal

from facilitator.people.program import LEAST_YEARS, MOST_YEARS
from ui.parts.card import Card
from ui.parts.words import Tone, words
from ui.settings.chips import Chips
from ui.settings.number_row import number, show_number
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

GO, STAY = "go", "stay"
USUAL = 7  # years that are suggested, no rule of anybody


class RetentionCard(Card):
    years_chosen = Signal(object)  # int, or None where they go too

    def __init__(self) -> None:
        super().__init__(self.tr("When a client is forgotten"))
        spaced(self.body, SPACE.snug)
        self._choice = Chips(
            "keep-signed", self.tr("Signed notes"), {GO: self.tr("Signed notes go too"), STAY: self.tr("Signed notes stay")}
        )
        self._years = number("keep-years", self.tr("Years that signed notes stay"), LEAST_YEARS, MOST_YEARS)
        self._years.setSuffix(self.tr(" years"))
        self._choice.chosen.connect(lambda chosen: self.years_chosen.emit(USUAL if chosen == STAY else None))
        self._years.valueChanged.connect(lambda years: self.years_chosen.emit(years))
        self.body.addWidget(self._choice)
        self.body.addWidget(self._years)
        told = self.tr(
            "How long a program must keep them is said by its state, its payers and its own policy. Ask before you choose."
        )
        self.body.addWidget(words(told, Tone.SMALL, wraps=True))

    def show_years(self, years: int | None) -> None:
        self._choice.show_chosen(GO if years is None else STAY)
        self._years.setVisible(years is not None)
        if years is not None:
            show_number(self._years, years)
