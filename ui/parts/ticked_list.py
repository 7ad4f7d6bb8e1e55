"""A list whose rows are ticked: by hand (whose sheets to print), or by the program (who is done). Arrows choose a row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView

from ui.parts.named import named
from ui.parts.ticked_item import KEY, Row, item_of
from ui.parts.ticked_row import TickedRow
from ui.style.spacing import em

CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class TickedList(QListView):
    chosen = Signal(object)
    ticked = Signal()

    def __init__(self, name: str, spoken: str, *, by_hand: bool) -> None:
        super().__init__()
        named(self, name, spoken)
        self._by_hand = by_hand
        self._rows = QStandardItemModel(self)
        self._rows.itemChanged.connect(lambda _: self.ticked.emit())
        self.setModel(self._rows)
        self.setItemDelegate(TickedRow(self, by_hand=by_hand))
        self.setProperty("tone", "titles")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._say)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """In place of the ones before. The choice stays on its key, ticks made by hand stay too."""
        before = {item.data(KEY): item.checkState() for item in self._items()} if self._by_hand else {}
        now = self.key()
        self._rows.blockSignals(True)
        self.selectionModel().blockSignals(True)
        self._rows.setRowCount(len(rows))
        for number, row in enumerate(rows):
            self._rows.setItem(number, item_of(row, before.get(row.key, CHECKED if row.is_ticked else UNCHECKED)))
        self.selectionModel().blockSignals(False)
        self._rows.blockSignals(False)
        self._rows.layoutChanged.emit()
        self.updateGeometry()  # a row may have another line now
        self.choose(now if now in {row.key for row in rows} else next((row.key for row in rows), None))

    def key(self) -> object:
        """Of the chosen row; None when there is none."""
        return self.currentIndex().data(KEY) if self.currentIndex().isValid() else None

    def choose(self, key: object) -> None:
        """Who hears of it may show other rows at once."""
        row = next((number for number, item in enumerate(self._items()) if item.data(KEY) == key), None)
        if row is not None:
            self.selectionModel().setCurrentIndex(self._rows.index(row, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(self._rows.index(row, 0))

    def ticked_keys(self) -> list[object]:
        return [item.data(KEY) for item in self._items() if item.checkState() == CHECKED]

    def tick_all(self, is_ticked: bool) -> None:
        for item in self._items():
            item.setCheckState(CHECKED if is_ticked else UNCHECKED)

    def tick(self, key: object) -> None:
        for item in self._items():
            if item.data(KEY) == key:
                item.setCheckState(CHECKED)

    def sizeHint(self) -> QSize:
        """As high as its rows, if there is room."""
        rows = sum(self.sizeHintForRow(number) for number in range(self._rows.rowCount()))
        return QSize(em(12), rows + 2 * self.frameWidth() + 2)

    def _items(self) -> list[QStandardItem]:
        return [self._rows.item(number) for number in range(self._rows.rowCount())]

    def _say(self, now: QModelIndex) -> None:
        if now.isValid():
            self.chosen.emit(now.data(KEY))
