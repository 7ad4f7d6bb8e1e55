"""What the sheet *If I slip* prints for a country, and whether somebody has checked it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.dates import full_day
from facilitator.handouts.crisis_lines import Country
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.emptied import empty
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class LinesCard(Card):
    """`confirmed`: the user has compared every number."""

    confirmed = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "crisis-lines", self.tr("Crisis lines"))
        spaced(self.body, SPACE.snug)
        self._says = named(words("", wraps=True), "lines-say")
        self._table = QWidget()
        self._rows = spaced(QGridLayout(self._table), SPACE.near)
        self._rows.setColumnStretch(1, 1)
        self._confirm = action(self, "confirm-lines", "")
        self._confirm.triggered.connect(self.confirmed)
        how = self.tr("Compare each one with the service’s own page, or call it, before you say so.")
        self._how = words(how, Tone.SMALL, wraps=True)
        self.body.addWidget(words(self.tr("On the sheet “If I slip”"), Tone.STRONG, wraps=True))
        self.body.addWidget(self._table)
        self.body.addWidget(self._says)
        self.body.addWidget(self._how)
        self.body.addWidget(Button(self._confirm), 0, Qt.AlignmentFlag.AlignLeading)

    def show_country(self, country: Country | None) -> None:
        """None: one that the table does not have."""
        empty(self._rows)
        for row, (number, label) in enumerate(self._numbers(country)):
            self._rows.addWidget(words(number, Tone.STRONG), row, 0, Qt.AlignmentFlag.AlignTop)
            self._rows.addWidget(words(label, wraps=True), row, 1)
        has_numbers = bool(country and (country.emergency or country.lines))
        self._table.setVisible(has_numbers)
        self._says.setText(self._sentence(country))
        self._confirm.setVisible(bool(country and country.lines))
        self._how.setVisible(bool(country and country.lines))
        is_checked = bool(country and country.checked_on)
        self._confirm.setText(self.tr("I checked again") if is_checked else self.tr("I checked them"))

    def _numbers(self, country: Country | None) -> list[tuple[str, str]]:
        if country is None:
            return []
        first = [(country.emergency, self.tr("in danger of life: the emergency number"))] if country.emergency else []
        return first + [(line.number, line.label) for line in country.lines]

    def _sentence(self, country: Country | None) -> str:
        if country is None:
            return self.tr(
                "No numbers are known for this country, so the sheet has blank lines to write them on. "
                "Write in the ones that you trust."
            )
        if country.checked_on:
            return self.tr("Printed as they stand here. Checked on {day}.").format(day=full_day(country.checked_on))
        if country.lines and country.emergency:
            return self.tr(
                "Nobody has checked these lines yet. Until you have, the emergency number is printed, "
                "and blank lines in place of the others."
            )
        return self.tr("Nobody has checked these numbers yet. Until you have, blank lines are printed in their place.")
