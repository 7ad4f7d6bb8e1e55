"""Where a played group speaks: the prompts of an agenda, each with the seconds of the session that are planned for it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, pairwise

from facilitator.session.agenda import Agenda, AgendaStep
from facilitator.vocabulary import EntryKind


@dataclass(frozen=True)
class Place:
    step: int
    prompt: int
    begins: float
    ends: float
    collects: EntryKind | None = None
    is_last: bool = True  # of its step


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
    """What the group says is collected there; where no prompt of a topic collects, all prompts; else all steps but the first."""
    asks = [place for place in all_places if agenda.steps[place.step].prompts]
    return [place for place in asks if place.collects] or asks or all_places[1:] or all_places


def _of(number: int, step: AgendaStep, begins: float, ends: float) -> list[Place]:
    """What the prompts do not need is for what is said before them."""
    if not step.prompts:
        return [Place(number, 0, begins, ends)]
    whole = sum(prompt.minutes for prompt in step.prompts) * 60
    share = min(1, (ends - begins) / whole) if whole else 0
    takes = [prompt.minutes * 60 * share for prompt in step.prompts]
    edges = pairwise(accumulate(takes, initial=ends - sum(takes)))
    last = len(step.prompts) - 1
    return [
        Place(number, index, begin, end, prompt.collects, index == last)
        for index, (prompt, (begin, end)) in enumerate(zip(step.prompts, edges, strict=True))
    ]
