"""The first page: what I practice, my warning signs, what I do when something pulls, what helps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from facilitator.dates import full_day, short_day
from facilitator.handouts import client_words as words
from facilitator.handouts.client_words import Say
from facilitator.handouts.sheet import ClientSheet
from facilitator.paper.fit import Parts, Section
from facilitator.paper.look import Role
from facilitator.paper.parts.columns import Columns
from facilitator.paper.parts.heading import Heading
from facilitator.paper.parts.item import Item, Mark
from facilitator.paper.parts.row import Cell, Row
from facilitator.paper.parts.title import Title
from facilitator.paper.parts.words import Words
from facilitator.paper.parts.write_lines import WriteLines
from facilitator.paper.text import Run, with_blanks
from facilitator.vocabulary import SignKind

# Which section gets shorter next when the page is full. What the client chose is never in it.
GIVES_WAY = (
    *("practice", "helps", "if_then", "signs", "practice", "signs", "helps", "if_then", "practice"),
    *("signs", "helps", "if_then", "practice", "helps", "signs", "if_then", "head", "practice", "if_then", "helps"),
)
_LOG_SHARES = (1.35, 1.2, 1.45, 1.45, 3.0)
IF_THEN_SHARES = (2.0, 3.4)
_SIGNS = {SignKind.FEELING: words.FEELINGS, SignKind.THOUGHT: words.THOUGHTS, SignKind.BODY: words.BODY}
_WEEK = 7
_FEWER_DAYS = (5, 4, 3, 2)
_MOST_SIGNS = 4  # in a column
_FEWER_IDEAS = (4, 2)


def first_page(sheet: ClientSheet, say: Say) -> list[Section]:
    is_large = sheet.large_print
    aside = say(words.belongs_to(sheet.group, _full_day(sheet.on, sheet.language), sheet.number))
    columns = tuple(sheet.signs.get(kind, ()) for kind in _SIGNS)
    practice = (sheet.practice, sheet.practice_when, sheet.log_line)
    return [
        Section("head", _head, (sheet.heading, aside, sheet.topic, sheet.talked_about, say)),
        Section("practice", _practice, (*practice, _next_days(sheet.on, sheet.language), say)),
        Section("signs", _signs, (columns, is_large, say)),
        Section("if_then", _if_then, (sheet.if_then, say)),
        Section("helps", _helps, (sheet.what_helps, is_large, say)),
    ]


def _head(heading: str, aside: str, topic: str, talked_about: tuple[str, ...], say: Say) -> Iterator[Parts]:
    head: Parts = (Title(heading, aside),)
    if topic:
        head += (Words((Run(f"{say(words.FROM_GROUP)} "), Run(topic, is_bold=True))),)
    if talked_about:
        yield (*head, Words(f"{say(words.TALKED_ABOUT)} {' · '.join(talked_about)}"))
    yield head


def _practice(what: str, when: str, log_line: str, week: tuple[str, ...], say: Say) -> Iterator[Parts]:
    """With a log: each day of the week where there is room, else rows whose day the client writes."""
    chosen: Parts = (Heading(say(words.PRACTICE), say(words.PRACTICE_HINT)), *_chosen(what, when, log_line, say))
    yield (*chosen, *_log(week, say))
    for days in _FEWER_DAYS:
        yield (*chosen, *_log(("",) * days, say))


def _chosen(what: str, when: str, log_line: str, say: Say) -> Parts:
    asked = say(words.PRACTICE_WHEN)
    if what:
        return Words(what, Role.STRONG, keeps_next=True), Words(f"{asked} {when}") if when else WriteLines(1, asked)
    if log_line:
        return (Words(with_blanks(log_line), Role.FILL),)
    return WriteLines(1, say(words.PRACTICE_OPEN)), WriteLines(1, asked)


def _log(days: tuple[str, ...], say: Say) -> Parts:
    headings = (words.LOG_DAY, words.LOG_TRIED, words.LOG_BEFORE, words.LOG_AFTER, words.LOG_HOW)
    head = Row(tuple(Cell(say(each), Role.SMALL_STRONG) for each in headings), _LOG_SHARES, keeps_next=True, above=6, least=0)
    return head, *(Row((Cell(day, Role.SMALL), Cell(has_tick=True), Cell(), Cell(), Cell()), _LOG_SHARES) for day in days)


def _signs(signs: tuple[tuple[str, ...], ...], is_large: bool, say: Say) -> Iterator[Parts]:
    head = Heading(say(words.SIGNS), say(words.SIGNS_HINT))
    longest = max(map(len, signs))
    for most in range(min(longest, _MOST_SIGNS), 0, -1):
        yield (head, *_sign_columns([column[:most] for column in signs], 1, is_large, say))
    if not longest:
        for open_lines in (3, 2, 1):
            yield (head, *_sign_columns(signs, open_lines, is_large, say))


def _sign_columns(signs: Sequence[tuple[str, ...]], open_lines: int, is_large: bool, say: Say) -> Parts:
    above = 6 if is_large else 2
    columns: list[Parts] = [
        (
            Words(say(title), Role.STRONG, keeps_next=True, above=above),
            *(Item(Mark.TICK, sign) for sign in column),
            *(Item(Mark.TICK) for _ in range(open_lines)),
        )
        for title, column in zip(_SIGNS.values(), signs, strict=True)
    ]
    return _side_by_side(columns, is_large)


def _if_then(if_then: tuple[tuple[str, str], ...], say: Say) -> Iterator[Parts]:
    head = Heading(say(words.IF_THEN))
    own = Row((Cell(), Cell(leads=True)), IF_THEN_SHARES)
    for count in range(len(if_then), 0, -1):
        rows = (Row((_cell(when), _cell(then, leads=True)), IF_THEN_SHARES) for when, then in if_then[:count])
        yield (head, *rows, own)
    if not if_then:
        for count in (4, 3, 2, 1):
            yield (head, *[own] * count)


def _cell(text: str, *, leads: bool = False) -> Cell:
    filled = with_blanks(text)
    return Cell(filled, Role.BODY if isinstance(filled, str) else Role.FILL, leads=leads)


def _helps(ideas: tuple[str, ...], is_large: bool, say: Say) -> Iterator[Parts]:
    head = Heading(say(words.HELPS))
    count = len(ideas)
    for most in (count, *(fewer for fewer in _FEWER_IDEAS if fewer < count)) if count else ():
        yield (head, *_in_two([Item(Mark.TICK, idea) for idea in ideas[:most]], is_large))
    if not count:
        yield head, WriteLines(2)
        yield head, WriteLines(1)
    yield ()


def _in_two(items: list[Item], is_large: bool) -> Parts:
    """Read along the rows, so that the first ideas stay the first."""
    if is_large:
        return tuple(items)
    return _side_by_side([column for column in (tuple(items[::2]), tuple(items[1::2])) if column], is_large)


def _side_by_side(columns: Sequence[Parts], is_large: bool) -> Parts:
    """Large print has no room for columns: there they stand one under the other."""
    return tuple(part for column in columns for part in column) if is_large else (Columns(tuple(columns)),)


# Babel takes longer to write a day than we take to draw it, and all clients of a session share theirs.
_full_day = cache(full_day)


@cache
def _next_days(day: date, language: str) -> tuple[str, ...]:
    return tuple(short_day(day + timedelta(days=ahead), language) for ahead in range(1, _WEEK + 1))
