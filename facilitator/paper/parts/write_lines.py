"""Lines to write on, far enough apart for a pen; a label may stand before the first."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.paper.ink import Ink, Laid
from facilitator.paper.look import PEN, Role
from facilitator.paper.setting import Setting
from facilitator.paper.shapes import write_line

_BEFORE_LINE = 6.0
_SHORTEST = 90.0  # where less than this is left beside its label, the line goes under it
_FOOT = 2.0


@dataclass(frozen=True)
class WriteLines:
    count: int = 1
    label: str = ""

    def lay(self, setting: Setting, width: float) -> Laid:
        ink, start, top = Ink(), 0.0, 0.0
        if self.label:
            block = setting.block(self.label, Role.BODY, width)
            beside = block.line_width + _BEFORE_LINE
            if block.line_count == 1 and beside + _SHORTEST <= width:
                ink.place(block.laid, 0, PEN - _FOOT - 2 - block.baseline)
                start = beside
            else:
                ink.place(block.laid, 0, 0)
                top = block.height
        for number in range(self.count):
            write_line(ink, 0 if number else start, top + PEN * (number + 1) - _FOOT, width)
        return ink.laid(top + self.count * PEN)
