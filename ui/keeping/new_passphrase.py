"""A new passphrase, typed twice, with its strength said in words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.storage.keys import Strength
from ui.keeping.judge import Judge
from ui.keeping.secret_line import SecretLine
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class NewPassphrase(QWidget):
    """`passphrase` is "" until both are the same and it is not easy to guess; `missing` says then what to do."""

    changed = Signal()
    submitted = Signal()  # Enter in the second line, or `submit`; told when it is known how strong it is

    def __init__(self, *, is_first: bool = True) -> None:
        super().__init__()
        named(self, "new-passphrase")
        self._first = SecretLine("passphrase-first", self.tr("New passphrase"))
        self._first.setPlaceholderText(self.tr("Passphrase") if is_first else self.tr("New passphrase"))
        self._second = SecretLine("passphrase-again", self.tr("The same passphrase again"))
        self._second.setPlaceholderText(self.tr("The same again"))
        self._says = named(words("", Tone.SMALL, wraps=True), "passphrase-says")
        self._strength: Strength | None = Strength.TOO_SHORT  # None: being found out
        self._said = ""
        self._is_submitted = False
        self._has_caps_lock = False
        self._judge = Judge(self)
        self._judge.judged.connect(self._judged)
        show = action(self, "show-new-passphrase", self.tr("Show"), checkable=True)
        for line in (self._first, self._second):
            show.toggled.connect(line.show_letters)
            line.caps_lock_seen.connect(self._caps_lock)
        self._first.textChanged.connect(self._typed)
        self._first.returnPressed.connect(self._second.setFocus)
        self._second.textChanged.connect(self._say)
        self._second.returnPressed.connect(self.submit)
        row = spaced(QHBoxLayout(), SPACE.snug)
        row.addWidget(self._first, 1)
        row.addWidget(Chip(show))
        column = spaced(QVBoxLayout(self), SPACE.tight)
        column.addLayout(row)
        column.addWidget(self._second)
        column.addWidget(self._says)
        self.setFocusProxy(self._first)
        self._say()

    @property
    def passphrase(self) -> str:
        return "" if self.missing else self._first.text()

    @property
    def missing(self) -> str:
        """What is still to be done, in one sentence; "" when it can be used."""
        if self._strength is None:
            return self.tr("One moment…")
        if self._strength == Strength.TOO_SHORT:
            return self.tr("Ten letters or more. Four words that do not belong together make a good one.")
        if self._strength == Strength.WEAK:
            return self.tr("Weak: easy to guess. Add a word or two that do not belong with it.")
        if self._first.text() != self._second.text():
            return self.tr("The two are not the same.") if self._second.text() else self.tr("Now type it once more.")
        return ""

    def submit(self) -> None:
        if self._strength is None:
            self._is_submitted = True
        else:
            self.submitted.emit()

    def clear(self) -> None:
        self._first.clear()
        self._second.clear()

    def focus_what_is_missing(self) -> None:
        is_weak = self._strength in (Strength.TOO_SHORT, Strength.WEAK)
        line = self._first if is_weak else self._second
        line.setFocus()
        line.selectAll()

    def _typed(self, text: str) -> None:
        self._strength = None
        self._is_submitted = False
        self._judge.ask(text)
        self._say()

    def _judged(self, strength: Strength) -> None:
        self._strength = strength
        self._say()
        if self._is_submitted:
            self._is_submitted = False
            self.submitted.emit()

    def _caps_lock(self, is_on: bool) -> None:
        self._has_caps_lock = is_on
        self._say()

    def _say(self) -> None:
        """What was said of the letters before stays until more is known, so that nothing flickers while somebody types."""
        if self._strength is not None:
            strong = {Strength.FAIR: self.tr("Good: hard to guess."), Strength.STRONG: self.tr("Strong: very hard to guess.")}
            self._said = " ".join(part for part in (strong.get(self._strength, ""), self.missing) if part)
        caps_lock = self.tr("Caps Lock is on.") if self._has_caps_lock else ""
        self._says.setText(f"{self._said} {caps_lock}".strip())
        self.changed.emit()
