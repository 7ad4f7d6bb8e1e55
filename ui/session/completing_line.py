"""The rest of a completion, in a quiet color after what is typed: it is not in the line until a key takes it."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import bidirectional

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame

from ui.keys import key_name, key_of
from ui.style.spacing import em

LEAST_ROOM = 5  # em: less of it could not be judged
TAB = "⇥"


class Completing(QLineEdit):
    """A line that shows one of `offer`; the arrows up and down choose another, Escape puts it away until something is typed."""

    can_complete = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._offered: tuple[str, ...] = ()
        self._choice = 0
        self._could = False
        self._is_composing = False  # letters of an input method, which are not in the text yet
        self.textChanged.connect(self._tell)
        self.cursorPositionChanged.connect(self._tell)
        self.selectionChanged.connect(self._tell)

    def offer(self, wordings: Sequence[str]) -> None:
        """What is chosen stays chosen, where it is still among them."""
        chosen = self.completion
        self._offered = tuple(wordings)
        self._choice = self._offered.index(chosen) if chosen in self._offered else 0
        self._tell()
        self.update()

    @property
    def completion(self) -> str:
        """The whole line it would be; nothing where none is shown."""
        typed = self.text()
        words = self._offered[self._choice] if self._offered else ""
        fits = len(typed) < len(words) <= self.maxLength() and words[: len(typed)].casefold() == typed.casefold()
        return words if typed and fits and self._is_at_end() and not self._place().isEmpty() else ""

    def take(self) -> bool:
        """It stands in the line now, and is looked at as if it had been typed."""
        words = self.completion
        if words:
            self._offered = ()
            self.selectAll()
            self.insert(words)
        return bool(words)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._used(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the gray words takes them; beside them it is a click like any other."""
        is_left = event.button() == Qt.MouseButton.LeftButton
        if not (is_left and self.gray_place.contains(event.position().toPoint()) and self.take()):
            super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.completion:
            painter = QPainter(self)
            painter.setPen(self.palette().placeholderText().color())
            painter.drawText(self._place(), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, self._gray())

    @property
    def gray_place(self) -> QRect:
        """Where the gray words stand; empty while there are none."""
        if not self.completion:
            return QRect()
        place = self._place()
        place.setWidth(self.fontMetrics().horizontalAdvance(self._gray()))
        return place

    def _gray(self) -> str:
        """The rest of the completion, and the key that takes it."""
        rest = self.completion[len(self.text()) :]
        key = f"   {TAB if key_of('complete') == 'Tab' else key_name('complete')}"
        room = self._place().width() - self.fontMetrics().horizontalAdvance(key)
        return self.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, room) + key

    def _used(self, event: QKeyEvent) -> bool:
        if not self.completion or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        match event.key():
            case Qt.Key.Key_Right:
                return self.take()
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                by = 1 if event.key() == Qt.Key.Key_Down else -1
                self._choice = (self._choice + by) % len(self._offered)
                self._tell()
                self.update()
            case Qt.Key.Key_Escape:
                self.offer(())
            case _:
                return False
        return True

    def _is_at_end(self) -> bool:
        at_end = self.cursorPosition() == len(self.text()) and not self.hasSelectedText()
        return at_end and self.hasFocus() and not self._is_composing

    def _place(self) -> QRect:
        """After the cursor; empty where there is too little room, or the letters run from right to left."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        cursor = self.cursorRect()
        left = cursor.center().x() + 1
        if any(bidirectional(letter) in ("R", "AL") for letter in self.text()) or inside.right() - left < em(LEAST_ROOM):
            return QRect()
        return QRect(left, cursor.top(), inside.right() - left, cursor.height())

    def _tell(self) -> None:
        can = bool(self.completion)
        if can != self._could:
            self._could = can
            self.can_complete.emit(can)
