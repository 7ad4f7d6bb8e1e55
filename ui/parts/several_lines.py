"""A field of several lines. Tab goes on to the next one; Enter begins a new line, or goes on where that is wanted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
UNDO, REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
ELSEWHERE = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)  # it comes back from there


class SeveralLines(QPlainTextEdit):
    entered = Signal()  # Enter, where it goes on; Shift+Enter is the new line there
    left = Signal()  # the focus went on

    def __init__(self, *, enter_goes_on: bool = False) -> None:
        super().__init__()
        self._enter_goes_on = enter_goes_on
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._enter_goes_on and event.key() in ENTER and is_plain:
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
        if event.reason() not in ELSEWHERE:
            self.left.emit()
