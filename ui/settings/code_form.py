"""A new recovery code: the passphrase first, then the code on paper and asked back. Until then the old one stays good."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.keeping.code_paper import Papers
from ui.keeping.recovery_code import RecoveryCode
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.flow import Flow
from ui.parts.into_view import bring_into_view
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.settings.asked_secret import AskedSecret
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class CodeForm(QWidget):
    """`asked` carries the passphrase; `show_code` follows, or `show_problem`. `confirmed`: the code is on paper."""

    asked = Signal(str)
    confirmed = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "code-form", self.tr("A new recovery code"))
        self._is_waiting = False
        self._recovery: RecoveryCode | None = None
        self._first = QWidget()
        self._secret = AskedSecret()
        self._secret.submitted.connect(self._ask)
        self._go_on = action(self, "show-new-code", "")
        self._go_on.triggered.connect(self._ask)
        leave = action(self, "leave-code-form", self.tr("Cancel"))
        leave.triggered.connect(self._leave)
        about = self.tr(
            "The code you have now stays good until you have typed the new one back from paper. "
            "Earlier backups keep the code of their day."
        )
        column = spaced(QVBoxLayout(self._first), SPACE.snug)
        column.addWidget(self._secret)
        column.addWidget(words(about, Tone.SMALL, wraps=True))
        buttons = spaced(Flow(), SPACE.snug)
        buttons.addWidget(Button(self._go_on, primary=True))
        buttons.addWidget(Button(leave))
        column.addLayout(buttons)
        self._problem = named(words("", Tone.WARN, wraps=True), "new-code-problem")
        self._problem.hide()
        self._steps = spaced(QVBoxLayout(self), SPACE.snug)
        self._steps.addWidget(self._first)
        self._steps.addWidget(self._problem)
        self.setFocusProxy(self._secret)
        self._wait(False)

    def show_code(self, code: str, papers: Papers) -> None:
        self._wait(False)
        self._first.hide()
        self._recovery = RecoveryCode(code, papers)
        self._recovery.confirmed.connect(self._confirm)
        self._recovery.left.connect(self._leave)
        self._steps.insertWidget(0, self._recovery)
        self._recovery.show_code()
        bring_into_view(self)

    def show_problem(self, sentence: str) -> None:
        self._wait(False)
        if self._recovery is None:
            self._secret.show_problem(sentence)
        else:
            self._problem.setText(sentence)
            self._problem.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._recovery and not self._is_waiting:
            self._recovery.go_back()
        else:
            self._leave()

    def _ask(self) -> None:
        if self._secret.secret and not self._is_waiting:
            self._wait(True)
            self.asked.emit(self._secret.secret)

    def _confirm(self) -> None:
        if not self._is_waiting:
            self._wait(True)
            self.confirmed.emit()

    def _leave(self) -> None:
        if not self._is_waiting:
            self.left.emit()

    def _wait(self, is_waiting: bool) -> None:
        self._is_waiting = is_waiting
        self._problem.hide()
        self._go_on.setEnabled(not is_waiting)
        self._go_on.setText(self.tr("One moment…") if is_waiting else self.tr("Show me a new code"))
        if self._recovery:
            self._recovery.setEnabled(not is_waiting)
