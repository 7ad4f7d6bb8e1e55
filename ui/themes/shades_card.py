"""Situations by month, warning signs, and what helps: a table of numbers at a time, with a shade behind each."""

from __future__ import annotations

from PySide6.QtGui import QActionGroup

from ui.desk import Desk
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.named import named
from ui.parts.section_title import SectionTitle
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE
from ui.themes.asked import Asked
from ui.themes.reading import Reading
from ui.themes.shade_table import ShadeTable
from ui.themes.shaded import Shaded
from ui.themes.shades_shown import What, rule, shaded
from ui.themes.themes_card import ThemesCard


class ShadesCard(ThemesCard):
    """Only the table that is seen is read."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        named(self, "shades-card", self.tr("By month and kind"))
        self._asked: Asked | None = None
        self._what = What.SITUATIONS
        self._reading = Reading(self, desk)
        self.table = ShadeTable("shades", "")
        self._rule = named(words("", Tone.SMALL, wraps=True), "shades-rule")
        self._nothing = named(words(self.tr("Too little in this period to show."), Tone.QUIET, wraps=True), "shades-nothing")
        self.body.addWidget(
            SectionTitle(self.tr("In numbers"), self.tr("All lines, whatever is filtered above."), *self._chips())
        )
        for part in (self.table, self._nothing, self._rule):
            self.body.addWidget(part)
        spaced(self.body, SPACE.snug)

    def show_asked(self, asked: Asked) -> None:
        self._asked = asked
        self._read()

    def _chips(self) -> list[Chip]:
        group = QActionGroup(self)
        chips = []
        for what, text in self._names().items():
            each = action(self, f"shades-{what}", text, checkable=True, checked=what is self._what)
            each.triggered.connect(lambda _=False, what=what: self._choose(what))
            group.addAction(each)
            chips.append(Chip(each))
        return chips

    def _names(self) -> dict[What, str]:
        return {
            What.SITUATIONS: self.tr("Situations by month"),
            What.SIGNS: self.tr("Warning signs"),
            What.HELPS: self.tr("Coping ideas"),
        }

    def _choose(self, what: What) -> None:
        self._what = what
        self._read()

    def put_away(self) -> None:
        self._reading.put_away()

    def _read(self) -> None:
        """Warning signs are counted from their lines, of a year maybe many: beside the screen."""
        if self._asked is None:
            return
        named(self.table, "shades", self._names()[self._what])
        ws, what, asked = self.desk.ws, self._what, self._asked
        self._reading.begin(lambda: shaded(ws, what, asked), self._show, is_long=what is What.SIGNS)

    def _show(self, shown: Shaded) -> None:
        self.table.show_shaded(shown)
        self.table.setVisible(bool(shown.rows))
        self._nothing.setVisible(not shown.rows)
        self._rule.setText(rule(self._what))
