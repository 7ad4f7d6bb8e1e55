"""One client's sheet on paper: two sides, or up to four in large print."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from facilitator.handouts import client_words as words
from facilitator.handouts import first_page, second_page
from facilitator.handouts.client_words import Say
from facilitator.handouts.sheet import ClientSheet, TrustedPerson
from facilitator.paper.document import Leaflet
from facilitator.paper.fit import Fitter, Side
from facilitator.paper.look import DENSE, LARGE, NORMAL
from facilitator.paper.page import Page
from facilitator.paper.setting import Setting

_LONGEST_NAME = 24  # in the footer
# How long somebody's words may be once the whole sheet, in letters of the least size, cannot hold them. What the verbs
# of people and care let in fits without.
_CUTS = (400, 200, 100, 50)
_MOST_PICKS = 6  # of those that are cut
_MOST_OWN, _MOST_PEOPLE = 1, 4  # for a step after a slip, and of people: the whole plan has the rest


class Fitters:
    """The three looks of a batch, each remembering what it has laid out for the clients before."""

    def __init__(self, page: Page) -> None:
        self.normal, self.dense, self.large = (Fitter(Setting(look), page) for look in (NORMAL, DENSE, LARGE))


def leaflet(sheet: ClientSheet, fitters: Fitters, translate: Callable[[str], str] = str) -> tuple[Leaflet, Setting]:
    """The sheet as it fits, and the setting that it was measured in."""
    say = Say(translate)
    sides, setting = _fitting(sheet, fitters, say)
    name = name_in_footer(sheet.heading)
    taken = Leaflet(
        name=sheet.heading,
        sides=sides,
        footer=say(words.FOOTER),
        count=lambda number, count: say(words.page_count(name, number, count)),
        mark=say(words.REHEARSAL) if sheet.is_rehearsal else "",
    )
    return taken, setting


def _fitting(sheet: ClientSheet, fitters: Fitters, say: Say) -> tuple[list[Side], Setting]:
    for attempt, fitter in _attempts(sheet, fitters):
        if sides := _sides(attempt, fitter, say):
            return sides, fitter.setting
    raise AssertionError("a sheet of short words fits every paper")


def _attempts(sheet: ClientSheet, fitters: Fitters) -> Iterator[tuple[ClientSheet, Fitter]]:
    """In good size with less of the topic; then in the least size; only then with somebody's words cut."""
    least = fitters.large if sheet.large_print else fitters.dense
    yield sheet, fitters.large if sheet.large_print else fitters.normal
    yield sheet, least
    for longest in _CUTS:
        yield _with_words_cut(sheet, longest), least


def _sides(sheet: ClientSheet, fitter: Fitter, say: Say) -> list[Side] | None:
    most = 2 if sheet.large_print else 1
    first = fitter.chosen(first_page.first_page(sheet, say), first_page.GIVES_WAY, most)
    if first is None:
        return None
    second = fitter.chosen(second_page.second_page(sheet, say), second_page.GIVES_WAY, most)
    return None if second is None else [*first, *second]


def _with_words_cut(sheet: ClientSheet, longest: int) -> ClientSheet:
    return replace(
        sheet,
        heading=_cut(sheet.heading, longest),
        group=_cut(sheet.group, longest),
        topic=_cut(sheet.topic, longest),
        practice=_cut(sheet.practice, longest),
        practice_when=_cut(sheet.practice_when, longest),
        picks=tuple(_cut(pick, longest) for pick in sheet.picks[:_MOST_PICKS]),
        talked_about=(),
        what_helps=tuple(_cut(idea, longest) for idea in sheet.what_helps),
        signs={kind: tuple(_cut(sign, longest) for sign in signs) for kind, signs in sheet.signs.items()},
        if_then=tuple((_cut(when, longest), _cut(then, longest)) for when, then in sheet.if_then),
        slip={part: tuple(_cut(each, longest) for each in said[:_MOST_OWN]) for part, said in sheet.slip.items()},
        people=tuple(
            TrustedPerson(_cut(each.who, longest), each.number, _cut(each.asked, longest)) for each in sheet.people[:_MOST_PEOPLE]
        ),
    )


def name_in_footer(heading: str) -> str:
    return _cut(heading, _LONGEST_NAME)


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"
