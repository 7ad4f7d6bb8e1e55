"""Every sentence of a topic's paper plan that is not the topic's own. For the facilitator, in the program's language."""

from __future__ import annotations

from facilitator.language import Sentence

AIM = Sentence("Aim:")
PREPARE = Sentence("Have ready:")
CAUTION = Sentence("Take care:")
REDIRECT = Sentence("If it turns into a war story:")
SHOW = Sentence("Show:")
LISTEN = Sentence("Listen for:")
QUIET = Sentence("If it goes quiet:")
SHORT = Sentence("Short on time:")
NOTE = Sentence("Note:")


def length(minutes: int) -> Sentence:
    return Sentence("{minutes} minutes", {"minutes": minutes})


def step_minutes(minutes: int) -> Sentence:
    return Sentence("{minutes} min", {"minutes": minutes})


def from_to(start: int, end: int) -> Sentence:
    return Sentence("{start}–{end}", {"start": start, "end": end})


def breaths(rounds: int, breathe_in: int, hold: int, breathe_out: int) -> Sentence:
    return Sentence(
        "{rounds} breaths: in {breathe_in}, hold {hold}, out {breathe_out}",
        {"rounds": rounds, "breathe_in": breathe_in, "hold": hold, "breathe_out": breathe_out},
    )


def page_count(number: int, count: int) -> Sentence:
    return Sentence("{number} of {count}", {"number": number, "count": count})
