"""`handouts`: 12 handouts of two pages, against the same ink on a bare ReportLab canvas.

The ink is recorded once from ours: every string with its font and place, every line, box and dot. The floor draws it again
with nothing but canvas verbs, into a document of the same size, fonts, title and outline.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import _rl_accel  # noqa: F401  without it both sides are slower, and the figure would not be the one we promise
from reportlab.lib.pagesizes import LETTER
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from facilitator.curriculum.library import Library
from facilitator.handouts.batch import Paper, pdf
from facilitator.handouts.client_sheet import build
from facilitator.handouts.crisis_lines import CrisisLines
from facilitator.handouts.sheet import ClientSheet
from facilitator.paper.fonts import REGULAR
from tests.benchmarks.figure import Figure, in_turns

RESOURCES = Path(__file__).parents[2] / "resources"
CODE_NAMES = ["Heron", "Otter", "Wren", "Maple", "Birch", "Falcon", "River", "Cedar", "Harbor", "Juniper", "Meadow", "Pebble"]
PRACTICES = (
    "Have my pay go straight to my account.",
    "Take the long way home and call before I go.",
    "Sit in the library at the hour that is hard for me, three days in a row, and write down how it was.",
)


def handouts() -> Figure:
    ours()
    floor()  # both once beforehand: fonts are read and ink is recorded
    value, least = in_turns(lambda: _timed(ours), lambda: _timed(floor), runs=15)
    return Figure("handouts", value, least, 1.6, is_ratio=True, note="ms for 12 handouts of 2 pages")


def ours() -> bytes:
    return pdf(sheets(), Paper("letter"))


def floor() -> bytes:
    """The same ink, from canvas verbs alone."""
    made = BytesIO()
    canvas = Canvas(made, pagesize=LETTER, invariant=1, lang="en", initialFontName=REGULAR)
    canvas.setTitle("Handouts")
    for number, page in enumerate(_ink()):
        if number % 2 == 0:
            canvas.bookmarkPage(f"page-{number}")
            canvas.addOutlineEntry(CODE_NAMES[number // 2], f"page-{number}")
        for verb, arguments in page:
            getattr(canvas, verb)(*arguments)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


@cache
def sheets() -> tuple[ClientSheet, ...]:
    """Twelve clients of one session: most practice something of their own, a third has nothing recorded."""
    topic = Library.load([RESOURCES / "packs"]).topic("places-that-pull-me-back")
    assert topic is not None
    country = CrisisLines.load(RESOURCES / "crisis-lines.toml").of("US")
    empty = build(heading="", group="Tuesday evening", on=date(2026, 11, 24), number=8, topic=topic, country=country)
    return tuple(_sheet(empty, index, name) for index, name in enumerate(CODE_NAMES))


def _sheet(empty: ClientSheet, index: int, name: str) -> ClientSheet:
    if index % 3 == 2:
        return replace(empty, heading=name)
    return replace(
        empty,
        heading=name,
        practice=f"{PRACTICES[index % len(PRACTICES)]} ({index + 1})",
        practice_when=f"Friday · {index + 1} o’clock · with my sister",
        picks=("Payday or cash in hand", f"What I told myself on day {index + 1}"),
        one_on_one=datetime(2026, 11, 26, 9 + index % 6, 0),
    )


def _timed(made: Callable[[], bytes]) -> float:
    started = time.perf_counter()
    made()
    return (time.perf_counter() - started) * 1000


# ── recording ────────────────────────────────────────────────────────────────
Verb = tuple[str, tuple[Any, ...]]


@cache
def _ink() -> tuple[tuple[Verb, ...], ...]:
    """Canvas verbs of each page."""
    recorded: list[RecordingCanvas] = []

    class Made(RecordingCanvas):
        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            recorded.append(self)

    pdf(sheets(), Paper("letter"), make_canvas=Made)
    return tuple(map(tuple, recorded[0].pages))


class RecordingCanvas(Canvas):
    """Draws, and writes down what is drawn, in the page's own coordinates."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        self.pages: list[list[Verb]] = [[]]
        super().__init__(*arguments, **options)

    def note(self, verb: str, *arguments: Any) -> None:
        self.pages[-1].append((verb, arguments))

    def beginText(self, x: float = 0, y: float = 0, direction: Any = None) -> PDFTextObject:
        return _RecordingText(self, x, y, direction=direction)

    def setLineWidth(self, width: float) -> None:
        self.note("setLineWidth", width)
        super().setLineWidth(width)

    def setStrokeColor(self, color: Any, *more: Any) -> None:
        self.note("setStrokeColor", color)
        super().setStrokeColor(color, *more)

    def line(self, x1: float, y1: float, x2: float, y2: float) -> None:
        self.note("line", x1, y1, x2, y2)
        super().line(x1, y1, x2, y2)

    def lines(self, linelist: Any) -> None:
        for line in linelist:
            self.note("line", *line)
        super().lines(linelist)

    def rect(self, x: float, y: float, width: float, height: float, stroke: int = 1, fill: int = 0) -> None:
        self.note("rect", x, y, width, height, stroke, fill)
        super().rect(x, y, width, height, stroke, fill)

    def roundRect(self, x: float, y: float, width: float, height: float, radius: float, stroke: int = 1, fill: int = 0) -> None:
        self.note("roundRect", x, y, width, height, radius, stroke, fill)
        super().roundRect(x, y, width, height, radius, stroke, fill)

    def circle(self, x_cen: float, y_cen: float, r: float, stroke: int = 1, fill: int = 0) -> None:
        self.note("circle", x_cen, y_cen, r, stroke, fill)
        super().circle(x_cen, y_cen, r, stroke, fill)

    def showPage(self) -> None:
        self.pages.append([])
        super().showPage()

    def save(self) -> None:
        super().save()
        self.pages = [_without_repeats(page) for page in self.pages if page]


class _RecordingText(PDFTextObject):
    def textOut(self, text: str) -> None:
        self._canvas.note("setFont", self._fontname, self._fontsize)
        self._canvas.note("drawString", self._x, self._y, text)
        super().textOut(text)


def _without_repeats(page: list[Verb]) -> list[Verb]:
    """A frugal hand sets font, width and color only when they change."""
    state: dict[str, tuple[Any, ...]] = {}
    kept = []
    for verb, arguments in page:
        if verb.startswith("set"):
            if state.get(verb) == arguments:
                continue
            state[verb] = arguments
        kept.append((verb, arguments))
    return kept
