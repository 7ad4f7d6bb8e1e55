"""A part with a narrow column before it, which may hold a note: the minutes of a step beside its words."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.paper.ink import Ink, Laid
from facilitator.paper.look import Role
from facilitator.paper.part import Part
from facilitator.paper.setting import Setting
from facilitator.paper.text import Text

_COLUMN = 47.0


@dataclass(frozen=True)
class Noted:
    part: Part
    note: Text = ""
    role: Role = Role.SMALL

    def lay(self, setting: Setting, width: float) -> Laid:
        ink = Ink()
        laid = setting.lay(self.part, width - _COLUMN)
        if self.note:
            ink.place(setting.block(self.note, self.role, _COLUMN).laid, 0, 0)
        ink.place(laid, _COLUMN, 0)
        return ink.laid(laid.height, above=laid.above, keeps_next=laid.keeps_next)
