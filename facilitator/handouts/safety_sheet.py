"""A safety plan on paper, to fill in together with a pen: blank but for the numbers to call and, if wished, the plan's people."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from facilitator.handouts import client_words as words
from facilitator.handouts import safety_sheet_words as own_words
from facilitator.handouts.batch import Paper
from facilitator.handouts.client_leaflet import name_in_footer
from facilitator.handouts.client_words import Say
from facilitator.handouts.crisis_lines import Country
from facilitator.handouts.second_page import PEOPLE_SHARES, numbers, person_row
from facilitator.handouts.sheet import TrustedPerson
from facilitator.paper.document import Document, Leaflet
from facilitator.paper.fit import Fitter, on_sides
from facilitator.paper.look import LARGE, NORMAL, Role
from facilitator.paper.page import page
from facilitator.paper.part import Part
from facilitator.paper.parts.heading import Heading
from facilitator.paper.parts.row import Cell, Row
from facilitator.paper.parts.title import Title
from facilitator.paper.parts.words import Words
from facilitator.paper.parts.write_lines import WriteLines
from facilitator.paper.setting import Setting

_HALVES = (1.0, 1.0)
_ROWS, _LARGE_ROWS = 3, 2  # of a table
_LINES = 3


def safety_sheet(
    heading: str,
    paper: Paper,
    *,
    people: Sequence[TrustedPerson] = (),
    country: Country | None = None,
    large_print: bool = False,
    is_rehearsal: bool = False,
    translate: Callable[[str], str] = str,
    language: str = "en",
) -> bytes:
    """As PDF. `heading` is the client's code or real name, as the facilitator chose."""
    say, on = Say(translate), page(paper.size)
    fitter = Fitter(Setting(LARGE if large_print else NORMAL), on)
    name = name_in_footer(heading)
    parts = tuple(_parts(heading, people, country, say, _LARGE_ROWS if large_print else _ROWS))
    leaflet = Leaflet(
        name=heading,
        sides=on_sides(fitter.laid(parts), on) or [],
        footer=say(words.FOOTER),
        count=lambda number, count: say(words.page_count(name, number, count)),
        mark=say(words.REHEARSAL) if is_rehearsal else "",
    )
    document = Document(on, say(own_words.TITLE), language)
    document.add(leaflet, fitter.setting)
    return document.finished()


def _parts(heading: str, people: Sequence[TrustedPerson], country: Country | None, say: Say, rows: int) -> Iterator[Part]:
    yield Title(say(own_words.TITLE), heading)
    yield Words(say(own_words.HINT))
    yield Heading(say(own_words.SIGNS), say(own_words.SIGNS_HINT))
    yield WriteLines(_LINES)
    yield Heading(say(own_words.ALONE), say(own_words.ALONE_HINT))
    yield WriteLines(_LINES)
    yield Heading(say(own_words.AWAY))
    yield _head((say(own_words.AWAY_PEOPLE), say(own_words.AWAY_PLACES)), _HALVES)
    yield from [Row((Cell(), Cell()), _HALVES)] * rows
    yield Heading(say(own_words.ASK))
    yield _head((say(words.PEOPLE_WHO), say(words.PEOPLE_NUMBER)), PEOPLE_SHARES)
    yield from map(person_row, people)
    yield from [Row((Cell(), Cell()), PEOPLE_SHARES)] * max(1, rows - len(people))
    yield Heading(say(own_words.HELP))
    yield numbers(country.emergency if country else "", country.printed_lines if country else (), say)
    yield WriteLines(1, say(own_words.HELP_OWN))
    yield Heading(say(own_words.SAFER), say(own_words.SAFER_HINT))
    yield WriteLines(_LINES)
    yield Heading(say(own_words.LIVE))
    yield WriteLines(2)


def _head(titles: tuple[str, str], shares: tuple[float, ...]) -> Row:
    return Row(tuple(Cell(title, Role.SMALL_STRONG) for title in titles), shares, keeps_next=True, least=0, above=4)
