"""A client's whole plan on paper, over as many sides as it needs: nothing of it is cut or left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from facilitator.care.plan import SIGNS, TRIGGERS, Item, Plan
from facilitator.care.revision import Revision
from facilitator.dates import short_day_with_year
from facilitator.handouts import client_words as words
from facilitator.handouts import plan_sheet_words as own_words
from facilitator.handouts.batch import Paper
from facilitator.handouts.client_words import Say
from facilitator.handouts.crisis_lines import Country
from facilitator.handouts.second_page import numbers, unbroken
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

_LONGEST_NAME = 24  # in the footer
_TICKED = "✓"
_OPEN = 3  # lines to write on
_ANSWERS, _PEOPLE = (2.0, 3.4), (3.0, 2.0)
_SLIP_STEPS = (PlanPart.SLIP_STOP, PlanPart.SLIP_LEAVE, PlanPart.SLIP_CALL, PlanPart.SLIP_TELL)
_AFTER = (
    *(PlanPart.MILESTONE, PlanPart.RETURN_PEOPLE, PlanPart.RETURN_PLACES),
    *(PlanPart.RETURN_WORK, PlanPart.RETURN_COMMUNITY),
)


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
) -> bytes:
    """As PDF. `heading` is the client's code or real name, as the facilitator chose."""
    say, on = Say(translate), page(paper.size)
    fitter = Fitter(Setting(LARGE if large_print else NORMAL), on)
    about = revision.head.number, short_day_with_year(revision.head.saved_at, language)
    sheet = _Sheet(revision.plan, country, large_print, say)
    parts: tuple[Part, ...] = (Title(heading, say(own_words.saved(*about))), *sheet.parts())
    name = heading if len(heading) <= _LONGEST_NAME else f"{heading[: _LONGEST_NAME - 1].rstrip()}…"
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


def unprintable(plan: Plan, heading: str) -> set[str]:
    """Letters that no font has: said before printing; a dot stands in their place."""
    return missing(" ".join((heading, *plan.words())))


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
                yield self._head(own_words.TRIGGER, own_words.ANSWER, shares=_ANSWERS)
                for trigger in triggers:
                    yield from self._answers(trigger.words, self.plan.strategies(trigger.id))
        known = {trigger.id for trigger in self.plan.of(*TRIGGERS)}
        if others := [item for item in self.plan.of(PlanPart.STRATEGY) if item.about not in known]:
            yield Heading(self.say(own_words.OTHER_ANSWERS))
            yield from (Line(Mark.DOT, self._answer(item)) for item in others)

    def _answers(self, trigger: str, answers: list[Item]) -> Iterator[Part]:
        said = [self._answer(item) for item in answers] or [()]
        for number, answer in enumerate(said):
            yield Row((Cell("" if number else trigger), Cell(answer, leads=True)), _ANSWERS)

    def _answer(self, item: Item) -> tuple[Run, ...]:
        kind = (Run(f"{self.say(own_words.KINDS[item.how])} ", is_bold=True),) if item.how else ()
        return (*kind, Run(item.words))

    def _people(self) -> Iterator[Part]:
        people = self.plan.of(PlanPart.PERSON)
        yield Heading(self.say(words.PEOPLE))
        yield self._head(words.PEOPLE_WHO, words.PEOPLE_NUMBER, shares=_PEOPLE)
        for person in people:
            asked = f"{person.words}: {person.then}" if person.then else person.words
            yield Row((Cell(asked), Cell(unbroken(person.number))), _PEOPLE)
        if not people:
            yield from [Row((Cell(), Cell()), _PEOPLE)] * _OPEN

    def _slip(self) -> Iterator[Part]:
        """The client's own words about safety come after ours, never in place of them."""
        yield Heading(self.say(words.SLIP))
        for number, (part, (act, how)) in enumerate(zip(_SLIP_STEPS, words.SLIP_STEPS, strict=True), start=1):
            first, *rest = [item.words for item in self.plan.of(part)] or [self.say(how)]
            yield Line(f"{number}.", (Run(f"{self.say(act)} ", is_bold=True), Run(first)))
            yield from (Line(Mark.DOT, each) for each in rest)
        yield Words((Run(f"{self.say(words.ALIVE)} ", is_bold=True), Run(self.say(words.ALIVE_LESS))), above=6)
        yield from (Words(self.say(each)) for each in (words.ALIVE_NOT_ALONE, words.ALIVE_DAILY))
        yield from (Words(item.words) for item in self.plan.of(PlanPart.SLIP_SAFETY))
        country = self.country
        yield numbers(country.emergency if country else "", country.printed_lines if country else (), self.say)

    def _head(self, *titles: Sentence, shares: tuple[float, ...]) -> Row:
        return Row(tuple(Cell(self.say(each), Role.SMALL_STRONG) for each in titles), shares, keeps_next=True, least=0, above=4)


def _sign(item: Item) -> Line:
    return Line(_TICKED if item.is_ticked else Mark.TICK, item.words)
