"""Time as the screen says it. Pure."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from facilitator.dates import minutes_and_seconds

tr = partial(QCoreApplication.translate, "Time")


def minutes_left(seconds: float) -> tuple[str, bool]:
    """ "7:35 left", or "0:20 over"; and whether it is over."""
    whole = int(seconds // 1)
    if whole < 0:
        return tr("{time} over").format(time=minutes_and_seconds(-whole)), True
    return tr("{time} left").format(time=minutes_and_seconds(whole)), False


def share_gone(left: float, whole: float) -> int:
    """In thousandths."""
    return round(1000 * min(max(1 - left / whole, 0.0), 1.0)) if whole > 0 else 1000
