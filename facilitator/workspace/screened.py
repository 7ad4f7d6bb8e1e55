"""What the board's lines are screened for: every client's names, whom plans name, and the facilitator's own list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.people.own_name import OwnNameKind
from facilitator.privacy.plan_people import people_named
from facilitator.privacy.screening import OwnWords, Screening
from facilitator.vocabulary import PlanPart
from facilitator.workspace.workspace import Workspace

NAMES_PEOPLE = (PlanPart.PERSON, PlanPart.SLIP_CALL, PlanPart.SLIP_TELL, PlanPart.RETURN_PEOPLE)


@dataclass(frozen=True)
class Names:
    """All that lines are screened for, as it is stored now."""

    real: tuple[str, ...]
    code: tuple[str, ...]
    in_plans: tuple[str, ...]
    own: tuple[tuple[OwnNameKind, str], ...]


def names_now(ws: Workspace) -> Names:
    """Of every client and of each client's plan as it is now, a draft too: also who is in another group may be talked about."""
    clients = ws.clients.all()
    plans = ws.plans.current_of_each(client.id for client in clients)
    return Names(
        real=tuple(client.real_name for client in clients if client.real_name),
        code=tuple(client.code_name for client in clients),
        in_plans=tuple(item.words for plan in plans.values() for item in plan.of(*NAMES_PEOPLE)),
        own=tuple((name.kind, name.words) for name in ws.own_names.all()),
    )


def screening_by(ws: Workspace, names: Names) -> Screening:
    return Screening(
        names.real,
        ws.words.common_names,
        ws.words.ambiguous_names,
        code_names=names.code,
        ambiguous_spanish=ws.words.ambiguous_spanish,
        plans=people_named(names.in_plans, ws.words.common_names),
        own=_own_words(names.own),
        everyday=ws.words.everyday,
        common_words=ws.words.common,
    )


def screening(ws: Workspace) -> Screening:
    return screening_by(ws, names_now(ws))


def _own_words(names: Iterable[tuple[OwnNameKind, str]]) -> OwnWords:
    of: dict[OwnNameKind, tuple[str, ...]] = dict.fromkeys(OwnNameKind, ())
    for kind, words in names:
        of[kind] += (words,)
    return OwnWords(staff=of[OwnNameKind.STAFF], places=of[OwnNameKind.PLACE], other=of[OwnNameKind.OTHER])
