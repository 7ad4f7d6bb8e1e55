"""A field with its label above it, and below it what is wrong with what was typed, and the words offered instead."""

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


class AskedLine(QWidget):
    """What is typed stays when it is refused; the offered words stand in the field with one key, or a click."""

    entered = Signal()

    def __init__(self, name: str, label: str, field: QLineEdit | None = None, *, hint: str = "") -> None:
        super().__init__()
        self.field = named(field or QLineEdit(), name, label)
        if hint:
            self.field.setPlaceholderText(hint)
        self._offered = ""
        self._label = words(label, Tone.LABEL, wraps=True)
        self._problem = named(words("", Tone.WARN, wraps=True), f"{name}-problem")
        self._use = keyed(self, "reword")
        self._use.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._use.triggered.connect(self._take_offered)
        column = spaced(QVBoxLayout(self), SPACE.hair)
        for shown in (self._label, self.field, self._problem):
            column.addWidget(shown)
        column.addWidget(Chip(self._use, primary=True), 0, Qt.AlignmentFlag.AlignLeading)
        self.setFocusProxy(self.field)
        self.field.returnPressed.connect(self.entered)
        self.field.textEdited.connect(lambda _: self.accept())
        self.accept()

    def ask(self, label: str) -> None:
        self._label.setText(label)
        self.field.setAccessibleName(label)

    def refuse(self, problem: Explained, *, takes_focus: bool = True) -> None:
        self._show(said(problem), problem.offered if isinstance(problem, Refused) else "")
        if takes_focus:
            self.field.setFocus()

    def accept(self) -> None:
        """Nothing is wrong, as far as anybody knows."""
        self._show("", "")

    def _show(self, sentence: str, offered: str) -> None:
        self._offered = offered
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self.field.setAccessibleDescription(sentence)
        self._use.setText(self.tr("Use “{words}”").format(words=offered).replace("&", "&&"))
        self._use.setVisible(bool(offered))
        self._use.setEnabled(bool(offered))

    def _take_offered(self) -> None:
        self.field.setText(self._offered)
        self.field.setModified(True)
        self.accept()
        self.field.setFocus()
