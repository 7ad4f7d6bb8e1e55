"""How much of a widget is seen where it stands."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget


def seen_part(widget: QWidget, window: QWidget) -> QRect:
    """What no scrolled page cuts off of it. Its own contents count as it: they would hide it from Qt's `visibleRegion`."""
    seen, part, corner = widget.rect() if widget.isVisible() else QRect(), widget, QPoint()
    while part is not window and (around := part.parentWidget()):
        corner += part.pos()
        seen &= around.rect().translated(-corner)
        part = around
    return seen
