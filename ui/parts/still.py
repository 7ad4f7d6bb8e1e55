"""A field that the wheel does not change: who scrolls a page changes nothing on the way."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)


def still(field: W) -> W:
    """The page under it scrolls instead."""
    field.installEventFilter(_NoWheel(field))
    return field


class _NoWheel(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Wheel:
            return False
        event.ignore()
        return True
