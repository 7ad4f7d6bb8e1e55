"""How many hands went up: counted by key, or with two small buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.keys import KEYS, keyed, words_of
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.session.hands_field import HandsField
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

MIDDLE = Qt.AlignmentFlag.AlignVCenter


class Voices(QWidget):
    counted = Signal(int)  # one more, or one less

    def __init__(self) -> None:
        super().__init__()
        named(self, "voices", self.tr("Voices"))
        self._count = named(words("1", Tone.STRONG), "voices-count")
        self._count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hands = HandsField()
        row = spaced(QHBoxLayout(self), SPACE.tight)
        self._word = words(self.tr("voices"), Tone.QUIET)
        row.addWidget(self._word, 0, MIDDLE)
        row.addWidget(self._button("fewer-voices", "−", -1), 0, MIDDLE)
        row.addWidget(self._count, 0, MIDDLE)
        row.addWidget(self.hands, 0, MIDDLE)
        row.addWidget(self._button("more-voices", "+", 1), 0, MIDDLE)

    def show_count(self, count: int) -> None:
        self._count.setText(str(count))
        self._count.setMinimumWidth(em(1.3))
        self._less.setEnabled(count > 1)

    def ask(self, is_asked: bool) -> None:
        """In digits, in the place of the count."""
        self._count.setVisible(not is_asked)
        if is_asked:
            self.hands.ask()
        else:
            self.hands.hide()

    def be_slim(self, is_slim: bool) -> None:
        self._word.setVisible(not is_slim)

    def _button(self, name: str, sign: str, by: int) -> Chip:
        by_key = keyed(self, name)
        by_key.triggered.connect(lambda: self.counted.emit(by))
        by_hand = action(self, f"{name}-button", sign)
        by_hand.setToolTip(words_of(KEYS[name]))
        by_hand.triggered.connect(by_key.trigger)
        if by < 0:
            self._less: QAction = by_hand
        return Chip(by_hand)
