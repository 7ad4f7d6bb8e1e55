"""Which lines are looked through: those that wait, those that are in doubt, or all of the chosen theme."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.grouping.reading import Which
from ui.keys import keyed
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class WhichLines(QWidget):
    chosen = Signal(object)  # Which

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Which lines"))
        self._actions = {
            Which.WAITING: keyed(self, "lines-waiting", words=self.tr("Not yet grouped"), checkable=True, checked=True),
            Which.MAYBE: keyed(self, "lines-maybe", words=self.tr("Maybe"), checkable=True),
            Which.OF_THEME: keyed(self, "lines-of-theme", words=self.tr("Of the theme"), checkable=True),
        }
        self._about = words("", Tone.QUIET, wraps=True)
        group = QActionGroup(self)
        chips = spaced(Flow(), SPACE.snug)
        for which, each in self._actions.items():
            group.addAction(each)
            each.triggered.connect(lambda _=False, which=which: self._choose(which))
            chips.addWidget(Chip(each, shows_key=False))
        column = spaced(QVBoxLayout(self), SPACE.snug)
        column.addLayout(chips)
        column.addWidget(self._about)
        self.show_which(Which.WAITING)

    def show_which(self, which: Which) -> None:
        self._actions[which].setChecked(True)
        self._about.setText(
            {
                Which.WAITING: self.tr("Lines that no theme has yet."),
                Which.MAYBE: self.tr("In a theme, but the program is not sure: keep each there, or move it."),
                Which.OF_THEME: self.tr("All lines of the theme chosen beside. To split it, choose some and type a new theme."),
            }[which]
        )

    def _choose(self, which: Which) -> None:
        self.show_which(which)
        self.chosen.emit(which)
