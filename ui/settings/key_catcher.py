"""Waits for one combination of keys: the next one that is pressed is it, whatever it does elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout

from ui.parts.card import Card
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

MODIFIERS = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_unknown, 0}


class KeyCatcher(Card):
    """Escape, or going elsewhere, catches nothing."""

    caught = Signal(str)  # as QKeySequence reads it
    left = Signal()

    def __init__(self) -> None:
        super().__init__(tone="small")
        named(self, "key-catcher", self.tr("Press the new key. Escape leaves it as it is."))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = spaced(QVBoxLayout(), SPACE.tight)
        self._asks = words("", Tone.STRONG, wraps=True)
        column.addWidget(self._asks)
        column.addWidget(
            words(self.tr("For example Ctrl and a letter, or F10. Escape leaves it as it is."), Tone.SMALL, wraps=True)
        )
        self.body.addLayout(column)
        self.hide()

    def catch(self, what: str) -> None:
        """For `what`, in its words."""
        self._asks.setText(self.tr("Press the new key for “{what}” now.").format(what=what))
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """Nothing else gets the key, not even Tab."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._press(event)
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.hide()

    def _press(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Escape and plain:
            self.left.emit()
        elif event.key() not in MODIFIERS and not event.isAutoRepeat():
            modifiers = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier)
            self.caught.emit(QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key()))).toString())
