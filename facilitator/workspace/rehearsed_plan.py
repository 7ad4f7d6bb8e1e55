"""A plan as it is taken into a rehearsal: as it was prepared. Of clients, groups and records nothing comes along."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.curriculum.topic import Topic
from facilitator.groups.group import GroupId
from facilitator.session.agenda import Agenda, from_topic, own_reworded
from facilitator.session.own_prompt import own_prompts
from facilitator.session.session import Session, SessionId
from facilitator.workspace.evening import rewording
from facilitator.workspace.workspace import Workspace


@dataclass(frozen=True)
class RehearsedPlan:
    """All that crosses: it knows neither the session nor the group that it was prepared for."""

    agenda: Agenda
    co_facilitator: str = ""

    def says(self, name: str) -> bool:
        """Whether the facilitator's own words may mean somebody who is called so."""
        return any(name.casefold() in words.casefold() for words in (*own_prompts(self.agenda), self.co_facilitator))


def plan_of(ws: Workspace, session: SessionId) -> RehearsedPlan | None:
    """As it would be led now: an own prompt that would name a client who joined since is reworded.

    None where there is no plan any more. Raises SessionUnknown.
    """
    with ws.vault.read():
        planned, agenda = ws.sessions.get(session), ws.sessions.agenda(session)
        return RehearsedPlan(own_reworded(agenda, rewording(ws)), planned.co_facilitator) if agenda else None


def plan_of_topic(topic: Topic, minutes: int) -> RehearsedPlan:
    """As the pack has it."""
    return RehearsedPlan(from_topic(topic, minutes))


def put_in(ws: Workspace, group: GroupId, on: date, plan: RehearsedPlan) -> Session:
    """Planned for a group of the rehearsal. Raises what Sessions.plan raises."""
    planned = ws.sessions.plan(group, on, plan.agenda)
    ws.sessions.name_co_facilitator(planned.id, plan.co_facilitator)
    return planned
