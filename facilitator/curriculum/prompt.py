"""The shape of what a step asks: prompts, and the parts of a skill."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from facilitator.curriculum.shape import Id, Line, Short, Speech, Strict
from facilitator.vocabulary import EntryKind, Way

Quiet = Annotated[str, Meta(min_length=1, max_length=75)]


class PartMinutes(Strict, frozen=True, kw_only=True):
    """Minutes, or rounds, in the plan of 90 and in the plan of 60."""

    ideal: Annotated[int, Meta(ge=1, le=60)]
    short: Annotated[int, Meta(ge=0, le=60)]


class Variant(Strict, frozen=True, kw_only=True):
    """Other words where a condition changes the question."""

    condition: Line
    ask: Line
    note: Line


Variants = Annotated[tuple[Variant, ...], Meta(max_length=6)]


class Prompt(Strict, frozen=True, kw_only=True):
    """A question for the group, and perhaps a line that everybody finishes (`fill_in`); the rest is for the facilitator alone."""

    id: Id
    minutes: PartMinutes
    question: Annotated[str, Meta(min_length=1, max_length=140)]
    listen_for: Annotated[str, Meta(min_length=1, max_length=170)]
    if_quiet: Annotated[tuple[Quiet, ...], Meta(min_length=2, max_length=3)]
    caution: Line
    redirect: Line | None = None
    deeper: Line | None = None
    collects: EntryKind | None = None
    way: Way | None = None
    fill_in: Annotated[str, Meta(min_length=1, max_length=100)] | None = None
    co_occurring: Variants = ()


class Part(Strict, frozen=True, kw_only=True):
    """A part of a skill: said, shown or moved."""

    id: Id
    title: Short
    minutes: PartMinutes
    say: Speech
    note: Line | None = None
    collects: EntryKind | None = None
    way: Way | None = None
    co_occurring: Variants = ()
