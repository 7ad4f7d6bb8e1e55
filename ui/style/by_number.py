"""Values of `Qt` by their numbers, for the properties of what is shown before the first paint.

Where Python hears the name `Qt`, PySide6 makes all of its enums: 15 ms (docs/decisions/first-paint-without-qt.md).
"""

from __future__ import annotations

PLAIN_TEXT = 0  # textFormat
IN_THE_MIDDLE = 4  # alignment, across
NO_FOCUS = 0  # focusPolicy
NEVER = 1  # horizontalScrollBarPolicy
SECRET = 0x2 | 0x4  # inputMethodHints: kept in no dictionary, and no capital is put in by itself
