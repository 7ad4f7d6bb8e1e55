"""Tab goes from one part to the next as they are seen, also to what was made later."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def in_order(*parts: QWidget) -> None:
    """Of a part that takes no focus: whatever in it does. They are in one window by now."""
    stops = [stop for part in parts for stop in _stops(part)]
    for earlier, later in pairwise(stops):
        QWidget.setTabOrder(earlier, later)


def _stops(part: QWidget) -> list[QWidget]:
    if _takes_focus(part):
        return [part]
    inside = [each for each in part.findChildren(QWidget) if each.window() is part.window()]  # the list of a box has its own
    return [each for each in inside if _takes_focus(each) or _leads_inside(each)]


def _takes_focus(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def _leads_inside(widget: QWidget) -> bool:
    """Tab comes to it too, and so to the part of it that has the focus in its place: it stays right before that."""
    proxy = widget.focusProxy()
    return proxy is not None and widget.isAncestorOf(proxy)
