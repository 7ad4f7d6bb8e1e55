"""A consent on paper, to be read together and signed. Printing it marks nothing as signed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from facilitator.care.consent import Consent
from facilitator.dates import full_day
from facilitator.handouts import client_words
from facilitator.handouts import consent_words as words
from facilitator.handouts.batch import Paper
from facilitator.handouts.client_words import Say
from facilitator.handouts.notice import in_pieces
from facilitator.language import Sentence
from facilitator.paper.coverage import missing
from facilitator.paper.document import Document, Leaflet
from facilitator.paper.fit import Fitter, on_sides
from facilitator.paper.look import LARGE, NORMAL, Role
from facilitator.paper.page import page
from facilitator.paper.part import Part
from facilitator.paper.parts.card import Card
from facilitator.paper.parts.heading import Heading
from facilitator.paper.parts.item import Item, Mark
from facilitator.paper.parts.title import Title
from facilitator.paper.parts.words import Words
from facilitator.paper.parts.write_lines import WriteLines
from facilitator.paper.setting import Setting
from facilitator.people.program import Program

_OPEN = 2  # lines to write on


def consent_form(
    consent: Consent,
    program: Program,
    paper: Paper,
    *,
    name: str = "",
    large_print: bool = False,
    is_rehearsal: bool = False,
    translate: Callable[[str], str] = str,
    language: str = "en",
) -> bytes:
    """As PDF. `name` is the client's real name where the facilitator chose to show it; "" leaves a line to write it by hand.

    A code name never stands on it: beside the written name it would be no code any more.
    """
    say, on = Say(translate), page(paper.size)
    fitter = Fitter(Setting(LARGE if large_print else NORMAL), on)
    form = _Form(consent, program, name, say, language)
    title = say(words.TITLE)
    leaflet = Leaflet(
        name=title,
        sides=on_sides(fitter.laid(tuple(form.parts())), on) or [],
        footer=say(words.FOOTER),
        count=lambda number, count: say(words.page_count(number, count)),
        mark=say(client_words.REHEARSAL) if is_rehearsal else "",
    )
    document = Document(on, title, language)
    document.add(leaflet, fitter.setting)
    return document.finished()


def unprintable(consent: Consent, program: Program, name: str = "") -> set[str]:
    """Letters that no font has: said before printing; a dot stands in their place."""
    said = (consent.recipient, consent.information, consent.purpose, consent.how_to_revoke, consent.until_event)
    return missing(" ".join((*said, program.name, program.address, name)))


@dataclass(frozen=True)
class _Form:
    consent: Consent
    program: Program
    name: str
    say: Say
    language: str

    def parts(self) -> Iterator[Part]:
        consent = self.consent
        yield Title(self.say(words.TITLE), self.say(words.ASIDE))
        yield from self._asked(words.NAME, self.name, lines=1)
        yield from self._asked(words.PROGRAM, "\n".join(filter(None, (self.program.name, self.program.address))))
        yield from self._asked(words.RECIPIENT, consent.recipient)
        yield from self._asked(words.INFORMATION, consent.information)
        yield Words(self.say(words.INFORMATION_SHOWS))
        yield from self._asked(words.PURPOSE, consent.purpose)
        yield from self._end()
        yield Heading(self.say(words.REVOKE))
        yield Words(self.say(words.REVOKE_RIGHT))
        yield from map(Words, in_pieces(consent.how_to_revoke or self.say(words.REVOKE_HOW)))
        yield Heading(self.say(words.KNOW))
        known = (words.KNOW_NOTICE, words.KNOW_AGAIN, words.KNOW_COURT, words.KNOW_NOTES)
        yield from (Item(Mark.DOT, self.say(each)) for each in known)
        yield Heading(self.say(words.REFUSE))
        yield Words(self.say(words.REFUSE_OPEN), keeps_next=True)
        yield WriteLines(_OPEN)
        yield Card(tuple(WriteLines(1, self.say(each)) for each in (words.SIGNATURE, words.DATE, words.FOR_ME)))

    def _asked(self, heading: Sentence, said: str, lines: int = _OPEN) -> Iterator[Part]:
        yield Heading(self.say(heading))
        if said:
            yield from (Words(piece, Role.BODY) for piece in in_pieces(said))
        else:
            yield WriteLines(lines)

    def _end(self) -> Iterator[Part]:
        until, event = self.consent.until, self.consent.until_event
        yield Heading(self.say(words.END))
        if until:
            yield Words(self.say(words.ends_on(full_day(until, self.language))))
        if event:
            yield Words(self.say(words.ends_with(event)))
        if until and event:
            yield Words(self.say(words.END_BOTH))
