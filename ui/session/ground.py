"""The ground of the live screen: it has the focus once Escape has left the line, so that a clicker's keys work."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.parts.focus_ring import framed_by
from ui.parts.named import named

FORTH = (Qt.Key.Key_Right, Qt.Key.Key_Down)
BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
BLANKS = (Qt.Key.Key_B, Qt.Key.Key_Period)
RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Ground(QWidget):
    """B and period blank and arrows lead on and back, as clickers send them; any other letter goes to the line."""

    blank_wanted = Signal()
    forth_wanted = Signal()
    back_wanted = Signal()
    typed = Signal(str)  # "" when a key only leads back
    rests = Signal(bool)  # whether the keys are a clicker's now

    def __init__(self) -> None:
        super().__init__()
        named(self, "live-ground", self.tr("The session. Any letter leads back to the line."))
        nothing = QWidget(self)
        nothing.setFixedSize(0, 0)
        framed_by(self, nothing)  # no ring around the whole screen: the line says how to come back

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.rests.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.rests.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rests = self.hasFocus()  # else an arrow at the edge of a list would come here and lead on
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if event.key() in BLANKS and plain:
            if not event.isAutoRepeat():
                self.blank_wanted.emit()
        elif event.key() in FORTH and plain and rests:
            self.forth_wanted.emit()
        elif event.key() in BACK and plain and rests:
            self.back_wanted.emit()
        elif event.key() in RETURNS:
            self.typed.emit("")
        elif plain and event.text() and event.text().isprintable():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)
