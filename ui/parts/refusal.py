"""Under a field: what is wrong with what was typed, and the words offered in its place, taken with one key or a click."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.language import Explained
from facilitator.workspace.wall import Refused
from ui.keys import keyed
from ui.parts.chip import Chip
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.said import said
from ui.style.spacing import spaced


class Refusal(QWidget):
    """Not seen while nothing is wrong. Its key works wherever the hand is in `owner`; `gap` is in em."""

    taken = Signal(str)  # the words offered

    def __init__(self, owner: QWidget, field: QWidget, gap: float) -> None:
        super().__init__()
        self._field = field
        self._offered = ""
        self._problem = named(words("", Tone.WARN, wraps=True), f"{field.objectName()}-problem")
        self._use = keyed(owner, "reword")
        self._use.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._use.triggered.connect(lambda: self.taken.emit(self._offered))
        column = spaced(QVBoxLayout(self), gap)
        column.addWidget(self._problem)
        column.addWidget(Chip(self._use, primary=True), 0, Qt.AlignmentFlag.AlignLeading)
        self.accept()

    def refuse(self, problem: Explained) -> None:
        self._show(said(problem), problem.offered if isinstance(problem, Refused) else "")

    def accept(self) -> None:
        """Nothing is wrong, as far as anybody knows."""
        self._show("", "")

    def _show(self, sentence: str, offered: str) -> None:
        self._offered = offered
        self._problem.setText(sentence)
        self._field.setAccessibleDescription(sentence)
        self._use.setText(self.tr("Use “{words}”").format(words=offered).replace("&", "&&"))
        self._use.setVisible(bool(offered))
        self._use.setEnabled(bool(offered))
        self.setVisible(bool(sentence))
