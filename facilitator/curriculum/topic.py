"""The shape of a topic file: a plan for one session, and what it adds to handout and one-on-one."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from facilitator.curriculum.hard_moment import HardMoment
from facilitator.curriculum.shape import Id, Ids, Language, Line, Lines, Short, Strict
from facilitator.curriculum.step import Step
from facilitator.curriculum.theme import Situations
from facilitator.curriculum.topic_sheet import Handout

Slip = Annotated[str, Meta(min_length=1, max_length=120)]


class Lengths(Strict, frozen=True, kw_only=True):
    """Minutes of the whole, in the long plan and in the short one."""

    ideal: Annotated[int, Meta(ge=15, le=240)]
    short: Annotated[int, Meta(ge=15, le=240)]


class Strategy(Strict, frozen=True, kw_only=True):
    """One thing to practice: `text` as the client will read it in the plan, `how` and `when` printed under it."""

    id: Id
    text: Short
    how: Line
    when: Line


class FollowUp(Strict, frozen=True, kw_only=True):
    """Questions for the one-on-one."""

    ask: Annotated[tuple[Short, ...], Meta(min_length=2, max_length=4)]


class Topic(Strict, frozen=True, kw_only=True):
    """One topic, one file, one language; ids are the same in every language.

    `take_time_from` names steps, the first to give first. `hard_moment` holds only those that differ from the pack's;
    `slip` are lines for the hat, where the group wrote none.
    """

    format: Literal[1]
    language: Language
    address: Literal["usted", "tú"] | None = None
    id: Id
    title: Short
    aim: Short
    use_when: Line
    situations: Situations
    themes: Annotated[tuple[Id, ...], Meta(min_length=1, max_length=12)]
    next_topics: Ids = ()
    lengths: Lengths
    take_time_from: Ids
    prepare: Lines
    caution: Lines
    redirect: Line
    step: Annotated[tuple[Step, ...], Meta(min_length=2, max_length=24)]
    strategy: Annotated[tuple[Strategy, ...], Meta(min_length=6, max_length=8)]
    handout: Handout
    follow_up: FollowUp
    hard_moment: Annotated[tuple[HardMoment, ...], Meta(max_length=7)] = ()
    slip: Annotated[tuple[Slip, ...], Meta(max_length=24)] = ()
