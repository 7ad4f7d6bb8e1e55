"""A field with its label above it, and below it what is wrong with what was typed, or what it was understood as."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from facilitator.language import Explained
from facilitator.workspace.wall import Refused
from ui.keys import keyed
from ui.parts.chip import Chip
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.said import said
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class Asked(QWidget):
    """Where a board line was typed, the nearest theme is offered: one key, or a click, and it stands in its place."""

    reworded = Signal(str)  # with what was offered

    def __init__(self, label: str, field: QLineEdit) -> None:
        super().__init__()
        self.field = field
        self._offered = ""
        self.problem = named(words("", Tone.WARN, wraps=True), f"{field.objectName()}-problem")
        self._answer = named(words("", Tone.SMALL, wraps=True), f"{field.objectName()}-answer")
        self._use = keyed(self, "reword")
        self._use.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._use.triggered.connect(lambda: self.reworded.emit(self._offered))
        self._chip = Chip(self._use, primary=True)
        self.column = spaced(QVBoxLayout(self), SPACE.tight)
        if label:
            self.column.addWidget(words(label, Tone.LABEL, wraps=True))
        for shown in (field, self._answer, self.problem):
            self.column.addWidget(shown)
        self.column.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignLeading)
        self.answer("")

    @property
    def is_refused(self) -> bool:
        return not self.problem.isHidden()

    def refuse(self, problem: Explained) -> None:
        """What is typed stays."""
        self._offered = problem.offered if isinstance(problem, Refused) else ""
        self._use.setText(self.tr("Use “{theme}”").format(theme=self._offered).replace("&", "&&"))
        self._use.setVisible(bool(self._offered))
        self._use.setEnabled(bool(self._offered))
        self._answer.hide()
        self.problem.setText(said(problem))
        self.problem.show()
        self.field.setAccessibleDescription(said(problem))

    def accept(self) -> None:
        """Nothing is wrong, as far as anybody knows."""
        self.problem.hide()
        self._use.setVisible(False)
        self._use.setEnabled(False)
        self.field.setAccessibleDescription("")

    def answer(self, sentence: str) -> None:
        """What the typed was understood as; "" for nothing."""
        self.accept()
        self._answer.setText(sentence)
        self._answer.setVisible(bool(sentence))
