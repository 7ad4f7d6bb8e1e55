"""The meeting that a topic is planned for when nobody says which: the next one that is neither skipped, canceled nor begun."""

from __future__ import annotations

from facilitator.groups.group import Group
from facilitator.groups.schedule import Meeting
from facilitator.session.session import Session
from facilitator.vocabulary import SessionState
from facilitator.workspace.workspace import Workspace

WEEKS_AHEAD = 12


def next_to_plan(ws: Workspace, group: Group) -> Meeting | None:
    """Within twelve weeks; today's counts until it is begun. None where the group has ended, or skips them all."""
    today = ws.now().date()
    with ws.vault.read():
        begun = {each.on for each in ws.sessions.of_group(group.id) if each.state is not SessionState.PLANNED}
        coming = ws.schedule.coming(group, today, WEEKS_AHEAD)
    return next((each for each in coming if not each.is_skipped and each.on not in begun), None)


def soonest_to_plan(ws: Workspace) -> Meeting | None:
    """Of all groups. None where none of them meets."""
    coming = [meeting for group in ws.groups.all() if (meeting := next_to_plan(ws, group))]
    return min(coming, key=lambda meeting: (meeting.on, meeting.group.starts_at), default=None)


def planned_for(ws: Workspace, meeting: Meeting) -> Session | None:
    """What is planned for it already."""
    return next((each for each in ws.sessions.on(meeting.on) if each.group == meeting.group.id), None)
