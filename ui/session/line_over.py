"""A small line that opens over the capture line for a moment: Enter does it, Escape returns, and what was typed waits."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from ui.parts.action import action
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.focus_ring import framed_by
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class LineOver(Card):
    entered = Signal(str)
    left = Signal()

    def __init__(self, name: str, label: str, hint: str, longest: int, enter: str) -> None:
        """`enter`: what Enter does, in a word."""
        super().__init__()
        named(self, name, label)
        self.field = named(QLineEdit(maxLength=longest), f"{name}-field", label)
        self.field.setProperty("tone", "bare")
        self.field.setPlaceholderText(hint)
        framed_by(self.field, self)
        self._problem = named(words("", Tone.WARN, wraps=True), f"{name}-problem")
        self._problem.hide()
        row = spaced(QHBoxLayout(), SPACE.near)
        row.addWidget(words(label, Tone.STRONG))
        row.addWidget(self.field, 1)
        does = self._deed(f"{name}-enter", enter, "Return", lambda: self.entered.emit(self.field.text()))
        row.addWidget(Chip(does, primary=True))
        row.addWidget(Chip(self._deed(f"{name}-leave", self.tr("Back"), "Esc", self.close_over)))
        self.body.addLayout(row)
        self.body.addWidget(self._problem)
        self.hide()

    def open(self) -> None:
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_over(self) -> None:
        """What is typed stays for the next time."""
        self.hide()
        self.left.emit()

    def done(self) -> None:
        self.field.setText("")
        self.say_problem("")
        self.close_over()

    def say_problem(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self.field.setAccessibleDescription(sentence)

    def _deed(self, name: str, words_: str, key: str, do_it: Callable[[], object]) -> QAction:
        """For the mouse. Its key is shown alone: the card never has the focus, and `keyPressEvent` does what the key says."""
        deed = action(self, name, words_, key)
        deed.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        deed.triggered.connect(lambda: do_it())
        return deed

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.close_over()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit(self.field.text())
            case _:
                super().keyPressEvent(event)
