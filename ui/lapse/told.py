"""A field of a few lines with its label above it and what is wrong under it. Enter goes on, Shift+Enter begins a new line."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from facilitator.language import Explained
from facilitator.workspace.wall import SaysABoardLine
from ui.parts.named import named
from ui.parts.refusal import Refusal
from ui.parts.words import Tone, words
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

LINES = 3
UNDO, REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo


class Told(QWidget):
    left = Signal()  # the focus went elsewhere
    entered = Signal()

    def __init__(self, name: str, label: str) -> None:
        super().__init__()
        self.field = named(_Field(), name, label)
        self.field.entered.connect(self.entered)
        self.field.left.connect(self.left)
        self.field.textChanged.connect(self.accept)
        self._says = ""
        self._refusal = Refusal(self, self.field, SPACE.hair)
        self._refusal.taken.connect(self._take)
        column = spaced(QVBoxLayout(self), SPACE.hair)
        for shown in (words(label, Tone.LABEL, wraps=True), self.field, self._refusal):
            column.addWidget(shown)
        self.setFocusProxy(self.field)

    def text(self) -> str:
        return self.field.toPlainText()

    def put(self, text: str) -> None:
        """The same words once more leave the cursor where it is."""
        if text != self.text():
            self.field.setPlainText(text)

    def refuse(self, problem: Explained) -> None:
        self._says = problem.says if isinstance(problem, SaysABoardLine) else ""
        self._refusal.refuse(problem)

    def accept(self) -> None:
        self._refusal.accept()

    def _take(self, offered: str) -> None:
        """In place of the words that were refused; what else was written stays."""
        text = self.text()
        self.put(text.replace(self._says, offered) if self._says in text else offered)
        self.field.setFocus()


class _Field(QPlainTextEdit):
    entered = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(em(12), LINES * self.fontMetrics().lineSpacing() + 2 * em(SPACE.near))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """With nothing typed to take back, the key takes back what was done on the page."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            undo, redo = self.document().isUndoAvailable(), self.document().isRedoAvailable()
            if (event.matches(UNDO) and not undo) or (event.matches(REDO) and not redo):
                event.ignore()
                return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()
