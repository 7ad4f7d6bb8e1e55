"""How a row with a tick is drawn: a box to tick, or a tick that only tells; the title in bold, and a note under it."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.parts.text_block import sized
from ui.parts.tick_box import beside, is_ticked, paint_tick, reach
from ui.style.spacing import em, for_fingers
from ui.style.tokens import RADIUS, SPACE, TYPE

NOTE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class TickedRow(QStyledItemDelegate):
    """Long titles and notes end with an ellipsis."""

    def __init__(self, parent: QObject, *, by_hand: bool) -> None:
        super().__init__(parent)
        self._by_hand = by_hand

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        bold, small = sized(option.font, em(), bold=True), sized(option.font, em(TYPE.small))
        height = QFontMetrics(bold).height() + (QFontMetrics(small).height() if index.data(NOTE) else 0)
        return QSize(em(8), for_fingers(height + 2 * em(SPACE.snug)))

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
        paint_tick(painter, option, loud, has_tick=is_ticked(index), has_box=self._by_hand)
        place = beside(option)
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
        if not is_space and not (is_click and reach(option).contains(event.position().toPoint())):  # type: ignore[attr-defined]
            return False
        other = Qt.CheckState.Unchecked if is_ticked(index) else Qt.CheckState.Checked
        return model.setData(index, other.value, Qt.ItemDataRole.CheckStateRole)
