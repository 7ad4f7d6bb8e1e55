"""Between which rows of a list something would be dropped: found, and drawn as a line."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView


class DropPlace:
    def __init__(self, rows: QListView) -> None:
        self._rows = rows
        self._at: int | None = None

    def at(self, point: QPoint) -> int:
        """Before the row in whose upper half it is."""
        count = self._count()
        middles = (self._row(row).center().y() for row in range(count))
        return next((row for row, middle in enumerate(middles) if point.y() < middle), count)

    def show(self, at: int | None) -> None:
        """None: nothing is on its way here any more."""
        self._at = at
        self._rows.viewport().update()

    def paint(self) -> None:
        """After the list has painted itself."""
        if self._at is None:
            return
        count = self._count()
        last = self._row(min(self._at, count - 1))
        high = 1 if not count else last.top() if self._at < count else last.bottom()
        viewport = self._rows.viewport()
        painter = QPainter(viewport)
        painter.setPen(QPen(self._rows.palette().highlight(), 3))
        painter.drawLine(0, high, viewport.width(), high)
        painter.end()

    def _count(self) -> int:
        return self._rows.model().rowCount()

    def _row(self, number: int) -> QRect:
        return self._rows.visualRect(self._rows.model().index(number, 0))


def moved_to(place: int, at: int) -> int:
    """The place that a row has once it was taken from `place` and dropped before `at`."""
    return at - 1 if at > place else at
