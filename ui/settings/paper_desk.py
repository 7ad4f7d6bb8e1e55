"""What the paper section's choices do: stored and in use at once; confirmed numbers are printed from then on."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject

from ui.desk import Desk
from ui.settings.paper import PaperSection


class PaperDesk(QObject):
    def __init__(self, section: PaperSection, desk: Desk) -> None:
        super().__init__(section)
        self._section, self._desk = section, desk
        section.paper_chosen.connect(lambda paper: self._prefer(paper=paper))
        section.country_chosen.connect(lambda country: self._prefer(country=country))
        section.lines_confirmed.connect(self._confirm)

    def read_again(self) -> None:
        preferences = self._desk.preferences()
        self._section.show_choices(preferences, self._desk.ws.crisis_lines.of(preferences.country))

    def _prefer(self, **choice: Any) -> None:
        self._desk.prefer(replace(self._desk.preferences(), **choice))
        self.read_again()

    def _confirm(self) -> None:
        lines, today = self._desk.ws.crisis_lines, self._desk.ws.now().date()
        before = lines.of(self._desk.preferences().country)
        if before is None:
            return
        code, checked_before = before.code, self._desk.preferences().lines_checked.get(before.code)

        def confirm() -> None:
            lines.confirm(code, today)
            self._prefer(lines_checked={**self._desk.preferences().lines_checked, code: today})

        def take_back() -> None:
            lines.put_back(before)
            others = {each: day for each, day in self._desk.preferences().lines_checked.items() if each != code}
            self._prefer(lines_checked=others | ({code: checked_before} if checked_before else {}))

        confirm()
        sentence = self.tr("The numbers of {country} are checked, and printed from now on.").format(country=before.name)
        self._desk.doing.did(sentence, take_back, confirm)
