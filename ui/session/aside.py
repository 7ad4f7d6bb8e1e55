"""Beside the work: the agenda, advice when time runs over, what can be done with the step, and thoughts parked for later."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.parts.action import action
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.panel import Panel
from ui.parts.scroll import Scroll
from ui.parts.words import Tone, words
from ui.session.agenda_list import AgendaList
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

LEADING = Qt.AlignmentFlag.AlignLeading


class Aside(Scroll):
    unpark_wanted = Signal(str)

    def __init__(self, retime: QAction, hard_moment: QAction, *others: QAction) -> None:
        panel = named(Panel("aside"), "aside")
        self.agenda = AgendaList()
        column = spaced(QVBoxLayout(panel), SPACE.near)
        title = spaced(QHBoxLayout(), across=SPACE.snug)
        title.addWidget(words(panel.tr("Agenda"), Tone.LABEL))
        column.addLayout(title)
        column.addWidget(self.agenda)
        self._advice = named(Card(tone="advice"), "advice")
        self._over = words("", Tone.STRONG, wraps=True)
        self._how = words("", Tone.SMALL, wraps=True)
        for line in (self._over, self._how):
            self._advice.body.addWidget(line)
        self._advice.body.addWidget(Chip(retime), 0, LEADING)
        self._advice.hide()
        column.addWidget(self._advice)
        chips = self._chips = spaced(Flow(), SPACE.tight)
        chips.addWidget(Chip(hard_moment))  # first: where the window is low, the last ones are out of sight
        for other in others:
            chips.addWidget(Chip(other, shows_key=False))
        column.addLayout(chips)
        self.parked = named(QWidget(), "parked", panel.tr("Parked for later"))
        self._thoughts = spaced(QVBoxLayout(self.parked), SPACE.tight, across=SPACE.snug)
        self.parked.hide()
        column.addWidget(self.parked)
        column.addStretch()
        super().__init__(panel)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(True)  # where it is narrow it lies over the work

    def offer(self, *deeds: QAction) -> None:
        for deed in deeds:
            self._chips.addWidget(Chip(deed, shows_key=False))

    def advise(self, over: str, how: str) -> None:
        """`over` empty: all is well."""
        self._over.setText(over)
        self._how.setText(how)
        self._how.setVisible(bool(how))
        is_new = bool(over) and self._advice.isHidden()
        self._advice.setVisible(bool(over))
        if is_new:  # where the window is low it would stand below the edge
            QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self._advice))

    def show_parked(self, thoughts: Sequence[str]) -> None:
        """Quietly, and never on the room screen."""
        while item := self._thoughts.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self.parked.setVisible(bool(thoughts))
        if not thoughts:
            return
        self._thoughts.addWidget(words(self.tr("Parked for later"), Tone.LABEL))
        for thought in thoughts:
            self._thoughts.addWidget(self._thought(thought))

    def _thought(self, thought: str) -> QWidget:
        shown = QWidget()
        row = spaced(QHBoxLayout(shown), SPACE.tight)
        row.addWidget(words(thought, Tone.SMALL, wraps=True), 1)
        take_out = action(shown, "unpark", "×")
        take_out.setToolTip(self.tr("No longer parked"))
        take_out.triggered.connect(lambda: self.unpark_wanted.emit(thought))
        chip = Chip(take_out)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        return shown
