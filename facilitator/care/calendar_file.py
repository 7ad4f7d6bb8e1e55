"""A one-on-one as a file that any calendar takes in. Who and when, never what for: calendars are shared and synced."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from facilitator.care.follow_up import FollowUp

LASTS = timedelta(minutes=50)
WITHOUT_NAME = "One-on-one"


def calendar_file(follow_up: FollowUp, name: str | None, now: datetime) -> bytes:
    """An .ics with this one event, on the wall's clock wherever it is opened. Its title is `name`: the code name, or None."""
    return calendar_of([(follow_up, name)], now)


def calendar_of(events: Iterable[tuple[FollowUp, str | None]], now: datetime) -> bytes:
    """As `calendar_file`, with several events."""
    from icalendar import Calendar, Event  # costs the start nothing: only who saves one waits for it

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//One event//EN")  # asked for too; the program's name would say what for
    for follow_up, name in events:
        event = Event()
        event.add("uid", str(uuid4()))  # the standard asks for these two; neither leads back to a client
        event.add("dtstamp", now.astimezone(UTC))
        event.add("summary", name or WITHOUT_NAME)
        event.add("dtstart", follow_up.at.replace(tzinfo=None))
        event.add("dtend", follow_up.at.replace(tzinfo=None) + LASTS)
        calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content
