"""A record as one list: its sections folded, each opened and closed with Enter, Space, the arrows or a click."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QFrame, QListView

from facilitator.handouts.record_entry import Section
from ui.parts.named import named
from ui.parts.wrapping_list import WrappingList
from ui.record.record_row import ROW, RecordRow, Row

AT_ONCE = 25
"""So many rows are measured at a time: a section of a hundred notes opens without a wait."""


class RecordView(WrappingList):
    def __init__(self) -> None:
        super().__init__(30)
        named(self, "record", self.tr("What is held"))
        self.setProperty("tone", "titles")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(AT_ONCE)
        self._sections: tuple[Section, ...] = ()
        self._open: set[str] = set()
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(RecordRow(self))
        self._in_sight: tuple[int, ...] = ()
        self.selectionModel().currentChanged.connect(lambda now, _: self._keep_in_sight_of(now.row()))
        self.verticalScrollBar().rangeChanged.connect(lambda *_: self._keep_in_sight())

    def show_sections(self, sections: Sequence[Section]) -> None:
        """What is open stays open, and the choice where it was."""
        if tuple(sections) == self._sections:
            return
        chosen = self.currentIndex().row()
        self._sections = tuple(sections)
        self._rows.clear()
        for section in sections:
            self._rows.appendRow(_item(self._head(section)))
            if section.title in self._open:
                self._unfold(self._rows.rowCount() - 1, section)
        if self._rows.rowCount():
            self._choose(min(max(chosen, 0), self._rows.rowCount() - 1))

    def fold_all(self) -> None:
        """Another client: nothing is open."""
        self._open.clear()
        self._sections = ()
        self._rows.clear()
        self.setCurrentIndex(self._rows.index(-1, -1))

    def shown(self) -> list[Row]:
        return [self._rows.item(row).data(ROW) for row in range(self._rows.rowCount())]

    def toggle(self, row: int) -> None:
        section = self._section_at(row)
        if section is None or not section.entries:
            return
        if section.title in self._open:
            self._open.discard(section.title)
            self._rows.removeRows(row + 1, len(section.entries))
        else:
            self._open.add(section.title)
            self._unfold(row, section)
            self._keep_in_sight_of(row + 1, row)  # that it opened is seen
        _fill(self._rows.item(row), self._head(section))
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        section = self._section_at(row) if row >= 0 else None
        is_open = bool(section and section.title in self._open)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space if section:
                self.toggle(row)
            case Qt.Key.Key_Right if section and not is_open:
                self.toggle(row)
            case Qt.Key.Key_Left if is_open:
                self.toggle(row)
            case Qt.Key.Key_Left if row >= 0 and section is None:
                self._choose(self._head_above(row))
            case Qt.Key.Key_Home if row >= 0:
                self._choose(0)
            case Qt.Key.Key_End if row >= 0:  # Qt would stop at the last row that is measured by now
                self._choose(self._rows.rowCount() - 1)
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._in_sight = ()  # who scrolls by hand is not taken back
        super().wheelEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.toggle(index.row())

    def _unfold(self, row: int, section: Section) -> None:
        for place, entry in enumerate(section.entries, start=row + 1):
            self._rows.insertRow(place, _item(Row(entry.head, entry.lines)))

    def _head(self, section: Section) -> Row:
        many = str(len(section.entries)) if section.is_counted else ""
        count = many if section.entries else self.tr("nothing")
        return Row(
            section.title, count=count, is_section=True, is_open=section.title in self._open if section.entries else None
        )  # fmt: skip

    def _section_at(self, row: int) -> Section | None:
        head: Row = self._rows.item(row).data(ROW)
        return next((section for section in self._sections if head.is_section and section.title == head.head), None)

    def _head_above(self, row: int) -> int:
        while row and self._section_at(row) is None:
            row -= 1
        return row

    def _choose(self, row: int) -> None:
        self.selectionModel().setCurrentIndex(self._rows.index(row, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _keep_in_sight_of(self, *rows: int) -> None:
        """The last of them before the others; also while more rows are still being measured."""
        self._in_sight = rows
        QTimer.singleShot(0, self, self._keep_in_sight)

    def _keep_in_sight(self) -> None:
        for row in self._in_sight:
            self.scrollTo(self._rows.index(row, 0))


def _item(row: Row) -> QStandardItem:
    item = QStandardItem()
    _fill(item, row)
    return item


def _fill(item: QStandardItem, row: Row) -> None:
    item.setText(row.head)
    item.setData(row, ROW)
    item.setData(". ".join(filter(None, (row.head, row.count, *row.lines))), Qt.ItemDataRole.AccessibleTextRole)
