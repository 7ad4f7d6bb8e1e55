"""Signs that the fonts lack, drawn: a box to tick, a dot, an arrow. And the line to write on."""

from __future__ import annotations

from facilitator.paper.ink import Box, Dot, Ink, Stroke

_SIGN = 1.0
_WRITE = 0.7


def tick_box(ink: Ink, x: float, bottom: float, size: float) -> None:
    ink.boxes.append(Box(x, bottom - size, size, size, _SIGN))


def dot(ink: Ink, x: float, middle: float, size: float) -> None:
    ink.dots.append(Dot(x + size / 2, middle, size / 2))


def arrow(ink: Ink, x: float, middle: float, length: float) -> None:
    """From left to right."""
    tip, wing = x + length, length * 0.32
    ink.strokes += [
        Stroke(x, middle, tip, middle, _SIGN),
        Stroke(tip - wing, middle - wing, tip, middle, _SIGN),
        Stroke(tip - wing, middle + wing, tip, middle, _SIGN),
    ]


def write_line(ink: Ink, x: float, y: float, to_x: float) -> None:
    ink.strokes.append(Stroke(x, y, to_x, y, _WRITE))
