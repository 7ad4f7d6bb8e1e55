"""Handouts for several clients, as PDF in memory: one document, or one a client. Long: reports and can be canceled."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import cast

from reportlab.pdfgen.canvas import Canvas

from facilitator.handouts import client_words as words
from facilitator.handouts.client_leaflet import Fitters, leaflet
from facilitator.handouts.sheet import ClientSheet, CrisisLine, TrustedPerson
from facilitator.language import Explained
from facilitator.paper.coverage import missing
from facilitator.paper.document import Document
from facilitator.paper.page import page
from facilitator.progress import Report, nobody_watches

Translations = Callable[[str], Callable[[str], str]]
"""A language's tag → what translates a sentence into it. Each sheet is in its own client's language."""


def untranslated(language: str) -> Callable[[str], str]:
    return str


@dataclass(frozen=True)
class Paper:
    """ "letter" or "a4"."""

    size: str = "letter"


class NothingToPrint(Explained):
    def __init__(self) -> None:
        super().__init__("No client is chosen, so there is nothing to print. Choose at least one. Nothing was changed.")


def unprintable(sheets: Sequence[ClientSheet]) -> dict[str, set[str]]:
    """Letters that no font has, by heading: said before printing; they are substituted, never boxed."""
    found: dict[str, set[str]] = {}
    for sheet in sheets:
        if letters := missing(" ".join(_texts(sheet))):
            found.setdefault(sheet.heading, set()).update(letters)
    return found


def pdf(
    sheets: Sequence[ClientSheet],
    paper: Paper,
    report: Report = nobody_watches,
    *,
    translations: Translations = untranslated,
    make_canvas: type[Canvas] = Canvas,
) -> bytes:
    """One PDF of all sheets, two pages each (large print: up to four). Bookmarked, titled, language set, fonts embedded.

    Reports after each client. Raises NothingToPrint for no sheets, and what `report` raises; then there is no PDF.
    """
    if not sheets:
        raise NothingToPrint
    language = sheets[0].language
    on = page(paper.size)
    fitters = Fitters(on)
    document = Document(on, words.TITLE.filled(translations(language)), language, make_canvas)
    for done, sheet in enumerate(sheets, start=1):
        document.add(*leaflet(sheet, fitters, translations(sheet.language)))
        report(done / (len(sheets) + 1))
    made = document.finished()
    report(1)
    return made


def one_each(
    sheets: Sequence[ClientSheet], paper: Paper, report: Report = nobody_watches, *, translations: Translations = untranslated
) -> list[bytes]:
    """A PDF for each sheet, in their order. Reports and raises as `pdf`."""
    made = []
    for done, sheet in enumerate(sheets, start=1):
        made.append(pdf([sheet], paper, translations=translations))
        report(done / len(sheets))
    return made


def _texts(sheet: ClientSheet) -> Iterator[str]:
    for field in fields(sheet):
        yield from _texts_in(getattr(sheet, field.name))


def _texts_in(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case CrisisLine(number, label):
            yield from (number, label)
        case TrustedPerson(who, number, asked):
            yield from (who, number, asked)
        case dict():
            yield from _texts_in(tuple(value.values()))
        case tuple():
            for each in cast("tuple[object, ...]", value):
                yield from _texts_in(each)
