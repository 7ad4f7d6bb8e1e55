"""The model of a table of shades: numbers with the names of rows and columns, each cell said whole to a screen reader."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.themes.shaded import Cell, Shaded

CELL = Qt.ItemDataRole.UserRole
ROLE = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class ShadeModel(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._shown = Shaded((), ())

    def show_shaded(self, shown: Shaded) -> None:
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = ROLE.DisplayRole) -> Any:
        is_row = orientation == Qt.Orientation.Vertical
        match role:
            case ROLE.DisplayRole | ROLE.ToolTipRole | ROLE.AccessibleTextRole:
                return self._shown.rows[section].name if is_row else self._shown.columns[section]
            case ROLE.TextAlignmentRole:
                along = Qt.AlignmentFlag.AlignLeading if is_row else Qt.AlignmentFlag.AlignHCenter
                return along | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = ROLE.DisplayRole) -> Any:
        cell = self._cell(index)
        match role:
            case ROLE.DisplayRole:
                return cell.text
            case ROLE.AccessibleTextRole | ROLE.ToolTipRole:
                return f"{self._shown.rows[index.row()].name}, {self._shown.columns[index.column()]}: {cell.spoken or cell.text}"
            case ROLE.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignCenter
            case _ if role == CELL:
                return cell
        return None

    def _cell(self, index: Index) -> Cell:
        return self._shown.rows[index.row()].cells[index.column()]
