"""The unlock screen: passphrase or recovery code, said plainly when it is wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

CENTER = Qt.AlignmentFlag.AlignHCenter
WIDE = 26  # em of the card


class Unlock(QWidget):
    """`tried` carries what was typed; the answer comes back as `show_problem`, or this screen goes away."""

    tried = Signal(str)
    rehearsal_chosen = Signal()
    backup_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "unlock")
        self._line = named(QLineEdit(), "passphrase", self.tr("Passphrase"))
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._line.setPlaceholderText(self.tr("Passphrase or recovery code"))
        self._line.returnPressed.connect(self._try)
        self._problem = named(words("", Tone.WARN, wraps=True), "unlock-problem")
        self._problem.hide()
        self._unlock = action(self, "unlock-now", self.tr("Unlock"))
        self._unlock.triggered.connect(self._try)
        show = action(self, "show-passphrase", self.tr("Show"), checkable=True)
        show.toggled.connect(self._show)
        self._card = Card(tone="next")
        self._card.body.addWidget(words(self.tr("Welcome back"), Tone.TITLE))
        row = spaced(QHBoxLayout(), SPACE.snug)
        row.addWidget(self._line, 1)
        row.addWidget(Chip(show))
        self._card.body.addLayout(row)
        self._card.body.addWidget(self._problem)
        self._card.body.addWidget(Button(self._unlock, primary=True), 0, Qt.AlignmentFlag.AlignLeading)
        column = spaced(QVBoxLayout(self), SPACE.apart, across=SPACE.far, down=SPACE.far)
        column.addStretch(2)
        column.addWidget(self._card, 0, CENTER)
        column.addLayout(self._others())
        column.addStretch(3)
        self.setFocusProxy(self._line)

    def show_problem(self, sentence: str) -> None:
        """Wrong, or not to be opened: what was typed is selected, to be typed over."""
        self._wait(False)
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self._line.setFocus()
        self._line.selectAll()

    def resizeEvent(self, event: object) -> None:
        self._card.setFixedWidth(min(em(WIDE), self.width() - em(2 * SPACE.far)))

    def _try(self) -> None:
        if self._line.text() and self._unlock.isEnabled():
            self._wait(True)
            self.tried.emit(self._line.text())

    def _wait(self, is_waiting: bool) -> None:
        """A second Enter while the first is being tried does nothing."""
        self._unlock.setEnabled(not is_waiting)
        self._unlock.setText(self.tr("Unlocking…") if is_waiting else self.tr("Unlock"))
        self._problem.setVisible(not is_waiting and bool(self._problem.text()))

    def _show(self, is_shown: bool) -> None:
        self._line.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)

    def _others(self) -> QHBoxLayout:
        row = spaced(QHBoxLayout(), SPACE.snug)
        rehearse = action(self, "try-an-evening", self.tr("Try an evening with made-up clients"))
        rehearse.triggered.connect(self.rehearsal_chosen)
        backup = action(self, "open-backup", self.tr("Open a backup"))
        backup.triggered.connect(self.backup_chosen)
        row.addStretch()
        row.addWidget(Chip(rehearse))
        row.addWidget(Chip(backup))
        row.addStretch()
        return row
