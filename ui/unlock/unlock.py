"""The unlock screen: passphrase or recovery code; what is wrong is said as what it is, with what can be done about it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.keeping.centered import Centered
from ui.keeping.gate import Gate
from ui.keeping.place import shown
from ui.keeping.secret_line import SecretLine
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE
from ui.unlock.forgotten import Forgotten

WIDE = 32  # em of the card


class Unlock(Gate):
    """`tried` carries what was typed. Then comes `show_problem`, or `offer_new_passphrase`, or this screen goes away."""

    tried = Signal(str)
    older_accepted = Signal()
    passphrase_chosen = Signal(str)  # a new one, after the recovery code; "" for later
    rehearsal_chosen = Signal()
    backup_chosen = Signal()
    elsewhere_chosen = Signal()

    def __init__(self, practice: Path) -> None:
        super().__init__("unlock", WIDE)
        self._line = SecretLine("passphrase", self.tr("Passphrase or recovery code"))
        self._line.setPlaceholderText(self.tr("Passphrase or recovery code"))
        self._line.returnPressed.connect(self._try)
        self._line.caps_lock_seen.connect(self._say_caps_lock)
        self._line.textEdited.connect(self._edited)
        self._problem = named(words("", Tone.WARN, wraps=True), "unlock-problem")
        self._caps_lock = named(words(self.tr("Caps Lock is on."), Tone.SMALL), "caps-lock")
        self._unlock = action(self, "unlock-now", self.tr("Unlock"))
        self._unlock.triggered.connect(self._try)
        self._older = action(self, "accept-older", self.tr("Go on with this older one"))
        self._older.triggered.connect(self._accept_older)
        self._card = self._asked(practice)
        self._forgotten = Forgotten()
        self._forgotten.chosen.connect(self.passphrase_chosen)
        self._forgotten.hide()
        self.column.addWidget(self._card)
        self.column.addWidget(self._forgotten)
        self._others = self._other_ways()
        self.column.addWidget(self._others)
        for hidden in (self._problem, self._caps_lock):
            hidden.hide()
        self._older.setVisible(False)
        self.setFocusProxy(self._line)

    def show_problem(self, sentence: str, *, is_older: bool = False) -> None:
        """Wrong, or not to be opened: what was typed is selected, to be typed over. An older file may be opened on purpose."""
        self._show_card()
        self._wait(False)
        self._make_evening(False)
        self._say(sentence)
        self._older.setVisible(is_older)
        self._line.setFocus()
        self._line.selectAll()

    def offer_new_passphrase(self) -> None:
        """The recovery code has opened it."""
        self._wait(False)
        self._card.hide()
        self._others.hide()
        self._forgotten.show()
        self._forgotten.setFocus()

    def _show_card(self) -> None:
        self._forgotten.hide()
        self._card.show()
        self._others.show()

    def _asked(self, practice: Path) -> Card:
        show = action(self, "show-passphrase", self.tr("Show"), checkable=True)
        show.toggled.connect(self._line.show_letters)
        card = Card(tone="next")
        spaced(card.body, SPACE.near)
        card.body.addWidget(words(self.tr("Welcome back"), Tone.TITLE))
        row = spaced(QHBoxLayout(), SPACE.snug)
        row.addWidget(self._line, 1)
        row.addWidget(Chip(show))
        card.body.addLayout(row)
        card.body.addWidget(self._caps_lock)
        card.body.addWidget(self._problem)
        buttons = spaced(Flow(), SPACE.snug)
        buttons.addWidget(Button(self._unlock, primary=True))
        buttons.addWidget(Button(self._older))
        card.body.addLayout(buttons)
        card.body.addWidget(words(self.tr("Your practice in {folder}").format(folder=shown(practice)), Tone.SMALL, wraps=True))
        return card

    def _other_ways(self) -> QWidget:
        others = QWidget()
        row = spaced(Centered(others), SPACE.snug)
        self._rehearse = action(self, "try-an-evening", self.tr("Try an evening"))
        self._rehearse.triggered.connect(self._try_an_evening)
        backup = action(self, "open-backup", self.tr("Open a backup"))
        backup.triggered.connect(self.backup_chosen)
        elsewhere = action(self, "practice-elsewhere", self.tr("Another folder…"))
        elsewhere.triggered.connect(self.elsewhere_chosen)
        for each in (self._rehearse, backup, elsewhere):
            row.addWidget(Chip(each))
        return others

    def _try_an_evening(self) -> None:
        self._make_evening(True)
        self.rehearsal_chosen.emit()

    def _make_evening(self, is_made: bool) -> None:
        self._rehearse.setEnabled(not is_made)
        self._rehearse.setText(self.tr("Making the evening…") if is_made else self.tr("Try an evening"))

    def _try(self) -> None:
        if self._line.text() and self._unlock.isEnabled():
            self._wait(True)
            self.tried.emit(self._line.text())

    def _accept_older(self) -> None:
        self._wait(True)
        self.older_accepted.emit()

    def _edited(self) -> None:
        """What was said was about the words before."""
        self._older.setVisible(False)

    def _wait(self, is_waiting: bool) -> None:
        """A second Enter while the first is being tried does nothing."""
        self._unlock.setEnabled(not is_waiting)
        self._unlock.setText(self.tr("Unlocking…") if is_waiting else self.tr("Unlock"))
        if is_waiting:
            self._say("")
            self._older.setVisible(False)

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _say_caps_lock(self, is_on: bool) -> None:
        self._caps_lock.setVisible(is_on)
