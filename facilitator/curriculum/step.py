"""The shape of a timed step of a topic."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from facilitator.curriculum.prompt import Part, PartMinutes, Prompt, Variants
from facilitator.curriculum.shape import Id, Line, Speech, Strict
from facilitator.vocabulary import StepKind

Rating = Literal["craving", "confidence"]


class StepMinutes(Strict, frozen=True, kw_only=True):
    """`short` is 0 where the plan of 60 minutes leaves the step out; never below `min` otherwise."""

    ideal: Annotated[int, Meta(ge=1, le=60)]
    short: Annotated[int, Meta(ge=0, le=60)]
    min: Annotated[int, Meta(ge=1, le=60)]


class RelaxLine(Strict, frozen=True, kw_only=True):
    """`pause` is seconds of quiet after the line; after the one line with `pacer` the counted breaths come."""

    say: Line
    pause: Annotated[int, Meta(ge=0, le=60)]
    pacer: bool = False


class Relaxation(Strict, frozen=True, kw_only=True):
    """Seconds of a breath, how many breaths, and the lines to read. `card` fits a pocket."""

    breathe_in: Annotated[int, Meta(ge=2, le=8)]
    hold: Annotated[int, Meta(ge=0, le=4)]
    breathe_out: Annotated[int, Meta(ge=2, le=10)]
    rounds: PartMinutes
    card: Line
    line: Annotated[tuple[RelaxLine, ...], Meta(min_length=1, max_length=40)]
    co_occurring: Variants = ()


class Step(Strict, frozen=True, kw_only=True):
    """`show` is for the room screen, `say` for the voice; the rest is for the facilitator alone."""

    id: Id
    kind: StepKind
    title: Annotated[str, Meta(min_length=1, max_length=40)]
    minutes: StepMinutes
    skippable: bool
    when_short: Line
    show: Annotated[tuple[Annotated[str, Meta(min_length=1, max_length=64)], ...], Meta(min_length=1, max_length=4)]
    say: Speech
    note: Annotated[tuple[Line, ...], Meta(max_length=8)] = ()
    ratings: Annotated[tuple[Rating, ...], Meta(max_length=2)] = ()
    prompt: Annotated[tuple[Prompt, ...], Meta(max_length=12)] = ()
    part: Annotated[tuple[Part, ...], Meta(max_length=12)] = ()
    relaxation: Relaxation | None = None
