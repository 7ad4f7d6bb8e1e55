"""Lies over the private window while a session runs and nobody is at the desk. It shows nothing of anybody."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.keys import keys_of
from ui.parts.named import named
from ui.parts.picture import Picture
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

SHARP = 0.01  # the focus ring's corners: round ones would be seen in those of the window
CENTER = Qt.AlignmentFlag.AlignHCenter
ACTS_COVERED = ("next", "back", "blank")  # a clicker in the room goes on working
MODIFIERS = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}


class Cover(QFrame):
    """Any key or click lifts it, and does nothing else; then the focus is where it was."""

    lifted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        named(self, "cover", self.tr("Covered. Press any key to go on."))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        self.setProperty("ring", SHARP)
        column = spaced(QVBoxLayout(self), SPACE.snug, across=SPACE.far, down=SPACE.far)
        column.addStretch(2)
        column.addWidget(Picture("lock", "quiet", size=2.6), 0, CENTER)
        column.addWidget(words(self.tr("The session goes on"), Tone.TITLE), 0, CENTER)
        column.addWidget(words(self.tr("Press any key to come back to it."), Tone.QUIET), 0, CENTER)
        column.addStretch(3)
        self._window = window
        self._before = window.focusWidget()
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return False

    def event(self, event: QEvent) -> bool:
        """Keys of the session's actions are not theirs while nobody sees what they would do."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination())
            if not any(pressed == QKeySequence(key) for name in ACTS_COVERED for key in keys_of(name)):
                event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A page that goes on under it may want the focus; what is typed must not go there unseen."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            QTimer.singleShot(0, self, self._take_back)

    def _take_back(self) -> None:
        if self.isVisible():
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in MODIFIERS:
            self.lift()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.lift()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Kept from what lies under it."""

    def lift(self) -> None:
        self._window.removeEventFilter(self)
        if self._before and isValid(self._before) and self._before.isVisible():  # its page may be another by now
            self._before.setFocus()
        self.hide()
        self.lifted.emit()
        self.deleteLater()
