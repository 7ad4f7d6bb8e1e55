"""What screening found in the line, and the two ways on: other words, or kept on purpose."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.keys import keyed
from ui.parts.chip import Chip
from ui.parts.named import named
from ui.parts.picture import Picture
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

MIDDLE = Qt.AlignmentFlag.AlignVCenter


class MarksRow(QWidget):
    """Hidden where nothing is marked; its keys then do nothing."""

    reword_wanted = Signal()
    keep_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "marks-row")
        self._reason = named(words("", Tone.WARN, wraps=True), "mark-reason")
        self._reword = keyed(self, "reword")
        self._reword.triggered.connect(self.reword_wanted)
        self._keep = keyed(self, "keep", words=self.tr("Keep it as it is"))
        self._keep.triggered.connect(self.keep_wanted)
        row = spaced(QHBoxLayout(self), SPACE.snug)
        row.addWidget(Picture("warning", "warn"), 0, MIDDLE)
        row.addWidget(self._reason, 1, MIDDLE)
        row.addWidget(Chip(self._reword, primary=True), 0, MIDDLE)
        row.addWidget(Chip(self._keep), 0, MIDDLE)
        self.hide()

    def show_marks(self, reason: str, other_words: str) -> None:
        """`reason` empty: nothing is marked."""
        self.setVisible(bool(reason))
        if reason:
            self._reason.setText(reason)
            self._reword.setText(f"“{other_words}”".replace("&", "&&"))
