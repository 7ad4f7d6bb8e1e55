"""Whoever gives the focus to a page, or a part of one, gives it to the control that is asked for first.

Where controls stand before that one, Qt's focus proxy will not do: at the end of the page Tab jumps to the proxy, past them.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget


def enters_at(part: QWidget, first: QWidget) -> None:
    """`part.setFocus()` leads to `first`; Tab passes by `part` itself."""
    part.installEventFilter(_Entrance(part, first))


class _Entrance(QObject):
    def __init__(self, part: QWidget, first: QWidget) -> None:
        super().__init__(part)
        self._first = first

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.gotFocus():
            self._first.setFocus(event.reason())
        return False
