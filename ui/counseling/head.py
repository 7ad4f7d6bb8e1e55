"""Above the drawer: whom it is about, its passphrase, its lock, and the way back."""

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
        self.lock = keyed(owner, "lock-drawer")
        self.set_passphrase = action(owner, "set-drawer-passphrase", "")
        self.take_off = action(owner, "take-off-passphrase", self.tr("Take it off…"))
        self.leave = keyed(owner, "leave-page", words=self.tr("Back"))
        self._about = named(words("", Tone.QUIET, wraps=True), "counseling-about")
        titles = spaced(QVBoxLayout(), SPACE.hair)
        titles.addStretch()
        titles.addWidget(words(self.tr("Counseling notes"), Tone.TITLE, wraps=True))
        titles.addWidget(self._about)
        titles.addStretch()
        doing = spaced(Flow(at_end=True), SPACE.snug)
        for act in (self.set_passphrase, self.take_off, self.lock):
            doing.addWidget(Chip(act))
        doing.addWidget(Button(self.leave))
        row = spaced(QHBoxLayout(self), SPACE.apart)
        row.addLayout(titles, 1)
        row.addLayout(doing, 2)

    def show_drawer(self, about: str, *, has_passphrase: bool, is_locked: bool) -> None:
        self._about.setText(about)
        change = self.tr("Change its passphrase…") if has_passphrase else self.tr("A passphrase of its own…")
        self.set_passphrase.setText(change)
        self.set_passphrase.setVisible(not is_locked)
        for act in (self.take_off, self.lock):
            act.setVisible(has_passphrase and not is_locked)
