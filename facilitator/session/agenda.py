"""The steps of one session with their minutes, as they are really run. Pure: every change is a new agenda."""

from __future__ import annotations

from msgspec import Struct

from facilitator.curriculum.topic import Topic
from facilitator.vocabulary import EntryKind, StepKind


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
    variants: tuple[tuple[str, str, str], ...] = ()  # condition, ask, note
    collects: EntryKind | None = None


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
    pacer: tuple[int, int, int] | None = None  # seconds in, hold, out
    is_skipped: bool = False


class Agenda(Struct, frozen=True, kw_only=True):
    topic: str  # id
    title: str
    minutes: int  # the whole, as planned
    steps: tuple[AgendaStep, ...]
    take_time_from: tuple[str, ...]  # step ids, in this order
    redirect: str = ""
    cautions: tuple[str, ...] = ()
    prepare: tuple[str, ...] = ()


def from_topic(topic: Topic, minutes: int) -> Agenda:
    """A copy of the topic's plan of that length (its `ideal` or `short`); steps of 0 minutes are there, skipped.

    Another length is made by the nearer plan and a `retimed` of the whole.
    """
    raise NotImplementedError


def retimed(agenda: Agenda, current: int, spent: float, left: float) -> Agenda:
    """The rest re-timed so that the end stands.

    `current` is the index of the running step, `spent` its minutes so far, `left` the minutes until the planned end.
    Time is taken from `take_time_from` in order, each down to its least, then from the other coming steps, down to their
    least, then skippable ones are left out; time that is over is given back where it was taken. A step that is over is not touched.
    When even that is not enough, every coming step is at its least and the end moves.
    """
    raise NotImplementedError
