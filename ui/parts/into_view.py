"""What has just appeared on a page that scrolls is scrolled to: its foot, and if there is no room for all, its head."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.style.spacing import em
from ui.style.tokens import SPACE


def bring_into_view(appeared: QWidget) -> None:
    """As soon as it has its place."""
    QTimer.singleShot(0, appeared, lambda: _scroll_to(appeared))


def _scroll_to(appeared: QWidget) -> None:
    above = appeared.parentWidget()
    while above and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    held = above.widget() if isinstance(above, QScrollArea) else None
    if not isinstance(above, QScrollArea) or held is None:
        return
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # one layout after the other, from the inside out
    head, foot = appeared.mapTo(held, QPoint()).y(), appeared.mapTo(held, QPoint(0, appeared.height())).y()
    bar, room, edge = above.verticalScrollBar(), above.viewport().height(), em(SPACE.far)
    lowest = foot + edge - room
    if bar.value() < lowest:
        bar.setValue(lowest)
    if bar.value() > head - edge:
        bar.setValue(head - edge)
