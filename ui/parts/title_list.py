"""A list of things with a title, a line about it and a quiet note; arrows go from one to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView

from ui.parts.named import named
from ui.parts.title_row import DETAIL, KEY, NOTE, TitleRow
from ui.style.spacing import em


@dataclass(frozen=True)
class Titled:
    """`key` is what `chosen` carries."""

    key: object
    title: str
    detail: str = ""
    note: str = ""


class TitleList(QListView):
    """`width` in em. The choice stays on the same key when the rows are shown anew."""

    chosen = Signal(object)

    def __init__(self, name: str, spoken: str, width: float = 21) -> None:
        super().__init__()
        named(self, name, spoken)
        self._wide = width
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(TitleRow(self))
        self.setProperty("tone", "titles")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self._measure()
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
            for role, value in ((DETAIL, row.detail), (NOTE, row.note), (KEY, row.key)):
                item.setData(value, role)
            item.setData(
                ". ".join(part for part in (row.title, row.detail, row.note) if part), Qt.ItemDataRole.AccessibleTextRole
            )
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows that wrap are as high as the width says; the view itself asks again only when its height changes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self._measure)  # the letters have another size

    def sizeHint(self) -> QSize:
        return QSize(em(self._wide), super().sizeHint().height())

    def _measure(self) -> None:
        self.setMinimumWidth(em(self._wide * 0.6))
        self.updateGeometry()
        self.scheduleDelayedItemsLayout()

    def _say(self, now: QModelIndex) -> None:
        if now.isValid():
            self.chosen.emit(now.data(KEY))
