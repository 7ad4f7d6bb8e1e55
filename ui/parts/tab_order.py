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
    inside = part.findChildren(QWidget)
    return [each for each in inside if _takes_focus(each) and each.window() is part.window()]  # the list of a box has its own


def _takes_focus(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
