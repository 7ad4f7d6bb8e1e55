"""What the rooms keep about the last meetings, read for all of them at once: the first page must stay quick in a large vault."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from facilitator.care.practice import practice_table
from facilitator.handouts.printed import printed_table
from facilitator.people.client import ClientId
from facilitator.session.record import read, select_sessions
from facilitator.session.session import Session, SessionId, session_table
from facilitator.vocabulary import SessionState
from facilitator.workspace.workspace import Workspace

OVER = (SessionState.CLOSED, SessionState.SEALED)


def over_since(ws: Workspace, since: date) -> list[Session]:
    """Sessions that took place, newest first."""
    columns = session_table.c
    over = select_sessions().where(columns.on >= since, columns.state.in_(OVER)).order_by(columns.on.desc(), columns.id)
    with ws.vault.read() as connection:
        return read(connection, over)


def printed(ws: Workspace, sessions: Sequence[Session]) -> set[tuple[SessionId, ClientId]]:
    columns = printed_table.c
    query = select(columns.session, columns.client).where(columns.session.in_([session.id for session in sessions]))
    with ws.vault.read() as connection:
        return {(SessionId(session), ClientId(client)) for session, client in connection.execute(query)}


def not_heard_back(ws: Workspace, session: Session) -> set[ClientId]:
    """Who chose something to practice in that session, and has not told yet how it went."""
    columns = practice_table.c
    query = select(columns.client).where(columns.session == session.id, columns.how_it_went.is_(None))
    with ws.vault.read() as connection:
        return {ClientId(client) for client in connection.scalars(query)}
