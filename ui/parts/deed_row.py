"""One thing in words, with what can be done about it: a title, lines under it, and chips."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.deed import Deed, Told
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class DeedRow(QWidget):
    wanted = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        named(self, name)
        self._deeds: dict[str, tuple[QAction, Chip]] = {}
        self._told: Told | None = None
        tones = {"heading": Tone.LABEL, "title": Tone.STRONG, "state": Tone.QUIET, "detail": Tone.BODY, "warning": Tone.WARN}
        self._labels = {each: words("", tone, wraps=True) for each, tone in tones.items()}
        column = spaced(QVBoxLayout(self), SPACE.hair)
        for label in self._labels.values():
            column.addWidget(label)
        self._chips = spaced(Flow(), SPACE.snug, down=SPACE.hair)
        column.addLayout(self._chips)

    def show_told(self, told: Told) -> None:
        """The focus stays on what is still there, else it goes to the row's first chip."""
        if told == self._told:
            return
        had_focus = self._has_focus
        self._told = told
        for name, label in self._labels.items():
            label.setText(getattr(told, name))
            label.setVisible(bool(getattr(told, name)))
        for deed in told.deeds:
            self._show_deed(deed, told.title)
        self._put_in_order(self.stops)
        left = {deed.verb for deed in told.deeds}
        for verb, (its, _) in self._deeds.items():
            its.setVisible(verb in left)
            its.setEnabled(verb in left)
        if had_focus and not self._has_focus and self.stops:
            self.stops[0].setFocus()

    def _show_deed(self, deed: Deed, title: str) -> None:
        if deed.verb not in self._deeds:
            made = action(self, f"{deed.verb}-{self.objectName()}", deed.words)
            made.triggered.connect(lambda _=False, verb=deed.verb: self.wanted.emit(verb))
            self._deeds[deed.verb] = made, Chip(made, primary=deed.is_first)
            self._chips.addWidget(self._deeds[deed.verb][1])
            self._deeds[deed.verb][1].show()  # a layout would show it only when the loop comes round
        its, chip = self._deeds[deed.verb]
        its.setText(deed.words.replace("&", "&&"))
        chip.setAccessibleName(f"{deed.words}: {title}")

    @property
    def _has_focus(self) -> bool:
        return self.isAncestorOf(QApplication.focusWidget() or self)

    @property
    def stops(self) -> list[Chip]:
        """What Tab comes by, as it is seen."""
        return [self._deeds[deed.verb][1] for deed in self._told.deeds] if self._told else []

    def _put_in_order(self, chips: list[Chip]) -> None:
        """What came later may stand first."""
        for chip in chips:
            self._chips.removeWidget(chip)
            self._chips.addWidget(chip)
