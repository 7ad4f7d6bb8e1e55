"""A client's record on paper: a dossier with headings and page numbers, over as many sides as it needs. Nothing of it is cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from facilitator.handouts import client_words
from facilitator.handouts import record_words as words
from facilitator.handouts.batch import Paper
from facilitator.handouts.client_leaflet import name_in_footer
from facilitator.handouts.client_record import ClientRecord
from facilitator.handouts.record_entry import Entry, Section, Telling
from facilitator.handouts.record_text import sections
from facilitator.paper.coverage import missing
from facilitator.paper.document import Document, Leaflet
from facilitator.paper.fit import Fitter, on_sides
from facilitator.paper.look import PLAN, Role
from facilitator.paper.page import narrow_margins
from facilitator.paper.part import Part
from facilitator.paper.parts.heading import Heading
from facilitator.paper.parts.item import Item, Mark
from facilitator.paper.parts.title import Title
from facilitator.paper.parts.words import Words
from facilitator.paper.setting import Setting

LONGEST = 900
"""Letters of one part: a longer paragraph is several, so that each finds its place on a side."""


def record_sheet(
    record: ClientRecord,
    heading: str,
    paper: Paper,
    *,
    is_rehearsal: bool = False,
    translate: Callable[[str], str] = str,
    language: str = "en",
) -> bytes:
    """As PDF. `heading` is the client's code or real name, as the facilitator chose; both stand in it."""
    tell, on = Telling(record.made_at.tzinfo, translate, language), narrow_margins(paper.size)
    fitter = Fitter(Setting(PLAN), on)
    made = f"{tell(words.TITLE)} · {tell.day(record.made_at)}"
    parts: tuple[Part, ...] = (Title(heading, made), *_parts(sections(record, tell), tell))
    name = name_in_footer(heading)
    leaflet = Leaflet(
        name=heading,
        sides=on_sides(fitter.laid(parts), on) or [],
        footer=made,
        count=lambda number, count: tell(client_words.page_count(name, number, count)),
        mark=tell(client_words.REHEARSAL) if is_rehearsal else "",
    )
    document = Document(on, tell(words.TITLE), language)
    document.add(leaflet, fitter.setting)
    return document.finished()


def unprintable(record: ClientRecord) -> set[str]:
    """Letters that no font has: said before printing; a dot stands in their place."""
    told = sections(record, Telling(record.made_at.tzinfo))
    return missing(" ".join(text for section in told for entry in section.entries for text in (entry.head, *entry.lines)))


def _parts(told: list[Section], tell: Telling) -> Iterator[Part]:
    yield Words(tell(words.NOT_IN_IT), Role.SMALL, above=6)
    for section in told:
        yield Heading(section.title)
        for entry in section.entries:
            yield from _entry(entry)
        if not section.entries:
            yield Words(tell(words.NOTHING))


def _entry(entry: Entry) -> Iterator[Part]:
    heads = list(pieces(entry.head))
    yield from (Words(head, Role.STRONG if entry.lines else Role.BODY, keeps_next=bool(entry.lines), above=6) for head in heads)
    for line in entry.lines:
        yield from _paragraphs(line) if "\n" in line else _one(line)


def _one(line: str) -> Iterator[Part]:
    first, *rest = pieces(line)
    yield Item(Mark.DOT, first)
    yield from (Words(piece, above=0) for piece in rest)


def _paragraphs(text: str) -> Iterator[Part]:
    """An empty line between is air."""
    above = 2.0
    for paragraph in text.split("\n"):
        if not paragraph:
            above = 8.0
            continue
        for piece in pieces(paragraph):
            yield Words(piece, above=above)
            above = 0.0
        above = 2.0


def pieces(paragraph: str) -> Iterator[str]:
    """At spaces where there are any."""
    while len(paragraph) > LONGEST:
        cut = paragraph.rfind(" ", 1, LONGEST)
        cut = cut if cut > 0 else LONGEST
        yield paragraph[:cut]
        paragraph = paragraph[cut:].lstrip(" ")
    yield paragraph
