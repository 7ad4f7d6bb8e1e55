"""Where a played group speaks: the prompts of an agenda, each with the seconds of the session that are planned for it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, pairwise

from facilitator.session.agenda import Agenda, AgendaStep
from facilitator.session.agenda_edit import source_of
from facilitator.vocabulary import EntryKind, StepKind

OF_HELP = (StepKind.PRACTICE_REVIEW, StepKind.SKILL, StepKind.COMMIT, StepKind.CLOSE)


@dataclass(frozen=True)
class Place:
    step: int
    prompt: int
    begins: float
    ends: float
    collects: EntryKind | None = None
    is_last: bool = True  # of its step
    topic: str = ""  # that the step came from; "" of the session's own
    own: str = ""  # the words of a prompt that the facilitator wrote
    like: EntryKind = EntryKind.TRIGGER  # what such a step is answered with
    can_ask_anew: bool = False


def places(agenda: Agenda) -> list[Place]:
    """In the order led; steps that are left out are not there, and one without prompts is a single place."""
    found: list[Place] = []
    begins = 0.0
    for number, step in enumerate(agenda.steps):
        if not step.is_skipped:
            ends = begins + step.minutes * 60
            found += _of(number, step, begins, ends)
            begins = ends
    return found


def where_they_talk(all_places: list[Place], agenda: Agenda) -> list[Place]:
    """Where what the group says is collected, and at the facilitator's own prompts; where nothing is collected, at all prompts;
    where there are none, in all steps but the first."""
    asks = [place for place in all_places if agenda.steps[place.step].prompts]
    collects = any(place.collects for place in asks)
    return [place for place in asks if place.collects or place.own or not collects] or all_places[1:] or all_places


def _of(number: int, step: AgendaStep, begins: float, ends: float) -> list[Place]:
    """What the prompts do not need is for what is said before them."""
    topic, _ = source_of(step.id)
    if not step.prompts:
        return [Place(number, 0, begins, ends, topic=topic, like=_like(step))]
    whole = sum(prompt.minutes for prompt in step.prompts) * 60
    share = min(1, (ends - begins) / whole) if whole else 0
    takes = [prompt.minutes * 60 * share for prompt in step.prompts]
    edges = pairwise(accumulate(takes, initial=ends - sum(takes)))
    last = len(step.prompts) - 1
    return [
        Place(
            number, index, begin, end, prompt.collects, index == last, topic,
            prompt.question if prompt.is_own else "", _like(step), bool(prompt.if_quiet),
        )
        for index, (prompt, (begin, end)) in enumerate(zip(step.prompts, edges, strict=True))
    ]  # fmt: skip


def _like(step: AgendaStep) -> EntryKind:
    """As its other prompts are answered; else by what the step is for."""
    collected = next((prompt.collects for prompt in step.prompts if prompt.collects), None)
    return collected or (EntryKind.COPING_IDEA if step.kind in OF_HELP else EntryKind.TRIGGER)
