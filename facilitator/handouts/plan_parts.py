"""The parts of a client's plan that go on the weekly sheet. The newest saved revision counts, never a draft."""

from __future__ import annotations

from facilitator.care.plan import PART_OF_SIGN, SLIP, TRIGGERS, Plan
from facilitator.handouts.sheet import TrustedPerson
from facilitator.vocabulary import PlanPart, SignKind


def signs(plan: Plan, kind: SignKind) -> list[str]:
    """Those that fit just now."""
    return [item.words for item in plan.of(PART_OF_SIGN[kind]) if item.is_ticked]


def if_then(plan: Plan) -> list[tuple[str, str]]:
    """Each trigger that has an answer, with its answers as one line."""
    answered = ((trigger.words, plan.strategies(trigger.id)) for trigger in plan.of(*TRIGGERS))
    return [(when, " · ".join(each.words for each in answers)) for when, answers in answered if answers]


def slip(plan: Plan) -> dict[PlanPart, tuple[str, ...]]:
    """The client's own words for each step that has some."""
    own = {part: tuple(item.words for item in plan.of(part)) for part in SLIP}
    return {part: said for part, said in own.items() if said}


def people(plan: Plan) -> tuple[TrustedPerson, ...]:
    return tuple(TrustedPerson(item.words, item.number, item.then) for item in plan.of(PlanPart.PERSON))
