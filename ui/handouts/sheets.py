"""Reads what stands on the sheets of everybody who came to a session, in a handful of queries."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.handouts import client_sheet
from facilitator.handouts.sheet import ClientSheet
from facilitator.people.client import Client
from facilitator.session.session import SessionId
from facilitator.workspace.workspace import Workspace


@dataclass(frozen=True)
class Handout:
    client: Client
    sheet: ClientSheet
    is_printed: bool

    @property
    def has_nothing_recorded(self) -> bool:
        """Then its own parts are lines to write on."""
        return not (self.sheet.practice or self.sheet.picks or self.sheet.one_on_one or self.sheet.slip or self.sheet.people)


def handouts(ws: Workspace, session_id: SessionId, *, country: str, with_names: bool = False) -> list[Handout]:
    """By code name. `with_names` heads each sheet with the real name, where there is one."""
    session = ws.sessions.get(session_id)
    came = sorted(
        (ws.clients.get(client) for client in ws.attendance.here(session_id)), key=lambda each: each.code_name.casefold()
    )
    practices, picks = ws.practices.of_session(session_id), ws.picks.of_session(session_id)
    dates = ws.follow_ups.next_of_each([client.id for client in came], ws.now())
    plans = ws.plans.newest_of_each([client.id for client in came])
    printed = ws.printed.of(session_id)
    group, number, takeaways = ws.groups.get(session.group), ws.sessions.number(session_id), ws.sessions.takeaways(session_id)
    topic = ws.library.topic(session.topic) if session.topic else None

    def sheet(client: Client) -> ClientSheet:
        return client_sheet.build(
            heading=(with_names and client.real_name) or client.code_name,
            group=group.name,
            on=session.on,
            number=number,
            topic=topic,
            title=session.title,
            practice=practices.get(client.id),
            plan=plans[client.id].plan if client.id in plans else None,
            picks=picks.get(client.id, ()),
            takeaways=takeaways,
            theme_names=[theme.name for theme in ws.library.themes],
            one_on_one=dates.get(client.id),
            country=ws.crisis_lines.of(country),
            large_print=client.large_print,
            is_rehearsal=ws.is_rehearsal,
        )

    return [Handout(client, sheet(client), client.id in printed) for client in came]
