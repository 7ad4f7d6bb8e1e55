"""The line itself: marks underlined as it is typed, and the program's keys go before the editing keys that nobody uses here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import (
    QClipboard,
    QColor,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCharFormat,
)

from facilitator.board.line import LONGEST_LINE
from facilitator.board.pasted import has_lines
from facilitator.privacy.screening import Mark
from ui.keys import EVERYWHERE, KEYS, OF_A_SESSION, follows, keys_of
from ui.parts.named import named
from ui.session.completing_line import Completing

EDITS_WHEN_TYPED = ("undo", "redo", "remove-line")  # while there is text, these keys edit it


class CaptureLine(Completing):
    """Escape leaves it, and what is typed stays."""

    left = Signal()
    focus_lost = Signal()
    lines_pasted = Signal(str)  # many, or more than fit: they are looked through first

    def __init__(self) -> None:
        super().__init__()
        named(self, "capture-line", self.tr("What was shared"))
        self.setProperty("tone", "bare")
        self.setMaxLength(LONGEST_LINE)
        self.hint = self.tr("What somebody shares, without names")
        self.setPlaceholderText(self.hint)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._know_keys()
        follows.changed.connect(self._know_keys)

    def _know_keys(self) -> None:
        names = (name for name, key in KEYS.items() if key.where in (EVERYWHERE, *OF_A_SESSION))
        self._keys = {QKeySequence(key): name for name in names for key in keys_of(name)}

    def underline(self, marks: Sequence[Mark], color: QColor) -> None:
        """As an input method would: QLineEdit has no other way to give letters a look."""
        line = QTextCharFormat()
        line.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        line.setUnderlineColor(color)
        line.setFontUnderline(True)
        here = self.cursorPosition()
        looks = [
            QInputMethodEvent.Attribute(
                QInputMethodEvent.AttributeType.TextFormat, mark.start - here, mark.end - mark.start, line
            )
            for mark in marks
        ]
        QCoreApplication.sendEvent(self, QInputMethodEvent("", looks))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            name = self._keys.get(QKeySequence(event.keyCombination()))
            if name:
                edits = bool(self.text()) and name in EDITS_WHEN_TYPED
                event.setAccepted(edits)
                return edits
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.completion:
            self.left.emit()
        elif event.matches(QKeySequence.StandardKey.Paste) and self._takes(QGuiApplication.clipboard().text()):
            event.accept()
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if self._takes(event.mimeData().text()):
            event.acceptProposedAction()
        else:
            super().dropEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The middle button pastes what is selected, where that is usual."""
        clipboard = QGuiApplication.clipboard()
        is_paste = event.button() == Qt.MouseButton.MiddleButton and clipboard.supportsSelection()
        if not (is_paste and self._takes(clipboard.text(QClipboard.Mode.Selection))):
            super().mouseReleaseEvent(event)

    def _takes(self, text: str) -> bool:
        """Whether it is more than a line; then nothing of it comes into this one."""
        is_more = has_lines(text)
        if is_more:
            self.lines_pasted.emit(text)
        return is_more

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_lost.emit()
