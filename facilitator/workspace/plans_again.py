"""Plans to lead once more: those that were kept under a name, and those of sessions that were led or are planned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.session.agenda import Agenda, own_reworded
from facilitator.session.kept_plan import KeptPlan, KeptPlanId
from facilitator.session.past_plan import led_again, with_a_topic
from facilitator.session.session import Session, SessionId
from facilitator.vocabulary import SessionState
from facilitator.workspace.evening import rewording
from facilitator.workspace.workspace import Workspace

MOST = 60


@dataclass(frozen=True)
class PlanAgain:
    """`kept` or `session`, whichever it comes from."""

    title: str
    on: date  # of the meeting; of a kept one, when it was kept
    minutes: int
    group: str = ""  # its name; "" of a kept one
    is_same_group: bool = False
    kept: KeptPlanId | None = None
    session: SessionId | None = None


def plans_again(ws: Workspace, session: Session) -> Sequence[PlanAgain]:
    """Kept ones by name; then sessions of the same group, then those of others, newest first, without this one itself.

    What a sealed one was about must be in the library: its steps come from there.
    """
    groups = {group.id: group.name for group in ws.groups.all()}
    topics = {topic.id for topic in ws.library.topics}
    with ws.vault.read() as connection:
        kept = [PlanAgain(each.name, each.on, each.agenda.minutes, kept=each.id) for each in ws.kept_plans.all()]
        others = [each for each in with_a_topic(connection, MOST) if each.id != session.id and each.group in groups]
    again = [each for each in others if each.state is not SessionState.SEALED or each.topic in topics]
    return kept + [
        PlanAgain(each.title, each.on, each.minutes, groups[each.group], each.group == session.group, session=each.id)
        for each in sorted(again, key=lambda each: each.group != session.group)
    ]


def agenda_again(ws: Workspace, plan: PlanAgain) -> Agenda | None:
    """Its agenda; own prompts that by now would point at somebody are reworded. None where it is no longer there."""
    agenda = _agenda(ws, plan)
    if agenda is None:
        return None
    return own_reworded(agenda, rewording(ws))


def keep_plan(ws: Workspace, name: str, agenda: Agenda) -> KeptPlan:
    """Its own prompts were screened when they were written. Raises PlanNeedsName, PlanNameTooLong, SaysABoardLine."""
    return ws.kept_plans.keep(ws.wall.check(name), ws.now().date(), agenda)


def _agenda(ws: Workspace, plan: PlanAgain) -> Agenda | None:
    if plan.session is None:
        return next((each.agenda for each in ws.kept_plans.all() if each.id == plan.kept), None)
    with ws.vault.read():
        session = ws.sessions.get(plan.session)
        if agenda := ws.sessions.agenda(session.id):
            return agenda
        return led_again(session, ws.sessions.minutes(session.id), ws.library.topic)
