"""Paper and crisis lines: the size of the sheets, the country, and what is printed for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from facilitator.handouts.crisis_lines import Country
from ui.keeping.country_choice import CountryChoice
from ui.parts.card import Card
from ui.parts.still import still
from ui.parts.words import Tone, words
from ui.preferences import Preferences
from ui.settings.chips import Chips
from ui.settings.lines_card import LinesCard
from ui.settings.section import Section
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class PaperSection(Section):
    paper_chosen = Signal(str)
    country_chosen = Signal(str)
    lines_confirmed = Signal()

    def __init__(self, title: str, countries: Sequence[Country], preferences: Preferences) -> None:
        super().__init__("paper", title)
        self._paper = Chips("paper-size", self.tr("Paper"), {"letter": self.tr("Letter"), "a4": self.tr("A4")})
        self._paper.chosen.connect(self.paper_chosen)
        self._country = still(CountryChoice(countries, preferences.country))
        self._country.activated.connect(lambda _: self.country_chosen.emit(self._country.country))
        self._lines = LinesCard()
        self._lines.confirmed.connect(self.lines_confirmed)
        paper = Card(self.tr("Paper"))
        country = Card(self.tr("Country"))
        for card in (paper, country):
            spaced(card.body, SPACE.snug)
        paper.body.addWidget(self._paper)
        country.body.addWidget(words(self.tr("Its crisis lines go on the sheets for your clients."), Tone.QUIET, wraps=True))
        country.body.addWidget(self._country)
        for each in (paper, country, self._lines):
            self.column.addWidget(each)

    def show_choices(self, preferences: Preferences, country: Country | None) -> None:
        self._paper.show_chosen(preferences.paper)
        self._lines.show_country(country)
