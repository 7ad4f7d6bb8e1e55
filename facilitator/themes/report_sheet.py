"""A theme report on paper: for a supervisor or an accreditor who reads it alone. Who was there, and how many, stands nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from facilitator.dates import month_of_year
from facilitator.language import Sentence
from facilitator.paper.coverage import missing
from facilitator.paper.document import Document, Leaflet
from facilitator.paper.fit import Fitter, on_sides
from facilitator.paper.look import NORMAL
from facilitator.paper.page import page
from facilitator.paper.part import Part
from facilitator.paper.parts.columns import Columns
from facilitator.paper.parts.heading import Heading
from facilitator.paper.parts.item import Item, Mark
from facilitator.paper.parts.title import Title
from facilitator.paper.parts.words import Words
from facilitator.paper.setting import Setting
from facilitator.themes.band import Band
from facilitator.themes.period import Period
from facilitator.themes.report import ThemeReport

TITLE = Sentence("What keeps coming up")
EVERYBODY = Sentence("All groups together")
WHOM = Sentence("{group} · {first} to {last}")
TELLS = Sentence(
    "In relapse-prevention groups people say what is hard, what warns them and what helps. Lines that mean much the same make a "
    "theme. It stands here when it came up in three sessions or more in which five people or more took part."
)
TELLS_NOT = Sentence(
    "No number of people, sessions or hands is told, and no line as it was said, so that nobody and no meeting can be picked "
    "out. A theme that is missing may have come up too: some are left out because naming them would say too much. How often a "
    "theme came up measures no group, counselor or client."
)
BANDS = {
    Band.MOST: Sentence("Came up in most sessions"),
    Band.MANY: Sentence("Came up in many sessions"),
    Band.SOME: Sentence("Came up in some sessions"),
}
BAND_HINTS = {
    Band.MOST: Sentence("In more than two thirds of these sessions"),
    Band.MANY: Sentence("In a third to two thirds of these sessions"),
    Band.SOME: Sentence("In fewer than a third of these sessions"),
}
NOTHING = Sentence("No theme can be named for this quarter.")
DONE = Sentence("What was done about it")
DONE_HINT = Sentence("Topics led, all their sessions together")
LED = Sentence("{title}: about {minutes} minutes")
NOTHING_LED = Sentence("No topic of the library was led in this quarter.")
PLANNED = Sentence("What is planned")
PLANNED_HINT = Sentence("Topics, as of the day it was made")
FOOTER = Sentence("Made once for this quarter; printed again it is the same.")
COUNT = Sentence("Page {number} of {count}")
REHEARSAL = Sentence("Rehearsal · made-up people")

SIDE_BY_SIDE = 8
"""So many names or more stand in two columns: then most reports fit a page."""


def report_sheet(
    report: ThemeReport,
    size: str = "letter",
    *,
    is_rehearsal: bool = False,
    translate: Callable[[str], str] = str,
    language: str = "en",
) -> bytes:
    """As PDF on paper of this size ("letter" or "a4"); the same bytes for the same report."""

    def say(sentence: Sentence, **values: object) -> str:
        return Sentence(sentence.text, values).filled(translate)

    on = page(size)
    fitter = Fitter(Setting(NORMAL), on)
    months = Period(report.quarter).months
    first, last = month_of_year(months[0], language), month_of_year(months[-1], language)
    whom = say(WHOM, group=report.group_name or say(EVERYBODY), first=first, last=last)
    leaflet = Leaflet(
        name=whom,
        sides=on_sides(fitter.laid((Title(say(TITLE), whom), *_parts(report, say))), on) or [],
        footer=say(FOOTER),
        count=lambda number, count: say(COUNT, number=number, count=count),
        mark=say(REHEARSAL) if is_rehearsal else "",
    )
    document = Document(on, say(TITLE), language)
    document.add(leaflet, fitter.setting)
    return document.finished()


def unprintable(report: ThemeReport) -> set[str]:
    """Letters that no font has: said before printing; a dot stands in their place."""
    titles = [topic.title for topic in report.led]
    return missing(" ".join([report.group_name, *(line.name for line in report.lines), *titles, *report.planned]))


def _parts(report: ThemeReport, say: Callable[..., str]) -> Iterator[Part]:
    yield Words(say(TELLS), above=6)
    yield Words(say(TELLS_NOT), above=6)
    for band in reversed(Band):
        named = [line.name for line in report.lines if line.band is band]
        if named:
            yield Heading(say(BANDS[band]), say(BAND_HINTS[band]))
            yield from _named(named)
    if not report.lines:
        yield Words(say(NOTHING), above=1)
    yield Heading(say(DONE), say(DONE_HINT) if report.led else "")
    for topic in report.led:
        yield Item(Mark.DOT, say(LED, title=topic.title, minutes=topic.minutes))
    if not report.led:
        yield Words(say(NOTHING_LED))
    if report.planned:
        yield Heading(say(PLANNED), say(PLANNED_HINT))
        yield from (Item(Mark.DOT, title) for title in report.planned)


def _named(names: Sequence[str]) -> Iterator[Part]:
    """Read down the left column first. Each row is a part of its own, so that a page can end between two."""
    if len(names) < SIDE_BY_SIDE:
        yield from (Item(Mark.DOT, name) for name in names)
        return
    half = (len(names) + 1) // 2
    for left, right in zip_longest(names[:half], names[half:]):
        yield Columns(((Item(Mark.DOT, left),), (Item(Mark.DOT, right),) if right else ()))
