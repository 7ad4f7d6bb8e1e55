"""Parts one under the other, inside of another part."""

from __future__ import annotations

from facilitator.paper.ink import Ink
from facilitator.paper.part import Part
from facilitator.paper.setting import Setting


def place_stack(ink: Ink, parts: tuple[Part, ...], setting: Setting, corner: tuple[float, float], width: float) -> float:
    """Place `parts` from `corner` down; return the height they take, with the air between them."""
    x, top = corner
    y = top
    for part in parts:
        laid = setting.lay(part, width)
        y += laid.above
        ink.place(laid, x, y)
        y += laid.height
    return y - top
