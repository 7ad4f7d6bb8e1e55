"""Shown while the practice is closed and backed up: nothing of anybody is seen any more."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from ui.keeping.gate import Gate
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.named import named
from ui.parts.picture import Picture
from ui.parts.words import Tone, words
from ui.style.tokens import SPACE

CENTER = Qt.AlignmentFlag.AlignHCenter
WIDE = 34  # em


class Closing(Gate):
    """`done` when a problem that was shown has been read."""

    done = Signal()

    def __init__(self, sentence: str) -> None:
        super().__init__("closing", WIDE)
        self._sentence = named(words(sentence, Tone.QUIET, wraps=True), "closing-says")
        self._sentence.setAlignment(CENTER)
        self._close = action(self, "close-anyway", self.tr("Close"))
        self._close.triggered.connect(self.done)
        self._button = Button(self._close, primary=True)
        self._button.hide()
        self.column.addWidget(Picture("lock", "quiet", size=SPACE.far * 1.6), 0, CENTER)
        self.column.addWidget(self._sentence)
        self.column.addWidget(self._button, 0, CENTER)

    def show_problem(self, sentence: str) -> None:
        self._sentence.setText(sentence)
        self._button.show()
        self._button.setFocus()
