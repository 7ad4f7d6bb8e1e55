"""The steps of one session with their minutes, as they are really run. Pure: every change is a new agenda."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, floor

from msgspec import Struct
from msgspec.structs import replace

from facilitator.curriculum.topic import Topic
from facilitator.session.agenda_step import AgendaPrompt, AgendaStep
from facilitator.session.retiming import lengthened, shared_out, shortened
from facilitator.session.topic_copy import Plan, copied, fitted

__all__ = ["Agenda", "AgendaPrompt", "AgendaStep", "from_topic", "own_reworded", "retimed", "stretched"]

NOT_BEGUN = -1
HAIR = 1e-6  # minutes: sums of seconds are not exact, and a minute must not be taken for their last digit


class Agenda(Struct, frozen=True, kw_only=True):
    topic: str  # id
    title: str
    minutes: int  # the whole, as planned
    steps: tuple[AgendaStep, ...]
    take_time_from: tuple[str, ...]  # step ids, in this order
    redirect: str = ""
    cautions: tuple[str, ...] = ()
    prepare: tuple[str, ...] = ()
    slips: tuple[str, ...] = ()  # the pack's, for the hat


def from_topic(topic: Topic, minutes: int) -> Agenda:
    """A copy of the topic's plan of that length (its `ideal` or `short`); steps of 0 minutes are there, skipped.

    Another length is made by the nearer plan and a `retimed` of the whole; what is longer than both goes to the steps of
    `take_time_from`. Prompts keep their share of their step.
    """
    plan: Plan = "short" if abs(minutes - topic.lengths.short) < abs(minutes - topic.lengths.ideal) else "ideal"
    before = tuple(copied(step, plan) for step in topic.step)
    agenda = Agenda(
        topic=topic.id,
        title=topic.title,
        minutes=minutes,
        steps=before,
        take_time_from=topic.take_time_from,
        redirect=topic.redirect,
        cautions=topic.caution,
        prepare=topic.prepare,
        slips=topic.slip,
    )
    over = minutes - sum(step.minutes for step in before)
    agenda = stretched(agenda, over) if over > 0 else retimed(agenda, NOT_BEGUN, 0, minutes)
    return replace(agenda, steps=tuple(fitted(step, was.minutes) for step, was in zip(agenda.steps, before, strict=True)))


def retimed(agenda: Agenda, current: int, spent: float, left: float) -> Agenda:
    """The rest re-timed so that the end stands.

    `current` is the index of the running step (NOT_BEGUN before the first), `spent` its minutes so far, `left` the minutes
    until the planned end. The running step keeps its minutes, and so do those that are over.
    Time is taken from `take_time_from` in order, each down to its least, then from the other coming steps, down to their
    least, then skippable ones are left out; time that is over is given back where it was taken.
    When even that is not enough, every coming step is at its least and the end moves.
    """
    begun, coming = agenda.steps[: current + 1], agenda.steps[current + 1 :]
    running = max(begun[-1].minutes - spent, 0) if begun else 0
    over = left - running - sum(step.minutes for step in coming)
    if over < -HAIR:
        coming = shortened(coming, agenda.take_time_from, ceil(-over - HAIR))
    else:
        coming = lengthened(coming, agenda.take_time_from, floor(over + HAIR))
    return replace(agenda, steps=begun + coming)


def own_reworded(agenda: Agenda, reword: Callable[[str], str]) -> Agenda:
    """Prompts that the facilitator wrote, in other words where `reword` has some ("" leaves one as it is)."""
    steps = []
    for step in agenda.steps:
        words = {prompt.id: reword(prompt.question) for prompt in step.prompts if prompt.is_own}
        prompts = (replace(prompt, question=words.get(prompt.id) or prompt.question) for prompt in step.prompts)
        steps.append(replace(step, prompts=tuple(prompts)) if any(words.values()) else step)
    return replace(agenda, steps=tuple(steps))


def stretched(agenda: Agenda, over: int) -> Agenda:
    """So many minutes more, for the steps of `take_time_from` that run; where none of them does, for all that run."""
    run = [step for step in agenda.steps if not step.is_skipped]
    elastic = [step for step in run if step.id in agenda.take_time_from] or run
    more = dict(zip((step.id for step in elastic), shared_out(over, [step.minutes for step in elastic]), strict=True))
    return replace(agenda, steps=tuple(replace(step, minutes=step.minutes + more.get(step.id, 0)) for step in agenda.steps))
