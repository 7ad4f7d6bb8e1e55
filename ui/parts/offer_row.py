"""How an offer is drawn: its words, and at the far end, in small letters, where it comes from."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.parts.offer import Offer
from ui.parts.text_block import sized
from ui.style.spacing import em
from ui.style.tokens import SPACE, TYPE

NOTE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
MIDDLE = Qt.AlignmentFlag.AlignVCenter


def offer_item(offer: Offer) -> QListWidgetItem:
    item = QListWidgetItem(offer.text)
    item.setData(NOTE, offer.note)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, ". ".join(part for part in (offer.text, offer.note) if part))
    return item


class OfferRow(QStyledItemDelegate):
    """What is too long ends with an ellipsis. The ground of the chosen one is drawn by app.qss."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        words, note = index.data(), index.data(NOTE) or ""
        self.initStyleOption(option, index)
        option.text = ""
        widget = option.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        font, small = widget.font(), sized(widget.font(), em(TYPE.small))
        room = option.rect.adjusted(em(SPACE.snug), 0, -em(SPACE.snug), 0)
        wide = QFontMetrics(small).horizontalAdvance(note) + em(SPACE.near) if note else 0
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width() - wide)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setFont(font)
        painter.setPen((option.palette.link() if is_chosen else option.palette.text()).color())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeading | MIDDLE, shown)
        painter.setFont(small)
        painter.setPen(option.palette.placeholderText().color())
        painter.drawText(room, Qt.AlignmentFlag.AlignTrailing | MIDDLE, note)
        painter.restore()
