"""How a row with a tick is drawn: a box to tick, or a tick that only tells; the title in bold, and a note under it."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.parts.text_block import sized
from ui.style.icon import paint_icon
from ui.style.spacing import em
from ui.style.tokens import RADIUS, SPACE, TYPE

NOTE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
BOX = 1.1  # em


class TickedRow(QStyledItemDelegate):
    """Long titles and notes end with an ellipsis."""

    def __init__(self, parent: QObject, *, by_hand: bool) -> None:
        super().__init__(parent)
        self._by_hand = by_hand

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        bold, small = sized(option.font, em(), bold=True), sized(option.font, em(TYPE.small))
        height = QFontMetrics(bold).height() + (QFontMetrics(small).height() if index.data(NOTE) else 0)
        return QSize(em(8), height + 2 * em(SPACE.snug))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, is_chosen = option.palette, bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.highlight())
            painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), em(RADIUS.medium), em(RADIUS.medium))
        loud = (palette.highlightedText() if is_chosen else palette.text()).color()
        quiet = (palette.highlightedText() if is_chosen else palette.placeholderText()).color()
        self._paint_box(painter, option, is_ticked(index), loud)
        place = self._words(option)
        bold, small = sized(option.font, em(), bold=True), sized(option.font, em(TYPE.small))
        for text, font, color in ((index.data(), bold, loud), (index.data(NOTE), small, quiet)):
            if text:
                metrics = QFontMetrics(font)
                painter.setFont(font)
                painter.setPen(color)
                shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
                line = QRect(place.left(), place.top(), place.width(), metrics.height())
                painter.drawText(line, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
                place.setTop(line.bottom() + 1)
        painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Space ticks the chosen row, a click its box. A click beside the box only chooses the row."""
        if not self._by_hand:
            return False
        is_space = event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space  # type: ignore[attr-defined]
        is_click = isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease
        if not is_space and not (is_click and self._reach(option).contains(event.position().toPoint())):  # type: ignore[attr-defined]
            return False
        other = Qt.CheckState.Unchecked if is_ticked(index) else Qt.CheckState.Checked
        return model.setData(index, other.value, Qt.ItemDataRole.CheckStateRole)

    def _paint_box(self, painter: QPainter, option: QStyleOptionViewItem, has_tick: bool, color: QColor) -> None:
        box = QRectF(self._box(option)).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._by_hand:
            painter.setPen(QPen(color, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, em(RADIUS.small), em(RADIUS.small))
        if has_tick:
            inset = box.width() * (0.12 if self._by_hand else 0)
            paint_icon(painter, "done", color, box.adjusted(inset, inset, -inset, -inset))

    def _box(self, option: QStyleOptionViewItem) -> QRect:
        box = QRect(option.rect.left() + em(SPACE.snug), 0, em(BOX), em(BOX))
        box.moveTop(option.rect.top() + (option.rect.height() - box.height()) // 2)
        return QStyle.visualRect(option.direction, option.rect, box)

    def _reach(self, option: QStyleOptionViewItem) -> QRect:
        """Of a finger that means the box."""
        reach = QRect(option.rect)
        reach.setWidth(em(2 * SPACE.snug + BOX))
        return QStyle.visualRect(option.direction, option.rect, reach)

    def _words(self, option: QStyleOptionViewItem) -> QRect:
        start = em(2 * SPACE.snug + BOX)
        place = option.rect.adjusted(start, em(SPACE.snug), -em(SPACE.snug), -em(SPACE.snug))
        return QStyle.visualRect(option.direction, option.rect, place)


def is_ticked(index: Index) -> bool:
    """The model keeps the number of the state."""
    return Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
