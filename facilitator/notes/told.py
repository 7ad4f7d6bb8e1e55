"""A client's practice, picks and plan, told in the words of a chart. Not trying is data, never blame."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from facilitator.care.practice import Practice
from facilitator.care.practice_try import Try
from facilitator.dates import clock_time, short_day
from facilitator.language import Sentence
from facilitator.notes import note_words as words
from facilitator.notes.pieces import LONGEST_PIECE
from facilitator.session.record import SessionId

Translate = Callable[[str], str]

MOST_PRACTICES, MOST_TRIES = 3, 5  # the newest, of a client and of a practice: a note is read in a minute


def told_practice(practiced: Sequence[tuple[Practice, Sequence[Try]]], translate: Translate = str) -> str:
    """A line for each practice, oldest first. Where there is more than a piece can hold, the newest tries and practices stay."""
    newest = practiced[-MOST_PRACTICES:]
    for most in range(MOST_TRIES, 0, -1):
        lines = [" ".join(_practiced(practice, tries[-most:], translate)) for practice, tries in newest]
        if _fits("\n".join(lines)):
            break
    while not _fits("\n".join(lines)):
        lines = lines[1:]
    return "\n".join(lines)


def told_brought(picks: Sequence[str], translate: Translate = str) -> str:
    """In the client's own words, as many as a piece can hold."""
    told = [words.quoted(pick).filled(translate) for pick in picks]
    while not _fits("; ".join(told)):
        told = told[:-1]
    return "; ".join(told)


def told_plan(chosen: Practice | None, session: SessionId, one_on_one: datetime | None, translate: Translate = str) -> str:
    """What is practiced next, and when the next one-on-one is."""
    said = list(_chosen(chosen, session, translate)) if chosen else []
    if one_on_one:
        said.append(words.next_one_on_one(short_day(one_on_one.date()), clock_time(one_on_one)))
    return " ".join(sentence.filled(translate) for sentence in said)


def _practiced(practice: Practice, tries: Sequence[Try], translate: Translate) -> Iterable[str]:
    day = short_day(practice.chosen_on)
    if not tries and not practice.verdict:
        yield words.chosen_untold(practice.what, day).filled(translate)
        return
    yield words.chosen_on(practice.what, day).filled(translate)
    for a_try in tries:
        went = words.TRIED[a_try.how_it_went].filled(translate)
        yield words.on_day(short_day(a_try.on), went).filled(translate)
        yield from (sentence.filled(translate) for sentence in _around(a_try))
    if practice.verdict:
        yield words.DECIDED[practice.verdict].filled(translate)


def _around(a_try: Try) -> Iterable[Sentence]:
    if craving := words.craving(a_try.craving_before, a_try.craving_after):
        yield craving
    if a_try.got_in_the_way:
        yield words.in_the_way(a_try.got_in_the_way)


def _chosen(practice: Practice, session: SessionId, translate: Translate) -> Iterable[Sentence]:
    told = ((words.WHEN, practice.day), (words.WHERE, practice.where), (words.WITH_WHOM, practice.with_whom))
    details = "; ".join(words.labeled(label.filled(translate), said).filled(translate) for label, said in told if said)
    if practice.session == session:
        yield words.will_practice(practice.what, details)
    else:
        yield words.chosen_in_one_on_one(practice.what, details, short_day(practice.chosen_on))
    if practice.obstacle:
        yield words.if_then(practice.obstacle, practice.and_then)


def _fits(text: str) -> bool:
    return len(text) <= LONGEST_PIECE
