"""Who holds a copy of the plan, which one, and the one thing to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class CopyRow(QWidget):
    wanted = Signal()

    def __init__(self, number: int) -> None:
        super().__init__()
        named(self, f"copy-row-{number}")
        self._who = words("", wraps=True)
        self._state = words("", Tone.QUIET, wraps=True)
        self._do = action(self, f"copy-do-{number}", "")
        self._do.triggered.connect(self.wanted)
        self.chip = Chip(self._do)
        told = spaced(QVBoxLayout(), SPACE.hair)
        told.addWidget(self._who)
        told.addWidget(self._state)
        row = spaced(QHBoxLayout(self), SPACE.snug)
        row.addLayout(told, 1)
        row.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_holding(self, who: str, state: str, do: str) -> None:
        """Without words for what to do there is nothing to do."""
        self._who.setText(who)
        self._state.setText(state)
        self._do.setText(do.replace("&", "&&"))
        self._do.setVisible(bool(do))
        self._do.setEnabled(bool(do))
        self.chip.setAccessibleName(f"{do}: {who}" if do else "")
