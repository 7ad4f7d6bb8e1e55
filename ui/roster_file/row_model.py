"""The rows of the preview. The code name can be typed over, the tick says whether a row is put on the roster."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from facilitator.dates import short_day_with_year
from facilitator.people.roster_file import POSSIBLE, Row
from ui.roster_file.row_words import what_happens

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ROLE = Qt.ItemDataRole


class Shown(IntEnum):
    CODE_NAME = 0
    REAL_NAME = 1
    JOINED = 2
    LARGE_PRINT = 3
    HAPPENS = 4


class RowModel(QAbstractTableModel):
    renamed = Signal(int, str)  # the number of the row, the code name
    ticked = Signal(int, bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()
        self._titles = {
            Shown.CODE_NAME: self.tr("Code name"),
            Shown.REAL_NAME: self.tr("Real name"),
            Shown.JOINED: self.tr("Joins on"),
            Shown.LARGE_PRINT: self.tr("Large print"),
            Shown.HAPPENS: self.tr("What happens"),
        }

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Changed in place while their number stays, so that the chosen cell does."""
        if len(rows) != len(self._rows):
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        self._rows = rows
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, Shown.HAPPENS))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Shown)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = ROLE.DisplayRole) -> Any:
        if role != ROLE.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(self._rows[section].number)
        return self._titles[Shown(section)]

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == Shown.CODE_NAME:
            flags |= Qt.ItemFlag.ItemIsEditable
            if self._rows[index.row()].happens in POSSIBLE:
                flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = ROLE.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == ROLE.CheckStateRole and index.column() == Shown.CODE_NAME and row.happens in POSSIBLE:
            return Qt.CheckState.Checked if row.is_wanted else Qt.CheckState.Unchecked
        if role in (ROLE.DisplayRole, ROLE.EditRole):
            return self._text(row, Shown(index.column()))
        return None

    def setData(self, index: Index, value: Any, role: int = ROLE.EditRole) -> bool:
        row = self._rows[index.row()]
        if role == ROLE.CheckStateRole:
            self.ticked.emit(row.number, Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        if role == ROLE.EditRole and value != row.code_name:
            self.renamed.emit(row.number, value)
        return role == ROLE.EditRole

    def _text(self, row: Row, shown: Shown) -> str:
        match shown:
            case Shown.CODE_NAME:
                return row.code_name
            case Shown.REAL_NAME:
                return row.real_name
            case Shown.JOINED:
                return short_day_with_year(row.joined_on)
            case Shown.LARGE_PRINT:
                return self.tr("yes") if row.large_print else ""
            case Shown.HAPPENS:
                return what_happens(row)
