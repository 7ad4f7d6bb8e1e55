"""The room screen once more, small, for the facilitator: painted from the same view and in its proportions."""

from __future__ import annotations

import logging
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.parts.named import named
from ui.room.colors import CALM, RoomColors
from ui.room.motion import Moment, wants_stillness
from ui.room.picture import HIGH, WIDE, RoomPicture, pacer_is_seen
from ui.room.view import BLANK, RoomView

log = logging.getLogger(__name__)

SOON = 60  # milliseconds: first the line stands on the board and on the room screen
FRAME = 100  # milliseconds, while a breath moves: seen from near and small
USUAL = QSize(WIDE, HIGH)


class SmallPicture(QWidget):
    """As wide as there is room, but not higher than `highest`. Black on any error, as the room screen is."""

    def __init__(self, spoken: str, highest: int, *, seconds: Callable[[], float] = monotonic) -> None:
        super().__init__()
        named(self, "small-picture", spoken)
        self.view = BLANK
        self._shape, self._colors, self._highest = USUAL, CALM, highest
        self._seconds, self._is_still = seconds, wants_stillness
        self._picture: RoomPicture | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.update)
        self._frames = QTimer(self, interval=FRAME)
        self._frames.timeout.connect(self.update)

    def show_view(self, view: RoomView) -> None:
        if view != self.view:
            is_blank = view.is_blank or self.view.is_blank
            self.view, self._picture = view, None
            self._keep_moving()
            self._soon.start(0 if is_blank else SOON)

    def be_like(self, shape: QSize, colors: RoomColors, *, is_still: Callable[[], bool] = wants_stillness) -> None:
        """The room screen's own size and colors: lines break here where they break there."""
        self._is_still = is_still
        wanted = USUAL if shape.isEmpty() else shape
        if (wanted, colors) != (self._shape, self._colors):
            self._shape, self._colors, self._picture = wanted, colors, None
            self.updateGeometry()
            self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return min(self._highest, width * self._shape.height() // self._shape.width())

    def sizeHint(self) -> QSize:
        return QSize(self._highest * self._shape.width() // self._shape.height(), self._highest)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            self._paint(painter)
        except Exception as problem:
            log.error("the small picture of the room screen could not be painted and is black: %s", type(problem).__name__)
            painter.resetTransform()
            painter.fillRect(self.rect(), Qt.GlobalColor.black)
        finally:
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.update()

    def showEvent(self, event: object) -> None:
        self._keep_moving()

    def hideEvent(self, event: object) -> None:
        self._keep_moving()

    def _paint(self, painter: QPainter) -> None:
        if self._picture is None:
            whole = QRectF(0, 0, self._shape.width(), self._shape.height())
            self._picture = RoomPicture(self.view, whole, self.font(), self._colors)
        factor = min(self.width() / self._shape.width(), self.height() / self._shape.height())
        painter.translate((self.width() - factor * self._shape.width()) / 2, 0)
        painter.scale(factor, factor)
        self._picture.paint(painter, Moment(self._seconds(), self._is_still()))

    def _keep_moving(self) -> None:
        is_moving = self.isVisible() and pacer_is_seen(self.view) is not None
        self._frames.setInterval(1000 if self._is_still() else FRAME)
        if is_moving != self._frames.isActive():
            self._frames.start() if is_moving else self._frames.stop()
