"""A line with something before it: a box to tick, a dot, a number; or a box with a line to write on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facilitator.paper.ink import Ink, Laid
from facilitator.paper.look import PEN, Role
from facilitator.paper.setting import Setting
from facilitator.paper.shapes import dot, tick_box, write_line
from facilitator.paper.text import Text

_FOOT = 5.0  # from the baseline of an open line to the lower edge


class Mark(StrEnum):
    TICK = "tick"
    DOT = "dot"


@dataclass(frozen=True)
class Item:
    """`mark` is a shape, or a short text such as "1."; without words it is a line to write on."""

    mark: Mark | str
    text: Text = ""
    role: Role = Role.BODY

    def lay(self, setting: Setting, width: float) -> Laid:
        ink = Ink()
        size = setting.face(self.role).size
        indent = size * 1.4
        if not self.text:
            self._place_mark(ink, setting, PEN - _FOOT)
            write_line(ink, indent, PEN - _FOOT + 1, width)
            return ink.laid(PEN)
        block = setting.block(self.text, self.role, width - indent)
        self._place_mark(ink, setting, block.baseline)
        ink.place(block.laid, indent, 0)
        return ink.laid(block.height, above=2)

    def _place_mark(self, ink: Ink, setting: Setting, baseline: float) -> None:
        size = setting.face(self.role).size
        if self.mark == Mark.TICK:
            tick_box(ink, 0.5, baseline + size * 0.08, size * 0.8)
        elif self.mark == Mark.DOT:
            dot(ink, size * 0.25, baseline - size * 0.32, size * 0.32)
        else:
            mark = setting.block(self.mark, self.role, size * 1.4)
            ink.place(mark.laid, 0, baseline - mark.baseline)
