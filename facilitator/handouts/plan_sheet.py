"""A client's whole plan on paper, over as many sides as it needs: nothing of it is cut or left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from facilitator.care.plan import RETURNS, SIGNS, SLIP_STEPS, TRIGGERS, Item, Plan
from facilitator.care.revision import Revision
from facilitator.dates import short_day_with_year
from facilitator.handouts import client_words as words
from facilitator.handouts import plan_sheet_words as own_words
from facilitator.handouts.batch import Paper
from facilitator.handouts.client_leaflet import name_in_footer
from facilitator.handouts.client_words import Say
from facilitator.handouts.crisis_lines import Country
from facilitator.handouts.first_page import IF_THEN_SHARES
from facilitator.handouts.notice import Enclosed, enclosed_parts
from facilitator.handouts.plan_parts import people
from facilitator.handouts.second_page import PEOPLE_SHARES, numbers, person_row, staying_alive
from facilitator.language import Sentence
from facilitator.paper.coverage import missing
from facilitator.paper.document import Document, Leaflet
from facilitator.paper.fit import Fitter, on_sides
from facilitator.paper.look import LARGE, NORMAL, Role
from facilitator.paper.page import page
from facilitator.paper.part import Part
from facilitator.paper.parts.columns import Columns
from facilitator.paper.parts.heading import Heading
from facilitator.paper.parts.item import Item as Line
from facilitator.paper.parts.item import Mark
from facilitator.paper.parts.row import Cell, Row
from facilitator.paper.parts.title import Title
from facilitator.paper.parts.words import Words
from facilitator.paper.parts.write_lines import WriteLines
from facilitator.paper.setting import Setting
from facilitator.paper.text import Run
from facilitator.vocabulary import PlanPart

_TICKED = "✓"
_OPEN = 3  # lines to write on
_AFTER = (PlanPart.MILESTONE, *RETURNS)


def plan_sheet(
    revision: Revision,
    heading: str,
    paper: Paper,
    *,
    country: Country | None = None,
    large_print: bool = False,
    is_rehearsal: bool = False,
    translate: Callable[[str], str] = str,
    language: str = "en",
    enclosed: Enclosed | None = None,
) -> bytes:
    """As PDF. `heading` is the client's code or real name, as the facilitator chose.

    `enclosed` goes with a copy that the program gives to somebody, and with no other.
    """
    say, on = Say(translate), page(paper.size)
    fitter = Fitter(Setting(LARGE if large_print else NORMAL), on)
    about = revision.head.number, short_day_with_year(revision.head.saved_at, language)
    sheet = _Sheet(revision.plan, country, large_print, say)
    law = enclosed_parts(enclosed, say, language) if enclosed else ()
    parts: tuple[Part, ...] = (Title(heading, say(own_words.saved(*about))), *law, *sheet.parts())
    name = name_in_footer(heading)
    leaflet = Leaflet(
        name=heading,
        sides=on_sides(fitter.laid(parts), on) or [],
        footer=say(own_words.footer(*about)),
        count=lambda number, count: say(words.page_count(name, number, count)),
        mark=say(words.REHEARSAL) if is_rehearsal else "",
    )
    document = Document(on, say(own_words.TITLE), language)
    document.add(leaflet, fitter.setting)
    return document.finished()


def unprintable(plan: Plan, heading: str, enclosed: Enclosed | None = None) -> set[str]:
    """Letters that no font has: said before printing; a dot stands in their place."""
    return missing(" ".join((heading, *plan.words(), *(enclosed.said if enclosed else ()))))


@dataclass(frozen=True)
class _Sheet:
    plan: Plan
    country: Country | None
    is_large: bool
    say: Say

    def parts(self) -> Iterator[Part]:
        yield from self._list(PlanPart.REASON, is_open=True)
        yield from self._signs()
        yield from self._triggers()
        yield from self._list(PlanPart.ANCHOR)
        yield from self._list(PlanPart.ILLNESS_SIGN)
        yield from self._people()
        yield from self._slip()
        for part in _AFTER:
            yield from self._list(part)

    def _list(self, part: PlanPart, *, is_open: bool = False) -> Iterator[Part]:
        items = self.plan.of(part)
        if items or is_open:
            yield Heading(self.say(own_words.HEADINGS[part]))
        yield from (Line(Mark.DOT, f"{item.words}: {item.then}" if item.then else item.words) for item in items)
        if is_open and not items:
            yield WriteLines(_OPEN)

    def _signs(self) -> Iterator[Part]:
        """One row of the three columns after the other, so that long columns go on over the page."""
        yield Heading(self.say(words.SIGNS), self.say(own_words.SIGNS_HINT))
        heads = [Words(self.say(each), Role.STRONG, keeps_next=True) for each in (words.FEELINGS, words.THOUGHTS, words.BODY)]
        columns = [[_sign(item) for item in self.plan.of(part)] or [Line(Mark.TICK)] * _OPEN for part in SIGNS]
        if self.is_large:
            for head, column in zip(heads, columns, strict=True):
                yield head
                yield from column
            return
        yield Columns(tuple((head, column[0]) for head, column in zip(heads, columns, strict=True)))
        for row in zip_longest(*(column[1:] for column in columns)):
            yield Columns(tuple((line,) if line else () for line in row))

    def _triggers(self) -> Iterator[Part]:
        for part in TRIGGERS:
            if triggers := self.plan.of(part):
                yield Heading(self.say(own_words.HEADINGS[part]))
                yield self._head(own_words.TRIGGER, own_words.ANSWER, shares=IF_THEN_SHARES)
                for trigger in triggers:
                    yield from self._answers(trigger.words, self.plan.strategies(trigger.id))
        known = {trigger.id for trigger in self.plan.of(*TRIGGERS)}
        if others := [item for item in self.plan.of(PlanPart.STRATEGY) if item.about not in known]:
            yield Heading(self.say(own_words.OTHER_ANSWERS))
            yield from (Line(Mark.DOT, self._answer(item)) for item in others)

    def _answers(self, trigger: str, answers: list[Item]) -> Iterator[Part]:
        said = [self._answer(item) for item in answers] or [()]
        for number, answer in enumerate(said):
            yield Row((Cell("" if number else trigger), Cell(answer, leads=True)), IF_THEN_SHARES)

    def _answer(self, item: Item) -> tuple[Run, ...]:
        kind = (Run(f"{self.say(own_words.KINDS[item.how])} ", is_bold=True),) if item.how else ()
        return (*kind, Run(item.words))

    def _people(self) -> Iterator[Part]:
        known = people(self.plan)
        yield Heading(self.say(words.PEOPLE))
        yield self._head(words.PEOPLE_WHO, words.PEOPLE_NUMBER, shares=PEOPLE_SHARES)
        yield from map(person_row, known)
        if not known:
            yield from [Row((Cell(), Cell()), PEOPLE_SHARES)] * _OPEN

    def _slip(self) -> Iterator[Part]:
        yield Heading(self.say(words.SLIP))
        for number, (part, (act, how)) in enumerate(zip(SLIP_STEPS, words.SLIP_STEPS, strict=True), start=1):
            first, *rest = [item.words for item in self.plan.of(part)] or [self.say(how)]
            yield Line(f"{number}.", (Run(f"{self.say(act)} ", is_bold=True), Run(first)))
            yield from (Line(Mark.DOT, each) for each in rest)
        yield from staying_alive((item.words for item in self.plan.of(PlanPart.SLIP_SAFETY)), self.say)
        country = self.country
        yield numbers(country.emergency if country else "", country.printed_lines if country else (), self.say)

    def _head(self, *titles: Sentence, shares: tuple[float, ...]) -> Row:
        return Row(tuple(Cell(self.say(each), Role.SMALL_STRONG) for each in titles), shares, keeps_next=True, least=0, above=4)


def _sign(item: Item) -> Line:
    return Line(_TICKED if item.is_ticked else Mark.TICK, item.words)
