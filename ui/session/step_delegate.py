"""Paints a step of the agenda: what became of it, its title in up to two lines, its minutes."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.parts.text_block import TextBlock, sized
from ui.session.agenda_model import LED_BY, MINUTES, STATE, StepState
from ui.session.inks import Inks
from ui.style.icon import paint_icon
from ui.style.spacing import em, for_fingers
from ui.style.tokens import RADIUS, SPACE, TYPE

Index = QModelIndex | QPersistentModelIndex
LEFT_OUT_MARK = "–"


class StepDelegate(QStyledItemDelegate):
    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._inks = Inks(view)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        return QSize(width, for_fingers(self._height(index, width)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = StepState(index.data(STATE))
        rect, palette = option.rect, option.palette
        ink = self._ink(state, palette)
        if state == StepState.NOW:
            self._paint_ground(painter, rect)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(palette.highlight().color(), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), em(RADIUS.medium), em(RADIUS.medium))
        title = self._title(index, rect.width())
        spare = (rect.height() - self._height(index, rect.width())) // 2
        corner = QPointF(rect.topLeft() + QPoint(self._before(), em(SPACE.snug) + spare))
        title.draw(painter, corner, ink)
        if led := self._led(index, rect.width()):
            led.draw(
                painter, corner + QPointF(0, title.height), ink if state == StepState.NOW else self._ink(StepState.DONE, palette)
            )
        self._paint_mark(
            painter, QRect(rect.left() + em(SPACE.snug), round(corner.y()), em(1.1), round(title.last_height)), index, ink
        )
        if state != StepState.LEFT_OUT:
            font = sized(option.font, em(), bold=state == StepState.NOW)
            minutes = TextBlock(str(index.data(MINUTES)), font, em(3))
            minutes.draw(painter, QPointF(rect.right() - em(SPACE.snug) - minutes.width, corner.y()), ink)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._inks.accent_soft)
        painter.drawRoundedRect(rect, em(RADIUS.medium), em(RADIUS.medium))

    def _paint_mark(self, painter: QPainter, place: QRect, index: Index, ink: QColor) -> None:
        state = StepState(index.data(STATE))
        if state in (StepState.DONE, StepState.NOW):
            side = em(1)
            top = place.top() + (place.height() - side) / 2
            paint_icon(painter, "done" if state == StepState.DONE else "now", ink, QRectF(place.left(), top, side, side))
            return
        text = LEFT_OUT_MARK if state == StepState.LEFT_OUT else str(index.row() + 1)
        TextBlock(text, sized(self._view.font(), em()), em(2)).draw(painter, QPointF(place.topLeft()), ink)

    def _ink(self, state: StepState, palette: QPalette) -> QColor:
        match state:
            case StepState.NOW:
                return self._inks.accent_ink
            case StepState.COMING:
                return palette.text().color()
            case _:
                return palette.placeholderText().color()

    def _height(self, index: Index, width: int) -> int:
        led = self._led(index, width)
        return round(self._title(index, width).height + (led.height if led else 0)) + 2 * em(SPACE.snug)

    def _title(self, index: Index, width: int) -> TextBlock:
        font = QFont(self._view.font())
        font.setBold(index.data(STATE) == StepState.NOW)
        font.setStrikeOut(index.data(STATE) == StepState.LEFT_OUT)
        return TextBlock(index.data(), font, max(1, width - self._before() - em(2.4)))

    def _led(self, index: Index, width: int) -> TextBlock | None:
        """Who leads it, where it is not the facilitator."""
        name = index.data(LED_BY)
        font = sized(self._view.font(), em(TYPE.small))
        return TextBlock(name, font, max(1, width - self._before() - em(2.4))) if name else None

    @staticmethod
    def _before() -> int:
        return em(SPACE.snug) + em(1.6)
