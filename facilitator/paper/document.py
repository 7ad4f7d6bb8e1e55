"""One PDF in memory: leaflets one after the other, each with its own page count, footer and place in the outline."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from facilitator.paper.fit import Side, spare
from facilitator.paper.fonts import REGULAR
from facilitator.paper.ink import Placed, draw
from facilitator.paper.look import Role
from facilitator.paper.page import Page
from facilitator.paper.setting import Setting

_MOST_AIR = 14.0  # what a heading may get on top of its own, when a side has room to spare
_MARK_BASELINE = 24.0  # of the mark in the upper margin, from the edge


@dataclass(frozen=True)
class Leaflet:
    """What one reader takes home. `count` writes "1 of 2"; `mark` stands at the head of every side, "" for none."""

    name: str  # in the outline
    sides: Sequence[Side]
    footer: str
    count: Callable[[int, int], str]
    mark: str = ""


class Document:
    """Add leaflets, then take the bytes. Nothing is written anywhere else."""

    def __init__(self, page: Page, title: str, language: str = "en", make_canvas: type[Canvas] = Canvas) -> None:
        self._page = page
        self._bytes = BytesIO()
        size = (page.width, page.height)
        # Else ReportLab begins every page in Helvetica, which it does not embed. (types-reportlab takes the name for a number.)
        font: Any = REGULAR
        self._canvas = make_canvas(self._bytes, pagesize=size, invariant=1, lang=language, initialFontName=font)
        self._canvas.setTitle(title)
        self._canvas.setAuthor("")  # ReportLab's own defaults would say "anonymous"
        self._canvas.setSubject("")
        self._canvas.setCreator("")
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self._leaflets = 0

    def add(self, leaflet: Leaflet, setting: Setting) -> None:
        """On paper of its own: printed on both sides, nobody's sheet has somebody else's on its back."""
        self._leaflets += 1
        if self._canvas.getPageNumber() % 2 == 0:
            self._canvas.showPage()
        for number, side in enumerate(leaflet.sides, start=1):
            if number == 1:
                self._outline(leaflet.name)
            margins = self._margins(leaflet, leaflet.count(number, len(leaflet.sides)), setting)
            draw([*self._column(side), *margins], self._canvas)
            self._canvas.showPage()

    def finished(self) -> bytes:
        self._canvas.save()
        return self._bytes.getvalue()

    def _outline(self, name: str) -> None:
        key = f"leaflet-{self._leaflets}"
        self._canvas.bookmarkPage(key)
        self._canvas.addOutlineEntry(name, key)

    def _column(self, side: Side) -> Iterator[Placed]:
        """Room to spare goes above the headings, evenly and not too much, so that no side looks cramped over a white foot."""
        spreading = sum(part.spreads for part in side[1:])
        extra = min(_MOST_AIR, max(0.0, spare(side, self._page)) / spreading) if spreading else 0.0
        top = self._page.height - self._page.top + side[0].above
        for number, part in enumerate(side):
            top -= part.above + (extra if part.spreads and number else 0.0)
            yield Placed(part, self._page.side, top)
            top -= part.height

    def _margins(self, leaflet: Leaflet, count: str, setting: Setting) -> Iterator[Placed]:
        left, width = self._page.side, self._page.column_width
        numbers = setting.block(count, Role.SMALL, width)
        footer = setting.line(leaflet.footer, Role.SMALL, width - numbers.line_width - setting.look.small)
        foot = self._page.footer + numbers.baseline
        if leaflet.mark:
            mark = setting.line(leaflet.mark, Role.SMALL, width)
            yield Placed(mark.laid, left, self._page.height - _MARK_BASELINE + mark.baseline)
        yield Placed(footer.laid, left, foot)
        yield Placed(numbers.laid, left + width - numbers.line_width, foot)
