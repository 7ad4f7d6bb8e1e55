"""A list of things with a title, a line about it and a quiet note; arrows go from one to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel

from ui.parts.named import named
from ui.parts.title_row import DETAIL, HEADING, KEY, NOTE, TitleRow
from ui.parts.wrapping_list import WrappingList


@dataclass(frozen=True)
class Titled:
    """`key` is what `chosen` carries; a `heading` stands above the first row of a part."""

    key: object
    title: str
    detail: str = ""
    note: str = ""
    heading: str = ""


class TitleList(WrappingList):
    """`width` in em. The choice stays on the same key when the rows are shown anew."""

    chosen = Signal(object)

    def __init__(self, name: str, spoken: str, width: float = 21) -> None:
        super().__init__(width)
        named(self, name, spoken)
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(TitleRow(self))
        self.setProperty("tone", "titles")
        self.selectionModel().currentChanged.connect(self._say)

    def show_rows(self, rows: Sequence[Titled]) -> None:
        """Rows that are there already are changed in place, so neither the choice nor the scrolling moves."""
        now = self.key()
        self.selectionModel().blockSignals(True)
        self._rows.setRowCount(len(rows))
        for number, row in enumerate(rows):
            item = self._rows.item(number)
            if item is None:
                item = QStandardItem()
                self._rows.setItem(number, item)
            item.setText(row.title)
            for role, value in ((DETAIL, row.detail), (NOTE, row.note), (KEY, row.key), (HEADING, row.heading)):
                item.setData(value, role)
            spoken = ". ".join(part for part in (row.title, row.detail, row.note) if part)
            item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
        self.selectionModel().blockSignals(False)
        if now is not None:
            self.choose(now)
        self.scheduleDelayedItemsLayout()

    def key(self) -> object:
        """Of the chosen row; None when none is."""
        return self.currentIndex().data(KEY) if self.currentIndex().isValid() else None

    def choose(self, key: object) -> None:
        for number in range(self._rows.rowCount()):
            if self._rows.item(number).data(KEY) == key:
                self.setCurrentIndex(self._rows.index(number, 0))
                return

    def choose_first(self) -> None:
        """Where nothing is chosen yet."""
        if not self.currentIndex().isValid() and self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(0, 0))

    def _say(self, now: QModelIndex) -> None:
        if now.isValid():
            self.chosen.emit(now.data(KEY))
