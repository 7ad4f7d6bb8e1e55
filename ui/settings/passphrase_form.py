"""Another passphrase: the one of now, then the new one twice. Secrets that were typed go when the form is left."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.keeping.new_passphrase import NewPassphrase
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.settings.asked_secret import AskedSecret
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class PassphraseForm(QWidget):
    """`submitted` carries the old one and the new one. Then comes `show_problem`, or the form is taken away."""

    submitted = Signal(str, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "passphrase-form", self.tr("Change the passphrase"))
        self._is_waiting = False
        self._old = AskedSecret()
        self._new = NewPassphrase(is_first=False)
        self._old.submitted.connect(self._new.setFocus)
        self._new.submitted.connect(self._submit)
        self._save = action(self, "save-passphrase", "")
        self._save.triggered.connect(self._new.submit)
        leave = action(self, "leave-passphrase", self.tr("Cancel"))
        leave.triggered.connect(self._leave)
        self._problem = named(words("", Tone.WARN, wraps=True), "passphrase-problem")
        self._problem.hide()
        about = self.tr("Backups that are there already still open with the passphrase they were made with.")
        column = spaced(QVBoxLayout(self), SPACE.snug)
        column.addWidget(self._old)
        column.addWidget(self._new)
        column.addWidget(words(about, Tone.SMALL, wraps=True))
        column.addWidget(self._problem)
        buttons = spaced(Flow(), SPACE.snug)
        buttons.addWidget(Button(self._save, primary=True))
        buttons.addWidget(Button(leave))
        column.addLayout(buttons)
        self.setFocusProxy(self._old)
        self._wait(False)

    def show_problem(self, sentence: str, *, with_old: bool = False) -> None:
        self._wait(False)
        if with_old:
            self._old.show_problem(sentence)
        else:
            self._problem.setText(sentence)
            self._problem.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        if not self._is_waiting:
            self.left.emit()

    def _submit(self) -> None:
        if self._is_waiting:
            return
        if not self._old.secret:
            self._old.show_problem(self.tr("Type the passphrase you have now first."))
        elif not self._new.passphrase:
            self._new.focus_what_is_missing()
        elif self._new.passphrase == self._old.secret:
            self.show_problem(self.tr("The new one is the same as the one you have now. Nothing was changed."))
        else:
            self._wait(True)
            self.submitted.emit(self._old.secret, self._new.passphrase)

    def _wait(self, is_waiting: bool) -> None:
        self._is_waiting = is_waiting
        self._problem.hide()
        self._save.setEnabled(not is_waiting)
        self._save.setText(self.tr("One moment…") if is_waiting else self.tr("Change it"))
