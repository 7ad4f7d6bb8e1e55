"""One timed step of an agenda, and what stands large in the middle while it runs."""

from __future__ import annotations

from msgspec import Struct

from facilitator.vocabulary import EntryKind, StepKind, Way

Variants = tuple[tuple[str, str, str], ...]
"""Condition, what to ask instead, a note."""


class AgendaPrompt(Struct, frozen=True, kw_only=True):
    """What stands large in the middle: a question, or a part of a skill step with what to say."""

    id: str
    question: str  # of a part: its title
    minutes: int
    say: str = ""  # of a part
    listen_for: str = ""
    if_quiet: tuple[str, ...] = ()
    caution: str = ""
    redirect: str = ""
    deeper: str = ""
    note: str = ""  # of a part
    variants: Variants = ()
    collects: EntryKind | None = None
    way: Way | None = None  # how it runs, where it is more than asking into the group
    fill_in: str = ""  # the line that everybody finishes
    is_own: bool = False  # written by the facilitator
    is_kept: bool = False  # an own one, shown to the room on purpose though it may name somebody


class AgendaStep(Struct, frozen=True, kw_only=True):
    id: str
    kind: StepKind
    title: str
    minutes: int  # as planned now; 0 when it is left out
    least: int  # the topic's `min`
    skippable: bool
    show: tuple[str, ...] = ()  # for the room screen
    say: str = ""
    notes: tuple[str, ...] = ()
    when_short: str = ""
    prompts: tuple[AgendaPrompt, ...] = ()
    relaxation_lines: tuple[str, ...] = ()
    pauses: tuple[int, ...] = ()  # seconds of quiet after each relaxation line
    pacer: tuple[int, int, int] | None = None  # seconds in, hold, out
    pacer_after: int = 0  # the index of the relaxation line after which the counted breaths come
    rounds: int = 0  # of counted breaths
    variants: Variants = ()  # of the relaxation
    is_skipped: bool = False
    ratings: tuple[str, ...] = ()  # measures that a client may say a number for: "craving", "confidence"
    is_led_by_other: bool = False  # by the co-facilitator
    taken: int = 0  # minutes that re-timing took from it and gives back when there is time again
