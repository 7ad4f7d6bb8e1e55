"""A planned agenda is prepared: steps dropped, added, moved, re-timed and handed on. Pure: every change is a new agenda.

Ids of steps stay unique, also of those that come from another topic: the minutes they took are kept by them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec.structs import replace

from facilitator.curriculum.topic import Topic
from facilitator.language import Explained
from facilitator.session.agenda import NOT_BEGUN, Agenda, AgendaStep, from_topic, retimed, stretched
from facilitator.session.retiming import shared_out
from facilitator.session.topic_copy import copied, fitted

SHORTEST, LONGEST = 15, 240  # minutes of the whole, as topics have them
LONGEST_STEP = 120
MOST_STEPS = 40
OF_TOPIC, ONCE_MORE = "/", "~"  # in the id of a step that came from another topic, or that is there twice; no pack's id has them


class LastStep(Explained):
    def __init__(self) -> None:
        super().__init__("A session needs at least one step, so this one stays. Nothing was changed. Add another one first.")


class TooManySteps(Explained):
    def __init__(self) -> None:
        super().__init__("A session can have {most} steps. Nothing was changed. Drop one first.", most=MOST_STEPS)


def total(agenda: Agenda) -> int:
    """The minutes of the steps that run."""
    return sum(step.minutes for step in agenda.steps)


def over(agenda: Agenda) -> int:
    """What does not fit into the whole; what is still free is negative."""
    return total(agenda) - agenda.minutes


def place_of(agenda: Agenda, step: str) -> int:
    """Raises KeyError where there is no such step."""
    for place, each in enumerate(agenda.steps):
        if each.id == step:
            return place
    raise KeyError(step)


def without_step(agenda: Agenda, step: str) -> Agenda:
    """Raises LastStep when nothing would run then."""
    place = place_of(agenda, step)
    return _running(replace(agenda, steps=(*agenda.steps[:place], *agenda.steps[place + 1 :])))


def with_step(agenda: Agenda, step: AgendaStep, at: int) -> tuple[Agenda, str]:
    """And the id it has there. It keeps its minutes: whether all fit is asked by `over`. Raises TooManySteps."""
    if len(agenda.steps) >= MOST_STEPS:
        raise TooManySteps
    added = replace(step, id=unique(step.id, (each.id for each in agenda.steps)))
    return replace(agenda, steps=(*agenda.steps[:at], added, *agenda.steps[at:])), added.id


def moved(agenda: Agenda, step: str, to: int) -> Agenda:
    """It stands at the place `to` then; before the first is the first, behind the last the last."""
    place = place_of(agenda, step)
    others = [*agenda.steps[:place], *agenda.steps[place + 1 :]]
    others.insert(max(to, 0), agenda.steps[place])
    return replace(agenda, steps=tuple(others))


def with_minutes(agenda: Agenda, step: str, minutes: int) -> Agenda:
    """As the facilitator sets them, also below what the topic wants at least; its prompts keep their share.

    Nothing is owed to it any more. At least one minute: leaving it out is another change. One that was left out runs again.
    """
    minutes = min(max(minutes, 1), LONGEST_STEP)
    return with_changed(agenda, step, lambda was: timed(replace(was, minutes=minutes, taken=0, is_skipped=False), was.minutes))


def left_out(agenda: Agenda, step: str) -> Agenda:
    """It stays in its place, for whoever goes to it after all. Raises LastStep when nothing would run then."""
    return _running(with_changed(agenda, step, lambda was: replace(was, minutes=0, taken=0, is_skipped=True)))


def led_by_other(agenda: Agenda, step: str, is_led: bool) -> Agenda:
    """By the co-facilitator, or not."""
    return with_changed(agenda, step, lambda was: replace(was, is_led_by_other=is_led))


def fitting(agenda: Agenda) -> Agenda:
    """Re-timed to the whole: time is taken where re-timing takes it in the room; what is free is given back there first, then
    to the steps that can use it. When every step is at its least, `over` still tells what does not fit.
    """
    fits = retimed(agenda, NOT_BEGUN, 0, agenda.minutes)
    if (free := -over(fits)) > 0:
        fits = stretched(fits, free)
    steps = (timed(step, was.minutes) for step, was in zip(fits.steps, agenda.steps, strict=True))
    return replace(fits, steps=tuple(steps))


def of_length(agenda: Agenda, minutes: int, topic: Topic | None) -> Agenda:
    """The same for another length, fitted. One that is still its topic's plan becomes the topic's plan of that length."""
    minutes = min(max(minutes, SHORTEST), LONGEST)
    if topic is not None and agenda == from_topic(topic, agenda.minutes):
        return from_topic(topic, minutes)
    return fitting(replace(agenda, minutes=minutes))


def step_of(topic: Topic, step: str, agenda: Agenda) -> AgendaStep:
    """For `with_step`: of the agenda's own topic or another one, as long as it is in a plan of this length.

    Raises KeyError where the topic has no such step.
    """
    ideal = {each.id: copied(each, "ideal") for each in topic.step}[step]
    planned = next(each for each in from_topic(topic, agenda.minutes).steps if each.id == step)
    own = topic.id == agenda.topic
    return replace(ideal if planned.is_skipped else planned, id=step if own else f"{topic.id}{OF_TOPIC}{step}", taken=0)


def source_of(step: str) -> tuple[str, str]:
    """Of a step's id: the topic it came from, "" for the agenda's own; and what it is called there."""
    topic, _, own = step.partition(ONCE_MORE)[0].rpartition(OF_TOPIC)
    return topic, own


def unique(id_: str, taken: Iterable[str]) -> str:
    """`id_`, with a number where one is called so."""
    known = set(taken)
    number, made = 1, id_
    while made in known:
        number += 1
        made = f"{id_.partition(ONCE_MORE)[0]}{ONCE_MORE}{number}"
    return made


def timed(step: AgendaStep, before: int) -> AgendaStep:
    """Its prompts with the share of its minutes that they had when it took `before`; of one that was left out, as they were."""
    asked = sum(prompt.minutes for prompt in step.prompts)
    return step if not before and asked <= step.minutes else fitted(step, before or asked)


def evened(before: Agenda, after: Agenda, like_of: Callable[[AgendaStep], AgendaStep | None]) -> Agenda:
    """`after`, where steps that have other minutes than in `before` share them among their prompts as their topic does.

    So a minute more and one less again changes nothing, however often. `like_of`: the step as its topic has it.
    """
    minutes = {step.id: step.minutes for step in before.steps}

    def even(step: AgendaStep) -> AgendaStep:
        like = like_of(step) if step.prompts and step.minutes not in (0, minutes.get(step.id)) else None
        return _shared_like(step, like) if like and like.minutes else step

    return replace(after, steps=tuple(map(even, after.steps)))


def _shared_like(step: AgendaStep, like: AgendaStep) -> AgendaStep:
    """A prompt that the topic does not have counts as one of its usual ones."""
    known = {prompt.id: prompt.minutes for prompt in like.prompts}
    asked = sum(known.values()) or like.minutes
    middle = max(asked // max(len(known), 1), 1)
    weights = [known.get(prompt.id, middle) - 1 for prompt in step.prompts]
    whole = max(round(asked * step.minutes / like.minutes), len(weights))
    shares = shared_out(whole - len(weights), weights)
    prompts = (replace(prompt, minutes=1 + share) for prompt, share in zip(step.prompts, shares, strict=True))
    return replace(step, prompts=tuple(prompts))


def with_changed(agenda: Agenda, step: str, change: Callable[[AgendaStep], AgendaStep]) -> Agenda:
    steps = list(agenda.steps)
    place = place_of(agenda, step)
    steps[place] = change(steps[place])
    return replace(agenda, steps=tuple(steps))


def _running(agenda: Agenda) -> Agenda:
    if all(step.is_skipped for step in agenda.steps):
        raise LastStep
    return agenda
