"""Who came, each with a box to tick: arrows choose whose sheet is shown, Space or a click on the box whose are printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facilitator.people.client import ClientId
from ui.parts.named import named
from ui.parts.text_block import sized
from ui.style.icon import paint_icon
from ui.style.spacing import em
from ui.style.tokens import RADIUS, SPACE, TYPE

NOTE, KEY = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
BOX = 1.1  # em


@dataclass(frozen=True)
class Row:
    client: ClientId
    title: str
    note: str = ""


class ClientList(QListView):
    chosen = Signal(object)  # ClientId, whose sheet is to be seen
    ticked = Signal()

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        named(self, name, spoken)
        self._rows = QStandardItemModel(self)
        self._rows.itemChanged.connect(lambda _: self.ticked.emit())
        self.setModel(self._rows)
        self.setItemDelegate(_Ticked(self))
        self.setProperty("tone", "titles")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._say)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Rows of clients that are there already change in place: choice and ticks stay. New ones are ticked."""
        with_tick = {item.data(KEY): item.checkState() for item in self._items()}
        now = self.client()
        self._rows.blockSignals(True)
        self._rows.removeRows(0, self._rows.rowCount())
        for row in rows:
            self._rows.appendRow(_item(row, with_tick.get(row.client, Qt.CheckState.Checked)))
        self._rows.blockSignals(False)
        self._rows.layoutChanged.emit()
        self.choose(now if now in {row.client for row in rows} else next((row.client for row in rows), None))

    def client(self) -> ClientId | None:
        """Whose sheet is to be seen."""
        index = self.currentIndex()
        return index.data(KEY) if index.isValid() else None

    def choose(self, client: ClientId | None) -> None:
        for item in self._items():
            if item.data(KEY) == client:
                self.selectionModel().setCurrentIndex(item.index(), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def ticked_clients(self) -> list[ClientId]:
        return [item.data(KEY) for item in self._items() if item.checkState() == Qt.CheckState.Checked]

    def tick_all(self, is_ticked: bool) -> None:
        for item in self._items():
            item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)

    def _items(self) -> list[QStandardItem]:
        return [self._rows.item(number) for number in range(self._rows.rowCount())]

    def _say(self, now: QModelIndex) -> None:
        if now.isValid():
            self.chosen.emit(now.data(KEY))


def _item(row: Row, state: Qt.CheckState) -> QStandardItem:
    item = QStandardItem(row.title)
    item.setCheckable(True)
    item.setCheckState(state)
    item.setData(row.note, NOTE)
    item.setData(row.client, KEY)
    item.setData(". ".join(part for part in (row.title, row.note) if part), Qt.ItemDataRole.AccessibleTextRole)
    return item


class _Ticked(QStyledItemDelegate):
    """A box, the name in bold, and what to know about it under it. Long names end with an ellipsis."""

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
        self._paint_box(painter, option, _is_ticked(index), loud)
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
        is_space = event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space  # type: ignore[attr-defined]
        is_click = isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease
        if not is_space and not (is_click and self._reach(option).contains(event.position().toPoint())):  # type: ignore[attr-defined]
            return False
        other = Qt.CheckState.Unchecked if _is_ticked(index) else Qt.CheckState.Checked
        return model.setData(index, other.value, Qt.ItemDataRole.CheckStateRole)

    def _paint_box(self, painter: QPainter, option: QStyleOptionViewItem, is_ticked: bool, color: QColor) -> None:
        box = QRectF(self._box(option)).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(color, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, em(RADIUS.small), em(RADIUS.small))
        if is_ticked:
            inset = box.width() * 0.12
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


def _is_ticked(index: Index) -> bool:
    """The model keeps the number of the state."""
    return Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
