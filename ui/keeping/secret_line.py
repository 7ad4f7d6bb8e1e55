"""A line for a passphrase: hidden unless shown, never in the clipboard, and it notices Caps Lock."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLineEdit

from ui.parts.named import named
from ui.style.by_number import SECRET

LONGEST = 1_000  # letters
TAKES_AWAY = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut)


class SecretLine(QLineEdit):
    caps_lock_seen = Signal(bool)

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        named(self, name, spoken)
        self.setMaxLength(LONGEST)
        self.setProperty("inputMethodHints", SECRET)
        self.show_letters(False)

    def show_letters(self, are_shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if are_shown else QLineEdit.EchoMode.Password)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._look_for_caps_lock(event)
        if not any(event.matches(keys) for keys in TAKES_AWAY):
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """X11 keeps what is selected by mouse for whoever asks."""
        if self.echoMode() == QLineEdit.EchoMode.Normal:
            self.deselect()
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """None: it offers to copy."""

    def _look_for_caps_lock(self, event: QKeyEvent) -> None:
        """Qt does not tell its state; a capital without Shift, or a small letter with it, does."""
        from PySide6.QtCore import Qt  # not needed before the first screen is painted

        letter = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self.caps_lock_seen.emit(False)  # changed just now, and nobody knows to what
        elif len(letter) == 1 and letter.upper() != letter.lower():
            with_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock_seen.emit(letter.isupper() != with_shift)
