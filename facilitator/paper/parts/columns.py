"""Parts side by side, in columns of one width."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.paper.ink import Ink, Laid
from facilitator.paper.part import Part
from facilitator.paper.parts.stack import place_stack
from facilitator.paper.setting import Setting

_BETWEEN = 14.0


@dataclass(frozen=True)
class Columns:
    columns: tuple[tuple[Part, ...], ...]

    def lay(self, setting: Setting, width: float) -> Laid:
        ink = Ink()
        each = (width - _BETWEEN * (len(self.columns) - 1)) / len(self.columns)
        heights = [
            place_stack(ink, column, setting, (number * (each + _BETWEEN), 0), each) for number, column in enumerate(self.columns)
        ]
        return ink.laid(max(heights))
