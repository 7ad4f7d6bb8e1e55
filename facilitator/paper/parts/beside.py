"""Small words at the right end of a line of large ones, both on one baseline."""

from __future__ import annotations

from facilitator.paper.ink import Ink
from facilitator.paper.setting import Block

_BETWEEN = 14.0


def is_beside(large: Block, small: Block, width: float) -> bool:
    """Whether both have room on one line."""
    return large.line_count == small.line_count == 1 and large.line_width + _BETWEEN + small.line_width <= width


def place_beside(ink: Ink, large: Block, small: Block, width: float) -> None:
    ink.place(small.laid, width - small.line_width, large.baseline - small.baseline)
