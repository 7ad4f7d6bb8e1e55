"""What keeps coming up lately, and what a group could work on next: topics with reasons, and what its own order says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.dates import short_day
from facilitator.groups.group import GroupId
from facilitator.groups.holiday import coming_holiday
from facilitator.session.session import LED
from facilitator.themes.next_topic import Proposal, proposals
from facilitator.themes.period import Period, Span
from facilitator.themes.review import Recurring, Review
from facilitator.workspace.workspace import Workspace

ENOUGH = 6
"""Sessions of the running quarter from which on it is looked at alone; before, the quarter before tells more."""

MOST_SHOWN = 3


@dataclass(frozen=True)
class InOrder:
    """What the group's own order of topics brings now."""

    order: str  # its name
    topic: str
    title: str


@dataclass(frozen=True)
class NextSession:
    group: GroupId
    proposals: tuple[Proposal, ...]
    in_order: InOrder | None


def lately(ws: Workspace, group: GroupId | None = None) -> Review:
    """The running quarter, or the one before while it has few sessions yet."""
    today = ws.now().date()
    running = ws.reviews.of(Period.of(today, Span.QUARTER), today, group)
    if running.sessions >= ENOUGH:
        return running
    before = ws.reviews.of(running.period.before, today, group)
    return before if before.sessions > running.sessions else running


def keeps_coming_up(ws: Workspace) -> Sequence[Recurring]:
    """The first three of all groups, as Today shows them."""
    return lately(ws).recurring[:MOST_SHOWN]


def next_session(ws: Workspace, group: GroupId, country: str) -> NextSession:
    """For this group. Loads the table of holidays on first use."""
    today = ws.now().date()
    with ws.vault.read():
        review, themes = lately(ws, group), ws.themes.all()
        last_led = ws.sessions.last_with_topic(group)
        in_own_order = in_order(ws, group)
    holiday = coming_holiday(today, country)
    day = short_day(holiday.on) if holiday else ""
    return NextSession(group, tuple(proposals(review, themes, ws.library, last_led, today, holiday, day)), in_own_order)


def led_in(ws: Workspace, group: GroupId, since: date | None = None) -> list[str]:
    """The topics this group was led (from that day on), oldest first, one as often as it was led."""
    sessions = reversed(ws.sessions.of_group(group))
    return [
        each.topic for each in sessions if each.topic is not None and each.state in LED and (since is None or each.on >= since)
    ]


def in_order(ws: Workspace, group: GroupId) -> InOrder | None:
    """What the group's own order brings now; None without one, or where it was led to its end."""
    order = ws.topic_orders.of(group)
    place = order.next_place(led_in(ws, group, order.begun_on)) if order else None
    if order is None or place is None:
        return None
    known = ws.library.topic(order.topics[place])
    return InOrder(order.name, known.id, known.title) if known else None
