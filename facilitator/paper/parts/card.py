"""Parts in a frame with round corners, to be found in a hurry."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.paper.ink import Box, Ink, Laid
from facilitator.paper.part import Part
from facilitator.paper.parts.stack import place_stack
from facilitator.paper.setting import Setting

_INSIDE = 10.0
_ABOVE = 7.0  # inside, over the first words
_BELOW = 9.0
_FRAME = 1.4
_ROUND = 7.0


@dataclass(frozen=True)
class Card:
    parts: tuple[Part, ...]

    def lay(self, setting: Setting, width: float) -> Laid:
        ink = Ink()
        height = _ABOVE + place_stack(ink, self.parts, setting, (_INSIDE, _ABOVE), width - 2 * _INSIDE) + _BELOW
        ink.boxes.append(Box(0, 0, width, height, _FRAME, _ROUND, is_rule=True))
        return ink.laid(height, above=setting.look.gap / 2)
