"""The bar above the handouts: what they are of, and what can be done with the ones that are ticked."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.keys import keyed
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.panel import Panel
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class Head(Panel):
    """Its actions belong to `owner`, the page: their keys work wherever the focus is."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__("head")
        self.whole = keyed(owner, "whole-page", words=self.tr("Whole page"), checkable=True)
        self.leave = keyed(owner, "leave-page", words=self.tr("Back to Today"))
        self.save = keyed(owner, "save-pdf")
        self.save_each = keyed(owner, "save-each", words=self.tr("One PDF a client"))
        self.print = keyed(owner, "print")
        self.notes = action(owner, "write-notes", self.tr("Write the notes"))
        self._about = named(words("", Tone.QUIET, wraps=True), "handouts-about")
        row = spaced(QHBoxLayout(self), SPACE.apart)
        titles = spaced(QVBoxLayout(), SPACE.hair)
        titles.addStretch()
        titles.addWidget(words(self.tr("Handouts"), Tone.TITLE))
        titles.addWidget(self._about)
        titles.addStretch()
        row.addLayout(titles, 1)
        doing = spaced(Flow(at_end=True), SPACE.snug)
        for seldom in (self.whole, self.save_each, self.save):
            doing.addWidget(Chip(seldom, shows_key=False))
        for shown in (Chip(self.notes), Button(self.leave), Button(self.print, primary=True)):
            doing.addWidget(shown)
        row.addLayout(doing, 4)

    def show_about(self, sentence: str) -> None:
        self._about.setText(sentence)

    def says_back_to(self, place: str) -> None:
        self.leave.setText(self.tr("Back to Today") if place == "today" else self.tr("Back"))

    def show_count(self, count: int, *, can_act: bool) -> None:
        """Of sheets that are ticked."""
        sentence = self.tr("Print 1 handout…") if count == 1 else self.tr("Print {count} handouts…").format(count=count)
        self.print.setText(sentence if count else self.tr("Print…"))
        for act in self._acting():
            act.setEnabled(can_act and count > 0)

    def _acting(self) -> tuple[QAction, ...]:
        return self.print, self.save, self.save_each
