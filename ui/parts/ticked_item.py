"""A row of a ticked list, and what the model keeps of it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem

from ui.parts.ticked_row import NOTE

KEY = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class Row:
    """`key` is what `chosen` carries. `is_ticked` counts for new rows, and for all where ticks are not made by hand."""

    key: object
    title: str
    note: str = ""
    is_ticked: bool = True


def item_of(row: Row, state: Qt.CheckState) -> QStandardItem:
    item = QStandardItem(row.title)
    item.setCheckable(True)
    item.setCheckState(state)
    item.setData(row.note, NOTE)
    item.setData(row.key, KEY)
    item.setData(". ".join(part for part in (row.title, row.note) if part), Qt.ItemDataRole.AccessibleTextRole)
    return item
