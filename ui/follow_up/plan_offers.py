"""What the fields of a plan offer: the packs' signs, themes and ideas. Offered, never filled in."""

from __future__ import annotations

from facilitator.care.plan import TRIGGERS, Plan
from facilitator.curriculum.library import Library
from facilitator.vocabulary import PlanPart, SignKind
from ui.follow_up.plan_part import tr
from ui.parts.offer import Offer, once

KIND = {PlanPart.FEELING: SignKind.FEELING, PlanPart.THOUGHT: SignKind.THOUGHT, PlanPart.BODY: SignKind.BODY}
HELPED = (PlanPart.STRATEGY, PlanPart.ANCHOR, PlanPart.SLIP_STOP, PlanPart.SLIP_LEAVE)


def offers_for(library: Library, plan: Plan, part: PlanPart) -> list[Offer]:
    """None of what the plan says there already."""
    if part in KIND:
        found = [Offer(sign.text, tr("warning sign")) for sign in library.warning_signs if sign.kind is KIND[part]]
    elif part in TRIGGERS:
        found = [Offer(theme.name, tr("theme")) for theme in library.themes]
    elif part in HELPED:
        found = [Offer(idea, tr("what helps")) for idea in library.coping_ideas()]
    else:
        found = []
    return once(found, but=[item.words for item in plan.of(part)] if part is not PlanPart.STRATEGY else [])
