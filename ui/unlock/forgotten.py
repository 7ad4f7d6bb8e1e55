"""After the recovery code: the passphrase was forgotten, so a new one is offered."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from ui.keeping.new_passphrase import NewPassphrase
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class Forgotten(Card):
    chosen = Signal(str)  # "" for later

    def __init__(self) -> None:
        super().__init__(tone="next")
        named(self, "forgotten")
        self._new = NewPassphrase(is_first=False)
        self._new.submitted.connect(self._submit)
        spaced(self.body, SPACE.near)
        self.body.addWidget(words(self.tr("Your recovery code opened it"), Tone.TITLE, wraps=True))
        about = self.tr("If you forgot the passphrase, choose a new one now. The recovery code on your paper stays the same.")
        self.body.addWidget(words(about, wraps=True))
        self.body.addWidget(self._new)
        self._use = action(self, "use-new-passphrase", self.tr("Use the new passphrase"))
        self._use.triggered.connect(self._new.submit)
        self._later = action(self, "keep-old-passphrase", self.tr("Keep the old one"))
        self._later.triggered.connect(lambda: self._choose(""))
        row = spaced(QHBoxLayout(), SPACE.snug)
        row.addWidget(Button(self._use, primary=True))
        row.addWidget(Button(self._later))
        row.addStretch(1)
        self.body.addLayout(row)
        self.setFocusProxy(self._new)

    def _submit(self) -> None:
        if self._new.passphrase:
            self._choose(self._new.passphrase)
        else:
            self._new.focus_what_is_missing()

    def _choose(self, passphrase: str) -> None:
        """Once: it takes a moment."""
        for each in (self._use, self._later):
            if not each.isEnabled():
                return
            each.setEnabled(False)
        self._use.setText(self.tr("One moment…"))
        self.chosen.emit(passphrase)
