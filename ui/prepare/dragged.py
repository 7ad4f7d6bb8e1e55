"""A step or a prompt on its way with the mouse: within its list, or from what can be added."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMimeData, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QWidget

STEP, PLACE = "application/x-facilitator-step", "application/x-facilitator-place-in-"


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
