"""The one private window: it shows the gate (doors, set-up, unlock) or the house, and remembers its place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from ui.parts.named import named

USUAL = QSize(1280, 800)
SMALLEST = QSize(900, 600)


class Window(QWidget):
    """Its title never holds a name, a group or a topic (DOMAIN C4)."""

    closing = Signal()
    painted = Signal()  # the first time

    def __init__(self) -> None:
        super().__init__()
        named(self, "window")
        self.setWindowTitle(self.tr("Facilitator"))
        self.setMinimumSize(SMALLEST)
        self.resize(USUAL)
        self._is_painted = False
        self._may_close = False
        self._stack = QStackedLayout(self)

    def show_screen(self, screen: QWidget, put_away: Callable[[], None] | None = None) -> None:
        """In place of the one before, which goes away; after `put_away`, which may wait: the one before is not seen any more."""
        before = self._stack.currentWidget()
        self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen)
        if put_away:
            self._stack.activate()
            self.repaint()
            put_away()
        if screen.focusProxy():
            screen.setFocus()
        if before:
            from ui.background import Task

            for task in before.findChildren(Task):
                task.let_go()
            self._stack.removeWidget(before)
            before.hide()
            before.deleteLater()

    @property
    def screen_shown(self) -> QWidget | None:
        return self._stack.currentWidget()

    def place(self) -> str:
        """Where and how large it is, as text for the preferences."""
        return bytes(self.saveGeometry().toBase64().data()).decode()

    def put(self, place: str) -> None:
        """Back where it was; Qt itself brings it onto a display that is there."""
        if place:
            self.restoreGeometry(QByteArray.fromBase64(place.encode()))

    def showEvent(self, event: QShowEvent) -> None:
        """A screen may cover the whole window, which is then never painted itself: the system's window knows better."""
        super().showEvent(event)
        if not self._is_painted:
            self.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)  # it is painted when this event has been handled
        return False

    def show_focus(self, app: QApplication) -> None:
        """From the first paint on: the system gives the focus to what it shows, not before."""
        from ui.parts.focus_ring import FocusRing

        FocusRing(app, self).go_to(None, app.focusWidget())

    def close_for_good(self) -> None:
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The user asks; the program first puts everything away, and may have nothing to put away."""
        if not self._may_close:
            self.closing.emit()
        event.setAccepted(self._may_close)
