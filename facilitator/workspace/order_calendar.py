"""On which day each topic of a group's order comes, as its meetings and what is planned for them stand now."""

from __future__ import annotations

from datetime import date

from facilitator.groups.group import Group
from facilitator.groups.topic_order import MOST_TOPICS, TopicOrder
from facilitator.vocabulary import SessionState
from facilitator.workspace.next_session import led_in
from facilitator.workspace.workspace import Workspace

WEEKS = MOST_TOPICS + 26  # as many are skipped or bent at the most


def days_in_order(ws: Workspace, group: Group, order: TopicOrder) -> dict[int, date]:
    """By place: from the one that comes next on to the end, and round once where the order goes round.

    A week that is skipped, canceled or begun has none. A week for which another topic is planned is that topic's, and the order
    goes on after it.
    """
    with ws.vault.read():
        sessions = ws.sessions.of_group(group.id)
        coming = ws.schedule.coming(group, ws.now().date(), WEEKS)
        led = led_in(ws, group.id, order.begun_on)
    taken = {each.on for each in sessions if each.state is not SessionState.PLANNED}
    planned = {each.on: each.topic for each in sessions if each.state is SessionState.PLANNED and each.topic}
    days: dict[int, date] = {}
    for meeting in coming:
        if meeting.is_skipped or meeting.on in taken:
            continue
        place = order.next_place(led)
        if place is None or place in days:
            break
        other = planned.get(meeting.on)
        if other is None or other == order.topics[place]:
            days[place] = meeting.on
            led.append(order.topics[place])
        elif order.next_place([*led, other]) == place:
            led.append(other)  # it is not to come again where each comes once
    return days
