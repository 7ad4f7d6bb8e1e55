"""How what is new comes onto the room screen, and whether anything may move at all."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtGui import QGuiApplication

from ui.room.view import RoomView

FADE = 0.4  # seconds
AT_FIRST = 0.25  # how much of what is new is seen at once: who shared a line looks up and sees it


@dataclass(frozen=True)
class Moment:
    """`seconds` of breathing; `is_still` where nothing should move; so much is `seen` of the last `new_lines`."""

    seconds: float = 0.0
    is_still: bool = False
    new_lines: int = 0
    seen: float = 1.0


def came_calmly(before: RoomView, now: RoomView) -> int:
    """How many lines are faded in: those that came after the ones before. All else stands there, or is gone, at once."""
    if before.is_blank or now.is_blank or now.seconds_left is not None:
        return 0
    is_the_rest_same = replace(before, entries=(), minutes_left=None) == replace(now, entries=(), minutes_left=None)
    came = len(now.entries) - len(before.entries)
    return came if is_the_rest_same and came > 0 and now.entries[:-came] == before.entries else 0


def seen_of_new(seconds: float) -> float:
    """From a little to all of it, `seconds` after it came."""
    return min(1.0, AT_FIRST + (1 - AT_FIRST) * seconds / FADE)


def wants_stillness() -> bool:
    """Whether the system asks for less motion. Qt 6.11 does not tell yet; later ones may."""
    preference = getattr(QGuiApplication.styleHints().accessibility(), "motionPreference", None)
    return preference is not None and "Reduced" in str(preference())
