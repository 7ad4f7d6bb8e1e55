"""What the board's lines are screened for: every client's names, whom plans name, and the facilitator's own list."""

from __future__ import annotations

from facilitator.people.own_name import OwnName, OwnNameKind
from facilitator.privacy.plan_people import PeopleInPlans, people_named
from facilitator.privacy.screening import OwnWords, Screening
from facilitator.vocabulary import PlanPart
from facilitator.workspace.workspace import Workspace

NAMES_PEOPLE = (PlanPart.PERSON, PlanPart.SLIP_CALL, PlanPart.SLIP_TELL, PlanPart.RETURN_PEOPLE)


def screening(ws: Workspace) -> Screening:
    """By every client's names and plans: also who is in another group may be talked about."""
    clients = ws.clients.all()
    return Screening(
        (client.real_name for client in clients if client.real_name),
        ws.words.common_names,
        ws.words.ambiguous_names,
        code_names=(client.code_name for client in clients),
        ambiguous_spanish=ws.words.ambiguous_spanish,
        plans=_people_in_plans(ws),
        own=_own_words(ws.own_names.all()),
    )


def _people_in_plans(ws: Workspace) -> PeopleInPlans:
    """Of each client's plan as it is now, a draft too."""
    plans = ws.plans.current_of_each(client.id for client in ws.clients.all())
    return people_named((item.words for plan in plans.values() for item in plan.of(*NAMES_PEOPLE)), ws.words.common_names)


def _own_words(names: list[OwnName]) -> OwnWords:
    of = {kind: tuple(name.words for name in names if name.kind is kind) for kind in OwnNameKind}
    return OwnWords(staff=of[OwnNameKind.STAFF], places=of[OwnNameKind.PLACE], other=of[OwnNameKind.OTHER])
