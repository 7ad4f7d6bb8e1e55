"""Ink: what stands where, measured from the top left corner of a part, downward. Made once, drawn wherever it comes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from facilitator.paper.look import INK, RULE


class Letters(NamedTuple):
    """`y` is the baseline."""

    x: float
    y: float
    font: str
    size: float
    text: str


class Stroke(NamedTuple):
    x: float
    y: float
    to_x: float
    to_y: float
    width: float
    is_rule: bool = False  # in the color of rules, else in ink


class Box(NamedTuple):
    x: float
    y: float  # of the upper edge
    width: float
    height: float
    line: float
    radius: float = 0
    is_rule: bool = False


class Dot(NamedTuple):
    x: float
    y: float
    radius: float


@dataclass(frozen=True)
class Laid:
    """A part laid out in a column. `above` is the air over it, none at the head of a side; a part that `keeps_next` is never
    the last of a side; one that `spreads` takes some of the room that a side has to spare."""

    height: float
    letters: tuple[Letters, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    boxes: tuple[Box, ...] = ()
    dots: tuple[Dot, ...] = ()
    above: float = 0
    keeps_next: bool = False
    spreads: bool = False


@dataclass
class Ink:
    """A part while it is being laid out."""

    letters: list[Letters] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    dots: list[Dot] = field(default_factory=list)

    def place(self, laid: Laid, x: float, y: float) -> None:
        """With its upper left corner there."""
        self.letters += [it._replace(x=it.x + x, y=it.y + y) for it in laid.letters]
        self.strokes += [it._replace(x=it.x + x, y=it.y + y, to_x=it.to_x + x, to_y=it.to_y + y) for it in laid.strokes]
        self.boxes += [it._replace(x=it.x + x, y=it.y + y) for it in laid.boxes]
        self.dots += [it._replace(x=it.x + x, y=it.y + y) for it in laid.dots]

    def laid(self, height: float, *, above: float = 0, keeps_next: bool = False, spreads: bool = False) -> Laid:
        marks = (tuple(self.letters), tuple(self.strokes), tuple(self.boxes), tuple(self.dots))
        return Laid(height, *marks, above, keeps_next, spreads)


class Placed(NamedTuple):
    """`top` is measured as the canvas does, from the foot of the page."""

    laid: Laid
    left: float
    top: float


def draw(page: Iterable[Placed], canvas: Canvas) -> None:
    """All of a page: its letters in the order of reading, then its lines, those that are alike with one setting of the pen."""
    page = list(page)
    _draw_letters(page, canvas)
    _draw_strokes(page, canvas)
    _draw_boxes(page, canvas)
    for laid, left, top in page:
        for x, y, radius in laid.dots:
            canvas.circle(left + x, top - y, radius, stroke=0, fill=1)


def _draw_letters(page: list[Placed], canvas: Canvas) -> None:
    canvas.setFillColor(INK)
    text = canvas.beginText()
    font: tuple[str, float] | None = None
    for laid, left, top in page:
        for x, y, name, size, words in laid.letters:
            if font != (name, size):
                font = (name, size)
                text.setFont(name, size)
            text.setTextOrigin(left + x, top - y)
            text.textOut(words)
    canvas.drawText(text)


def _draw_strokes(page: list[Placed], canvas: Canvas) -> None:
    alike: dict[tuple[float, bool], list[tuple[float, float, float, float]]] = defaultdict(list)
    for laid, left, top in page:
        for x, y, to_x, to_y, width, is_rule in laid.strokes:
            alike[width, is_rule].append((left + x, top - y, left + to_x, top - to_y))
    for (width, is_rule), strokes in alike.items():
        _take_pen(canvas, width, is_rule)
        canvas.lines(strokes)


def _draw_boxes(page: list[Placed], canvas: Canvas) -> None:
    alike: dict[tuple[float, bool], list[tuple[float, float, float, float, float]]] = defaultdict(list)
    for laid, left, top in page:
        for x, y, width, height, line, radius, is_rule in laid.boxes:
            alike[line, is_rule].append((left + x, top - y - height, width, height, radius))
    for (line, is_rule), boxes in alike.items():
        _take_pen(canvas, line, is_rule)
        for x, y, box_width, box_height, radius in boxes:
            if radius:
                canvas.roundRect(x, y, box_width, box_height, radius)
            else:
                canvas.rect(x, y, box_width, box_height)


def _take_pen(canvas: Canvas, width: float, is_rule: bool) -> None:
    canvas.setStrokeColor(RULE if is_rule else INK)
    canvas.setLineWidth(width)
