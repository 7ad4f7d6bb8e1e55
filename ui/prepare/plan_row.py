"""How one step or prompt is measured and painted: its words, its minutes at the end, a quiet note under them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.parts.text_block import TextBlock, sized
from ui.style.spacing import em, for_fingers
from ui.style.tokens import RADIUS, SPACE, TYPE

MINUTES, NOTE, LEFT_OUT, KEY = (Qt.ItemDataRole.UserRole + number for number in range(4))
AT_END = 3.6  # em: for the minutes
Index = QModelIndex | QPersistentModelIndex


class PlanRow(QStyledItemDelegate):
    """Left out, it is struck through. The chosen row stands on the accent; while the keys are elsewhere it has an edge."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        widget = option.widget
        width = widget.viewport().width() if isinstance(widget, QListView) else em(20)
        return QSize(width, for_fingers(self._height(option, index, width)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, palette = option.rect, option.palette
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        is_chosen = is_selected and option.widget.hasFocus()
        if is_selected:
            painter.setPen(QPen(palette.highlight().color(), 1.5))
            painter.setBrush(palette.highlight() if is_chosen else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), em(RADIUS.medium), em(RADIUS.medium))
        quiet = (palette.highlightedText() if is_chosen else palette.placeholderText()).color()
        loud = quiet if is_chosen or index.data(LEFT_OUT) else palette.text().color()
        title, note = self._laid(option, index, rect.width())
        spare = (rect.height() - self._height(option, index, rect.width())) // 2
        inside = QRect(rect).adjusted(em(SPACE.snug), em(SPACE.tight) + spare, -em(SPACE.snug), 0)
        title.draw(painter, QPointF(inside.topLeft()), loud)
        if note:
            note.draw(painter, QPointF(inside.left(), inside.top() + title.height), quiet)
        minutes = TextBlock(str(index.data(MINUTES) or ""), sized(option.font, em()), em(AT_END))
        minutes.draw(painter, QPointF(inside.right() - minutes.width, inside.top()), loud)
        painter.restore()

    def _height(self, option: QStyleOptionViewItem, index: Index, width: int) -> int:
        title, note = self._laid(option, index, width)
        return round(title.height + (note.height if note else 0)) + 2 * em(SPACE.tight) + 2

    @staticmethod
    def _laid(option: QStyleOptionViewItem, index: Index, width: int) -> tuple[TextBlock, TextBlock | None]:
        font = QFont(option.font)
        font.setStrikeOut(bool(index.data(LEFT_OUT)))
        room = max(1, width - 2 * em(SPACE.snug) - em(AT_END))
        note = index.data(NOTE)
        return TextBlock(index.data(), font, room), TextBlock(note, sized(option.font, em(TYPE.small)), room) if note else None
