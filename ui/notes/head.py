"""The bar above the notes of one session: which, and what can be done with all of them."""

from __future__ import annotations

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
        self.leave = keyed(owner, "leave-page", words=self.tr("Back to Today"))
        self.save_all = action(owner, "save-all-notes", self.tr("All in one file…"))
        self.owed = action(owner, "owed-notes", self.tr("What is owed"))
        self._title = words("", Tone.TITLE)
        self._about = named(words("", Tone.QUIET, wraps=True), "notes-about")
        row = spaced(QHBoxLayout(self), SPACE.apart)
        titles = spaced(QVBoxLayout(), SPACE.hair)
        titles.addStretch()
        titles.addWidget(self._title)
        titles.addWidget(self._about)
        titles.addStretch()
        row.addLayout(titles, 2)
        doing = spaced(Flow(at_end=True), SPACE.snug)
        for chip in (Chip(self.owed), Chip(self.save_all)):
            doing.addWidget(chip)
        doing.addWidget(Button(self.leave))
        row.addLayout(doing, 3)

    def says_back_to(self, place: str) -> None:
        self.leave.setText(self.tr("Back to Today") if place == "today" else self.tr("Back"))

    def show_about(self, title: str, about: str, *, is_session: bool, has_notes: bool) -> None:
        self._title.setText(title)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self.owed.setVisible(is_session)
        self.save_all.setVisible(is_session and has_notes)
