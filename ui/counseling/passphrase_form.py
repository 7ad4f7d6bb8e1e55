"""The drawer's own passphrase: set, changed or taken off. It says what that means before it is done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.keeping.new_passphrase import NewPassphrase
from ui.keeping.secret_line import SecretLine
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class PassphraseForm(Card):
    """`submitted` carries the old one and the new one, "" where there is none. Then comes `show_problem`, or the form goes."""

    submitted = Signal(str, str)
    left = Signal()

    def __init__(self, *, has_old: bool, takes_off: bool = False) -> None:
        super().__init__(self._heading(has_old, takes_off))
        named(self, "drawer-form")
        spaced(self.body, SPACE.snug)
        self._is_waiting = False
        self._old = SecretLine("drawer-passphrase-now", self.tr("The drawer’s passphrase now")) if has_old else None
        self._new = None if takes_off else NewPassphrase(is_first=not has_old)
        self._problem = named(words("", Tone.WARN, wraps=True), "drawer-form-problem")
        self._problem.hide()
        self._does = self.tr("Take it off") if takes_off else self.tr("Lock the drawer with it")
        self._save = action(self, "save-drawer-passphrase", self._does)
        self._save.triggered.connect(self._submit)
        self.body.addWidget(words(self._meaning(takes_off), wraps=True))
        if self._old:
            self._old.setPlaceholderText(self.tr("The drawer’s passphrase now"))
            self._old.returnPressed.connect(self._new.setFocus if self._new else self._submit)
            self.body.addWidget(self._old)
        if self._new:
            self._new.submitted.connect(self._submit)
            self.body.addWidget(self._new)
        self.body.addWidget(self._problem)
        self._lay_out_buttons()
        if first := self._old or self._new:
            self.setFocusProxy(first)

    def show_problem(self, sentence: str) -> None:
        self._wait(False)
        self._problem.setText(sentence)
        self._problem.show()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _lay_out_buttons(self) -> None:
        leave = action(self, "leave-drawer-form", self.tr("Cancel"))
        leave.triggered.connect(self._leave)
        buttons = spaced(Flow(), SPACE.snug)
        buttons.addWidget(Button(self._save, primary=True))
        buttons.addWidget(Button(leave))
        self.body.addLayout(buttons)

    def _submit(self) -> None:
        if self._is_waiting:
            return
        if self._old and not self._old.text():
            self._old.setFocus()
        elif self._new and not self._new.passphrase:
            self._new.focus_what_is_missing()
        else:
            self._wait(True)
            self.submitted.emit(self._old.text() if self._old else "", self._new.passphrase if self._new else "")

    def _leave(self) -> None:
        if not self._is_waiting:
            self.left.emit()

    def _wait(self, is_waiting: bool) -> None:
        self._is_waiting = is_waiting
        self._problem.hide()
        self._save.setEnabled(not is_waiting)
        self._save.setText(self.tr("One moment…") if is_waiting else self._does)

    def _heading(self, has_old: bool, takes_off: bool) -> str:
        if takes_off:
            return self.tr("Take the passphrase off")
        return self.tr("Another passphrase for the drawer") if has_old else self.tr("A passphrase for the drawer")

    def _meaning(self, takes_off: bool) -> str:
        if takes_off:
            return self.tr("Then whoever has unlocked your practice can open the drawer too.")
        return self.tr(
            "Nobody can open the drawer without it: not with the passphrase of your practice, not with the recovery code, "
            "and nobody can reset it. If it is forgotten, what is in the drawer is lost for good."
        )
