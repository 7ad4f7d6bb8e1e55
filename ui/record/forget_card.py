"""At the side of a record: the way to forget the client, and why it cannot be gone just now."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class ForgetCard(Card):
    asked = Signal()  # what goes is wanted

    def __init__(self) -> None:
        super().__init__(self.tr("Forget this client"))
        named(self, "forget-card")
        spaced(self.body, SPACE.snug)
        about = self.tr("Everything held about this client goes and cannot be brought back. First you see what goes.")
        self._problem = named(words("", Tone.WARN, wraps=True), "forget-problem")
        self._opens = action(self, "forget-client", self.tr("Forget this client…"))
        self._opens.triggered.connect(self.asked)
        self._button = Button(self._opens)
        row = spaced(Flow(), SPACE.snug)
        row.addWidget(self._button)
        self.body.addWidget(words(about, Tone.QUIET, wraps=True))
        self.body.addWidget(self._problem)
        self.body.addLayout(row)
        self.setFocusProxy(self._button)
        self.show_problem("")

    def show_problem(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def wait(self, *, is_waiting: bool) -> None:
        """While it is being read."""
        self._opens.setEnabled(not is_waiting)
