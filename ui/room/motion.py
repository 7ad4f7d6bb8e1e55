"""How what is new comes onto the room screen, and whether anything may move at all."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from PySide6.QtGui import QGuiApplication

from ui.room.view import RoomView

FADE = 0.4  # seconds
AT_FIRST = 0.25  # how much of what is new is seen at once: who shared a line looks up and sees it


def comes_calmly(before: RoomView, now: RoomView) -> bool:
    """Only lines that came are faded in. What was taken away, or is another question, is gone at once."""
    if before.is_blank or now.is_blank or now.seconds_left is not None or not now.entries:
        return False
    is_the_rest_same = replace(before, entries=(), minutes_left=None) == replace(now, entries=(), minutes_left=None)
    gone = Counter(before.entries) - Counter(now.entries)
    return is_the_rest_same and not gone and len(now.entries) > len(before.entries)


def seen_of_new(seconds: float) -> float:
    """From a little to all of it, `seconds` after it came."""
    return min(1.0, AT_FIRST + (1 - AT_FIRST) * seconds / FADE)


def wants_stillness() -> bool:
    """Whether the system asks for less motion. Qt 6.11 does not tell yet; later ones may."""
    preference = getattr(QGuiApplication.styleHints().accessibility(), "motionPreference", None)
    return preference is not None and "Reduced" in str(preference())
