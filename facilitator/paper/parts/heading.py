"""A heading with a rule under it. A hint may stand at its right end, or under the rule when both do not fit on a line."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.paper.ink import Ink, Laid, Stroke
from facilitator.paper.look import Role
from facilitator.paper.parts.beside import is_beside, place_beside
from facilitator.paper.setting import Setting

_RULE = 1.4
_UNDER = 3.0  # from the letters to the rule
_AFTER = 3.0


@dataclass(frozen=True)
class Heading:
    text: str
    hint: str = ""

    def lay(self, setting: Setting, width: float) -> Laid:
        ink = Ink()
        heading = setting.block(self.text, Role.HEADING, width)
        ink.place(heading.laid, 0, 0)
        rule = heading.height + _UNDER
        ink.strokes.append(Stroke(0, rule, width, rule, _RULE, is_rule=True))
        height = rule + _AFTER
        if self.hint:
            hint = setting.block(self.hint, Role.SMALL, width)
            if is_beside(heading, hint, width):
                place_beside(ink, heading, hint, width)
            else:
                ink.place(hint.laid, 0, height)
                height += hint.height
        return ink.laid(height, above=setting.look.gap, keeps_next=True, spreads=True)
