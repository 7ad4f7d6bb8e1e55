"""A box to tick, or, where ticks only tell, the tick alone: where in its row it is, and how it is drawn."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui.style.icon import paint_icon
from ui.style.spacing import em
from ui.style.tokens import RADIUS, SPACE

Index = QModelIndex | QPersistentModelIndex
BOX = 1.1  # em
INSET = 0.12  # of the box, around the tick in it


def is_ticked(index: Index) -> bool:
    """The model keeps the number of the state."""
    return Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked


def paint_tick(painter: QPainter, option: QStyleOptionViewItem, color: QColor, *, has_tick: bool, has_box: bool) -> None:
    box = QRectF(_box(option)).adjusted(0.5, 0.5, -0.5, -0.5)
    if has_box:
        painter.setPen(QPen(color, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, em(RADIUS.small), em(RADIUS.small))
    if has_tick:
        inset = box.width() * INSET if has_box else 0
        paint_icon(painter, "done", color, box.adjusted(inset, inset, -inset, -inset))


def reach(option: QStyleOptionViewItem) -> QRect:
    """Of a pointer that means the box."""
    place = QRect(option.rect)
    place.setWidth(em(2 * SPACE.snug + BOX))
    return QStyle.visualRect(option.direction, option.rect, place)


def beside(option: QStyleOptionViewItem) -> QRect:
    """The room for words."""
    place = option.rect.adjusted(em(2 * SPACE.snug + BOX), em(SPACE.snug), -em(SPACE.snug), -em(SPACE.snug))
    return QStyle.visualRect(option.direction, option.rect, place)


def _box(option: QStyleOptionViewItem) -> QRect:
    box = QRect(option.rect.left() + em(SPACE.snug), 0, em(BOX), em(BOX))
    box.moveTop(option.rect.top() + (option.rect.height() - box.height()) // 2)
    return QStyle.visualRect(option.direction, option.rect, box)
