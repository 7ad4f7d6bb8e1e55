"""Sentences one under the other, each with its number before it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class Numbered(QWidget):
    def __init__(self, heading: str, sentences: Sequence[str]) -> None:
        super().__init__()
        grid = spaced(QGridLayout(self), SPACE.tight)
        grid.addWidget(words(heading, Tone.STRONG, wraps=True), 0, 0, 1, 2)
        for row, sentence in enumerate(sentences, start=1):
            grid.addWidget(words(f"{row}", Tone.NUMBER), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words(sentence, wraps=True), row, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(len(sentences) + 1, 1)
