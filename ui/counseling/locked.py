"""The drawer while it is locked: how many notes are in it, and one field."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from ui.keeping.secret_line import SecretLine
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class Locked(Card):
    """`tried` carries what was typed; then comes `show_problem`, or the drawer is open and `clear` is called."""

    tried = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("The drawer is locked"))
        spaced(self.body, SPACE.snug)
        self._count = named(words("", Tone.QUIET, wraps=True), "drawer-count")
        self._line = SecretLine("drawer-passphrase", self.tr("Passphrase of the drawer"))
        self._line.setPlaceholderText(self.tr("Passphrase of the drawer"))
        self._line.returnPressed.connect(self._try)
        self._problem = named(words("", Tone.WARN, wraps=True), "drawer-problem")
        self._problem.hide()
        self._line.textEdited.connect(lambda _: self._problem.hide())
        self._open = action(self, "open-drawer", "")
        self._open.triggered.connect(self._try)
        for shown in (self._count, self._line, self._problem):
            self.body.addWidget(shown)
        self.body.addWidget(Button(self._open, primary=True), 0, Qt.AlignmentFlag.AlignLeading)
        self.setFocusProxy(self._line)
        self._wait(False)

    def show_count(self, count: int) -> None:
        one, several = self.tr("1 note about this client is in it."), self.tr("{count} notes about this client are in it.")
        none = self.tr("No note about this client is in it.")
        self._count.setText({0: none, 1: one}.get(count, several).format(count=count))

    def show_problem(self, sentence: str) -> None:
        self._wait(False)
        self._problem.setText(sentence)
        self._problem.show()
        self._line.setFocus()
        self._line.selectAll()

    def clear(self) -> None:
        """What was typed is in memory no longer than it must be."""
        self._wait(False)
        self._line.clear()
        self._problem.hide()

    def _try(self) -> None:
        if self._open.isEnabled() and self._line.text():
            self._wait(True)
            self.tried.emit(self._line.text())

    def _wait(self, is_waiting: bool) -> None:
        self._open.setEnabled(not is_waiting)
        self._open.setText(self.tr("One moment…") if is_waiting else self.tr("Open it"))
