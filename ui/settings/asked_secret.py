"""The passphrase of now, asked before the keys are changed: an open desk alone is not enough."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.keeping.secret_line import SecretLine
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class AskedSecret(QWidget):
    """What is wrong with it is said under it; the focus is then in it, and what was typed is selected."""

    submitted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._line = SecretLine("passphrase-now", self.tr("The passphrase you have now"))
        self._line.setPlaceholderText(self.tr("The passphrase you have now"))
        self._line.returnPressed.connect(self.submitted)
        self._line.textEdited.connect(lambda _: self.show_problem(""))
        self._problem = named(words("", Tone.WARN, wraps=True), "passphrase-now-problem")
        self._problem.hide()
        column = spaced(QVBoxLayout(self), SPACE.tight)
        column.addWidget(self._line)
        column.addWidget(self._problem)
        self.setFocusProxy(self._line)

    @property
    def secret(self) -> str:
        return self._line.text()

    def show_problem(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        if sentence:
            self._line.setFocus()
            self._line.selectAll()

    def clear(self) -> None:
        self._line.clear()
        self.show_problem("")
