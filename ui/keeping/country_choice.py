"""Which country's crisis lines go on the sheets."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QComboBox

from facilitator.handouts.crisis_lines import Country
from ui.parts.named import named

ELSEWHERE = "ZZ"  # ISO 3166 leaves it to its users: a country that the table does not have
LETTER_PAPER = frozenset({"US", "CA", "MX", "PH", "CL", "CO", "CR", "GT", "PA", "DO", "SV", "NI", "VE", "PR"})


class CountryChoice(QComboBox):
    def __init__(self, countries: Sequence[Country], country: str) -> None:
        super().__init__()
        named(self, "country", self.tr("Country"))
        for each in countries:
            self.addItem(each.name, each.code)
        self.addItem(self.tr("Another country"), ELSEWHERE)
        known = self.findData(country)
        self.setCurrentIndex(known if known >= 0 else self.findData(ELSEWHERE))

    @property
    def country(self) -> str:
        return str(self.currentData())


def country_here(usual: str) -> str:
    """As the system says; `usual` when it does not."""
    code = QLocale.territoryToCode(QLocale.system().territory())
    return code if len(code) == 2 and code.isalpha() else usual


def paper_in(country: str) -> str:
    return "letter" if country in LETTER_PAPER else "a4"
