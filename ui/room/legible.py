"""From how far the room screen can be read on a display, where the display tells how large it is."""

from __future__ import annotations

from math import hypot, radians, tan

from PySide6.QtGui import QFont, QFontMetricsF

from ui.parts.text_block import sized
from ui.room.displays import Display
from ui.room.hand import LEAST
from ui.room.picture import unit_of

MINUTES_OF_ARC = 7.5  # of a capital: eyes that see two thirds of what good eyes see
SMALLEST, LARGEST = 100, 6000  # millimeters of width that are believed
INCH = 25.4


def inches(display: Display) -> float | None:
    """Across the corners; None where what it tells cannot be true or says nothing."""
    wide, high = display.millimeters
    if not (SMALLEST <= wide <= LARGEST and SMALLEST / 2 <= high <= LARGEST):
        return None
    told, seen = wide / high, display.place.width() / max(1, display.place.height())
    is_itself = abs(told - seen) < 0.15 * seen or abs(1 / told - seen) < 0.15 * seen  # one that was turned tells of its own sides
    return hypot(wide, high) / INCH if is_itself else None


def meters(display: Display, font: QFont) -> float | None:
    """At which the smallest letters that matter are still read."""
    across = inches(display)
    if across is None:
        return None
    size = display.place.size()
    capital = QFontMetricsF(sized(font, LEAST * unit_of(size.width(), size.height()))).capHeight()
    millimeters = capital * across * INCH / hypot(size.width(), size.height())
    return millimeters / tan(radians(MINUTES_OF_ARC / 60)) / 1000
