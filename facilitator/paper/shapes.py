"""Signs that the fonts lack, drawn: a box to tick, a tick, a dot, an arrow. And the line to write on."""

from __future__ import annotations

from facilitator.paper.ink import Box, Dot, Ink, Stroke

SIGN_WIDTH = 1.0  # of a drawn sign among letters, as a share of their size

_SIGN = 1.0
_TICK = 1.5
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


def tick(ink: Ink, x: float, bottom: float, size: float) -> None:
    foot, half = x + size * 0.35, bottom - size * 0.4
    ink.strokes += [Stroke(x, half, foot, bottom, _TICK), Stroke(foot, bottom, x + size, bottom - size, _TICK)]


def write_line(ink: Ink, x: float, y: float, to_x: float) -> None:
    ink.strokes.append(Stroke(x, y, to_x, y, _WRITE))


def draw_sign(ink: Ink, sign: str, x: float, baseline: float, size: float) -> None:
    """One of coverage.DRAWN among letters of that size, a width of SIGN_WIDTH of it."""
    inside, width = x + size * 0.12, size * (SIGN_WIDTH - 0.24)
    match sign:
        case "→":
            arrow(ink, inside, baseline - size * 0.28, width)
        case "●":
            dot(ink, inside, baseline - size * 0.3, width)
        case "☐":
            tick_box(ink, inside, baseline + size * 0.06, width)
        case "✓":
            tick(ink, inside, baseline, width)
