"""Something of this program on its way with the mouse, from one list to another or within one."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMimeData, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QWidget


def drag(source: QWidget, kind: str, what: str) -> None:
    """Only this program knows these kinds: dropped anywhere else it is nothing."""
    carried = QDrag(source)
    carried.setMimeData(carrying(kind, what))
    carried.exec(Qt.DropAction.CopyAction)


def carrying(kind: str, what: str) -> QMimeData:
    data = QMimeData()
    data.setData(kind, QByteArray(what.encode()))
    return data


def carried(data: QMimeData, kind: str) -> str:
    """ "" where it carries nothing of that kind."""
    return bytes(data.data(kind).data()).decode()
