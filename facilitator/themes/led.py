"""Which topic was led in which month: all that the board's side asks of the sessions, and nothing finer."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import Connection, func, select, type_coerce
from sqlalchemy.types import String

from facilitator.groups.group import GroupId
from facilitator.session.session import LED, session_table

_MONTH = func.substr(type_coerce(session_table.c.on, String), 1, len("2026-11"))


def months_led(connection: Connection, group: GroupId | None) -> dict[str, tuple[str, ...]]:
    """Topic id → months, oldest first. `group` None: in any group."""
    columns = session_table.c
    query = select(columns.topic, _MONTH).where(columns.topic.is_not(None), columns.state.in_(LED))
    if group is not None:
        query = query.where(columns.group == group)
    months = defaultdict(set)
    for topic, month in connection.execute(query.distinct()):
        months[str(topic)].add(month)
    return {topic: tuple(sorted(of_it)) for topic, of_it in months.items()}


def titles_led(connection: Connection) -> dict[str, str]:
    """Topic id → its title as it was last, also of a topic that no pack brings any more."""
    columns = session_table.c
    query = select(columns.topic, columns.title).where(columns.topic.is_not(None), columns.state.in_(LED))
    return {str(topic): title for topic, title in connection.execute(query.order_by(columns.on))}
