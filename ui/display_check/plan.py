"""The displays as they stand beside each other, in one picture: which is the facilitator's, and how the room's looks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.parts.named import named
from ui.parts.text_block import TextBlock, sized
from ui.room.colors import CALM, RoomColors
from ui.room.displays import Display
from ui.room.motion import Moment
from ui.room.picture import RoomPicture
from ui.room.view import RoomView
from ui.style.spacing import em

HIGHEST, LOWEST = 22, 11  # em
ASIDE = 0.05  # of its width, by which a mirroring display is drawn beside the one it mirrors


class Plan(QWidget):
    """Everything to one scale. The room's display shows `view` as it would be painted there, line by line."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "display-plan", self.tr("Your displays"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(em(LOWEST))
        self._displays: Sequence[Display] = ()
        self._private = self._room = ""
        self._view, self._colors = RoomView(is_blank=True), CALM
        self._picture: RoomPicture | None = None

    def show_displays(self, displays: Sequence[Display], private: Display | None, room: Display | None) -> None:
        names = (private.name if private else "", room.name if room else "")
        if (tuple(displays), *names) != (tuple(self._displays), self._private, self._room):
            self._displays, (self._private, self._room) = tuple(displays), names
            self._picture = None
            self.update()

    def show_view(self, view: RoomView, colors: RoomColors) -> None:
        self._view, self._colors, self._picture = view, colors, None
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(em(40), em(HIGHEST))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        for display, place in self.places():
            self._draw(painter, display, place)

    def places(self) -> list[tuple[Display, QRectF]]:
        """Where each is drawn. One that mirrors is drawn a little beside the other, or it could not be seen."""
        apart = [(display, self._moved(number)) for number, display in enumerate(self._displays)]
        whole = QRectF()
        for _, place in apart:
            whole = whole.united(place)
        if whole.isEmpty():
            return []
        factor = min((self.width() - 4) / whole.width(), (self.height() - 4) / whole.height())
        left = (self.width() - factor * whole.width()) / 2
        return [
            (display, QRectF((place.topLeft() - whole.topLeft()) * factor + QPointF(left, 2), place.size() * factor))
            for display, place in apart
        ]

    def _moved(self, number: int) -> QRectF:
        display = self._displays[number]
        over = sum(display.mirrors(before) for before in self._displays[:number])
        aside = over * ASIDE * display.place.width()
        return QRectF(display.place).translated(aside, aside)

    def _draw(self, painter: QPainter, display: Display, place: QRectF) -> None:
        palette, is_room = self.palette(), display.name == self._room
        inside = place.adjusted(3, 3, -3, -3)
        if is_room:
            self._draw_room(painter, display, inside)
        else:
            painter.fillRect(inside, palette.color(QPalette.ColorRole.Base))
        edge = QPalette.ColorRole.Accent if is_room or display.name == self._private else QPalette.ColorRole.Mid
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(palette.color(edge), 3))
        painter.drawRoundedRect(inside, 4, 4)
        if not is_room:
            words = self.tr("You") if display.name == self._private else self.tr("Not used")
            self._write(painter, words, inside, palette.color(QPalette.ColorRole.WindowText))

    def _draw_room(self, painter: QPainter, display: Display, inside: QRectF) -> None:
        size = display.place.size()
        if self._picture is None:
            self._picture = RoomPicture(self._view, QRectF(0, 0, size.width(), size.height()), self.font(), self._colors)
        painter.save()
        painter.setClipRect(inside)
        painter.translate(inside.topLeft())
        painter.scale(inside.width() / size.width(), inside.height() / size.height())
        self._picture.paint(painter, Moment(is_still=True))
        painter.restore()

    def _write(self, painter: QPainter, words: str, inside: QRectF, color: QColor) -> None:
        block = TextBlock(words, sized(self.font(), self.fontMetrics().height(), bold=True), inside.width())
        block.draw(painter, inside.center() - QPointF(block.width, block.height) / 2, color)
