"""How many hands went up, in digits: Enter counts them, Escape does not, and any letter already belongs to the next line."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ui.parts.named import named
from ui.style.spacing import em

MOST_DIGITS = 2
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class HandsField(QLineEdit):
    counted = Signal(int)
    typed = Signal(str)  # a letter
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "hands", self.tr("How many hands, with the one who said it"))
        self.setMaxLength(MOST_DIGITS)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.hide()

    def ask(self) -> None:
        self.setText("")
        self.setFixedWidth(em(3))
        self.show()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def event(self, event: QEvent) -> bool:
        """Keys of the program go before those that edit: there are two digits at most."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            is_ours = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and bool(event.text())
            event.setAccepted(is_ours or event.key() in ENTER)
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() in ENTER or event.key() == Qt.Key.Key_Tab:
            self._count()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif text.isprintable() and text.strip() and not text.isdecimal():
            self._count()
            self.typed.emit(text)
        elif text != " ":
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.left.emit()

    def _count(self) -> None:
        """No digit: as it is."""
        if self.text().isdecimal():
            self.counted.emit(int(self.text()))
        else:
            self.left.emit()
