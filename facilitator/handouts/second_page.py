"""The second page: the one-on-one, what to do after a slip and who helps, how to calm the body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cache

from facilitator.care.plan import SLIP_STEPS
from facilitator.dates import clock_time, long_day_without_year, weekday
from facilitator.handouts import client_words as words
from facilitator.handouts.client_words import Say
from facilitator.handouts.sheet import ClientSheet, CrisisLine, TrustedPerson
from facilitator.paper.fit import Parts, Section
from facilitator.paper.look import Role
from facilitator.paper.parts.card import Card
from facilitator.paper.parts.heading import Heading
from facilitator.paper.parts.item import Item, Mark
from facilitator.paper.parts.row import Cell, Row
from facilitator.paper.parts.words import Words
from facilitator.paper.parts.write_lines import WriteLines
from facilitator.paper.text import Run
from facilitator.vocabulary import PlanPart

# As on the first page. If I slip stays whole: it may be what the page is needed for.
GIVES_WAY = (
    *("keep", "notes", "keep", "people", "keep", "notes", "questions", "notes", "questions"),
    *("people", "questions", "calm"),
)
PEOPLE_SHARES = (3.0, 2.0)


def second_page(sheet: ClientSheet, say: Say) -> list[Section]:
    moment = _moment(sheet.one_on_one, sheet.language) if sheet.one_on_one else None
    to_call = sheet.emergency, sheet.crisis_lines
    return [
        Section("one_on_one", _one_on_one, (moment, sheet.picks, say)),
        Section("questions", _questions, (sheet.questions, say)),
        Section("notes", _notes, (say,)),
        Section("slip", _slip, (_slip_steps(sheet, say), sheet.slip.get(PlanPart.SLIP_SAFETY, ()), *to_call, say)),
        Section("people", _people, (sheet.people, say)),
        Section("calm", _calm, (sheet.calm, say)),
        Section("keep", _keep, (sheet.key_points, say)),
    ]


def _one_on_one(moment: tuple[str, str] | None, picks: tuple[str, ...], say: Say) -> Iterator[Parts]:
    if moment:
        top: Parts = (Heading(say(words.one_on_one_at(*moment))),)
    else:
        top = (Heading(say(words.ONE_ON_ONE)), WriteLines(1, say(words.ONE_ON_ONE_DATE)))
    if picks:
        yield (*top, Words(say(words.PICKED), keeps_next=True), *(Item(Mark.DOT, pick, Role.STRONG) for pick in picks))
    else:
        yield (*top, WriteLines(2, say(words.PICKED_OPEN)))


def _questions(questions: tuple[str, ...], say: Say) -> Iterator[Parts]:
    asked = questions or tuple(map(say, words.QUESTIONS_OPEN))
    head = Words(say(words.ALSO_ASK), keeps_next=True, above=6)
    for count in range(len(asked), 0, -1):
        yield (head, *(Item(Mark.TICK, question) for question in asked[:count]))


def _notes(say: Say) -> Iterator[Parts]:
    for count in (3, 2, 1):
        yield (WriteLines(count, say(words.NOTES)),)
    yield ()


def _slip_steps(sheet: ClientSheet, say: Say) -> tuple[tuple[str, str], ...]:
    """What to do and how, in the client's own words where the plan has some."""
    steps = zip(SLIP_STEPS, words.SLIP_STEPS, strict=True)
    return tuple((say(act), " · ".join(sheet.slip.get(part, ())) or say(how)) for part, (act, how) in steps)


def _slip(
    said: tuple[tuple[str, str], ...], own_safety: tuple[str, ...], emergency: str, crisis_lines: tuple[CrisisLine, ...], say: Say
) -> Iterator[Parts]:
    steps = (Item(f"{number}.", (Run(f"{act} ", is_bold=True), Run(how))) for number, (act, how) in enumerate(said, start=1))
    yield (Heading(say(words.SLIP)), *steps, *staying_alive(own_safety, say), numbers(emergency, crisis_lines, say))


def staying_alive(own: Iterable[str], say: Say) -> Parts:
    """The client's own words about safety come after ours, never in place of them."""
    alive = Words((Run(f"{say(words.ALIVE)} ", is_bold=True), Run(say(words.ALIVE_LESS))), above=6)
    return alive, Words(say(words.ALIVE_NOT_ALONE)), Words(say(words.ALIVE_DAILY)), *map(Words, own)


def numbers(emergency: str, crisis_lines: tuple[CrisisLine, ...], say: Say) -> Card:
    """Whom to call, framed to be found in a hurry. What is not known for sure is a line to write on, never a guess."""
    call = words.emergency_call(unbroken(emergency)) if emergency else words.EMERGENCY_OPEN
    parts: Parts = (Words((Run(f"{say(words.EMERGENCY)} ", is_bold=True), Run(say(call)))),)
    if not emergency:
        parts += (WriteLines(1, say(words.EMERGENCY_NUMBER)),)
    for line in crisis_lines:
        parts += (Words((Run(f"{unbroken(line.number)} ", is_bold=True), Run(line.label))),)
    if not crisis_lines:
        parts += (WriteLines(1, say(words.CRISIS_OPEN)),)
    return Card(parts)


def _people(people: tuple[TrustedPerson, ...], say: Say) -> Iterator[Parts]:
    heads = Cell(say(words.PEOPLE_WHO), Role.SMALL_STRONG), Cell(say(words.PEOPLE_NUMBER), Role.SMALL_STRONG)
    head: Parts = (Heading(say(words.PEOPLE)), Row(heads, PEOPLE_SHARES, keeps_next=True, least=0, above=4))
    last = Row((Cell(say(words.PEOPLE_ELSE)), Cell()), PEOPLE_SHARES)
    known = [person_row(each) for each in people]
    for count in (1, 0) if known else (3, 2, 1):
        yield (*head, *known, *[Row((Cell(), Cell()), PEOPLE_SHARES)] * count, last)


def person_row(person: TrustedPerson) -> Row:
    who = f"{person.who}: {person.asked}" if person.asked else person.who
    return Row((Cell(who), Cell(unbroken(person.number))), PEOPLE_SHARES)


def _calm(card: str, say: Say) -> Iterator[Parts]:
    yield Heading(say(words.CALM)), Words(card or say(words.CALM_OPEN))
    yield ()


def _keep(key_points: tuple[str, ...], say: Say) -> Iterator[Parts]:
    head = Heading(say(words.KEEP))
    for count in range(len(key_points), 0, -1):
        yield (head, *(Item(Mark.DOT, point) for point in key_points[:count]))
    yield ()


@cache
def _moment(moment: datetime, language: str) -> tuple[str, str]:
    day = f"{weekday(moment, language)}, {long_day_without_year(moment, language)}"
    return day, unbroken(clock_time(moment, language))


def unbroken(text: str) -> str:
    """A number or a time of day never ends on the next line."""
    return text.replace(" ", "\u00a0")
