"""Can it be read from six meters? The letters of the screen's typeface, measured."""

from __future__ import annotations

from math import atan, degrees, hypot

import pytest
from PySide6.QtGui import QFont, QFontMetricsF

from ui.parts.text_block import sized
from ui.room.hand import LEAST, QUIET
from ui.style.sheet import FAMILIES

METERS, INCHES, WIDE, HIGH = 6, 40, 1920, 1080
MILLIMETER = INCHES * 25.4 / hypot(WIDE, HIGH)  # of one of its points


def minutes_of_arc(size: float) -> float:
    """Under which a capital of `size` (as on a screen of 900) is seen."""
    font = sized(QFont(FAMILIES[0]), size * HIGH / 900)
    return degrees(atan(QFontMetricsF(font).capHeight() * MILLIMETER / (METERS * 1000))) * 60


@pytest.mark.parametrize(("size", "least"), [(LEAST, 7.5), (QUIET, 6.0)])
def test_the_smallest_letters_are_read_from_six_meters_on_a_screen_of_forty_inches(app, size, least):
    """Good eyes read capitals of 5 minutes of arc; 7.5 is what eyes read that see two thirds of that."""
    assert minutes_of_arc(size) >= least
