"""The window the group sees: on a display of its own, fed by one RoomView, black on any error (DESIGN section 5)."""

from __future__ import annotations

import logging
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QWidget

from ui.parts.named import named
from ui.room.breath import at_same_place
from ui.room.colors import CALM, RoomColors
from ui.room.motion import FADE, Moment, came_calmly, seen_of_new, wants_stillness
from ui.room.picture import RoomPicture, pacer_is_seen
from ui.room.view import BLANK, Pacer, RoomView

log = logging.getLogger(__name__)

FRAME = 33  # milliseconds, while a breath moves
USUAL = QSize(960, 600)
SMALLEST = QSize(480, 300)
NO_FOCUS = Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus


class RoomWindow(QWidget):
    """It never takes the focus: the capture line keeps it. Its title holds no words of the session (DOMAIN C4)."""

    closed = Signal()  # by its own frame, not by the program

    def __init__(
        self,
        colors: RoomColors = CALM,
        seconds: Callable[[], float] = monotonic,
        is_still: Callable[[], bool] = wants_stillness,
    ) -> None:
        super().__init__(None, NO_FOCUS)
        named(self, "room-window")
        self.setWindowTitle(self.tr("Room screen"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(SMALLEST)
        self.resize(USUAL)
        self.view = BLANK
        self._colors, self._seconds, self._is_still = colors, seconds, is_still
        self._picture: RoomPicture | None = None
        self._new_lines = 0  # that are still coming
        self._fading_since = 0.0
        self._breathing_since = 0.0
        self._frames = QTimer(self, interval=FRAME)
        self._frames.timeout.connect(self._move)

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
        self._follow_rhythm(pacer_is_seen(self.view), pacer_is_seen(view))
        self._new_lines = 0 if self._is_still() else came_calmly(self.view, view)
        self._fading_since = self._seconds()
        self.view = view
        self._picture = None
        self._keep_moving()
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
            seen = seen_of_new(self._seconds() - self._fading_since) if self._new_lines else 1.0
            self._picture.paint(painter, Moment(self.breathing_for, self._is_still(), self._new_lines, seen))
        except Exception as problem:
            painter.setOpacity(1)
            log.error("the room screen could not be painted and is black: %s", type(problem).__name__)
            painter.fillRect(self.rect(), Qt.GlobalColor.black)
        finally:
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._picture = None

    def showEvent(self, event: object) -> None:
        self._keep_moving()

    def hideEvent(self, event: object) -> None:
        self._new_lines = 0
        self._keep_moving()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    @property
    def breathing_for(self) -> float:
        """Seconds since the first breath began."""
        return self._seconds() - self._breathing_since

    def _follow_rhythm(self, before: Pacer | None, now: Pacer | None) -> None:
        """It begins with breathing in; another rhythm goes on where the one before is."""
        if now and not before:
            self._breathing_since = self._seconds()
        elif now and before and now != before:
            self._breathing_since = self._seconds() - at_same_place(before, now, self.breathing_for)

    def _move(self) -> None:
        if self._new_lines and self._seconds() - self._fading_since >= FADE:
            self._new_lines = 0
            self._keep_moving()
        self.update()

    def _keep_moving(self) -> None:
        """Only while something moves that is seen."""
        is_moving = self.isVisible() and (pacer_is_seen(self.view) is not None or self._new_lines > 0)
        self._frames.setInterval(1000 if self._is_still() else FRAME)
        if is_moving != self._frames.isActive():
            self._frames.start() if is_moving else self._frames.stop()
