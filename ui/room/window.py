"""The window the group sees: on a display of its own, fed by one RoomView, black on any error (DESIGN section 5)."""

from __future__ import annotations

import logging
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPainter, QPaintEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QWidget

from ui.parts.named import named
from ui.room.colors import CALM, RoomColors
from ui.room.picture import RoomPicture, pacer_is_seen
from ui.room.view import BLANK, RoomView

log = logging.getLogger(__name__)

FRAME = 33  # milliseconds, while a breath moves
USUAL = QSize(960, 600)
SMALLEST = QSize(480, 300)
NO_FOCUS = Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus


class RoomWindow(QWidget):
    """It never takes the focus: the capture line keeps it. Its title holds no words of the session (DOMAIN C4)."""

    closed = Signal()  # by its own frame, not by the program

    def __init__(self, colors: RoomColors = CALM, seconds: Callable[[], float] = monotonic) -> None:
        super().__init__(None, NO_FOCUS)
        named(self, "room-window")
        self.setWindowTitle(self.tr("Room screen"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(SMALLEST)
        self.resize(USUAL)
        self.view = BLANK
        self._colors, self._seconds = colors, seconds
        self._picture: RoomPicture | None = None
        self._breathing_since = 0.0
        self._frames = QTimer(self, interval=FRAME)
        self._frames.timeout.connect(self.update)

    def open_on(self, screen: QScreen) -> None:
        """Full-screen on a display that is not the facilitator's."""
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.setWindowState(Qt.WindowState.WindowFullScreen)  # showFullScreen would also ask for the focus
        self.show()

    def open_beside(self) -> None:
        """An ordinary window, on the facilitator's own display, because it was asked for."""
        self.showNormal()

    def show_view(self, view: RoomView) -> None:
        """Nothing is painted where nothing changed."""
        if view == self.view:
            return
        if pacer_is_seen(view) and not pacer_is_seen(self.view):
            self._breathing_since = self._seconds()
        self.view = view
        self._picture = None
        self._breathe()
        self.update()

    def go_black(self) -> None:
        """Something is wrong on the facilitator's side: better nothing than something stale or private."""
        self.show_view(BLANK)

    def wear(self, colors: RoomColors) -> None:
        if colors != self._colors:
            self._colors, self._picture = colors, None
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Its errors say nothing of words: only what kind they are is logged."""
        painter = QPainter(self)
        try:
            if self._picture is None:
                self._picture = RoomPicture(self.view, QRectF(self.rect()), self.font(), self._colors)
            self._picture.paint(painter, self._seconds() - self._breathing_since, is_still=wants_stillness())
        except Exception as problem:
            log.error("the room screen could not be painted and is black: %s", type(problem).__name__)
            painter.fillRect(self.rect(), Qt.GlobalColor.black)
        finally:
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._picture = None

    def showEvent(self, event: object) -> None:
        self._breathe()

    def hideEvent(self, event: object) -> None:
        self._breathe()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _breathe(self) -> None:
        is_seen = self.isVisible() and pacer_is_seen(self.view) is not None
        self._frames.setInterval(1000 if wants_stillness() else FRAME)
        if is_seen != self._frames.isActive():
            self._frames.start() if is_seen else self._frames.stop()


def wants_stillness() -> bool:
    """Whether the system asks for less motion. Qt 6.11 does not tell yet; later ones may."""
    preference = getattr(QGuiApplication.styleHints().accessibility(), "motionPreference", None)
    return preference is not None and "Reduced" in str(preference())
