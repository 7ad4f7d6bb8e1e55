"""Where each client's note of one session stands, read at once."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.notes.owed import Owed
from facilitator.notes.progress_note import ProgressNote
from facilitator.notes.shared_part import SharedPart
from facilitator.notes.signature import Signed
from facilitator.people.client import Client, ClientId
from facilitator.people.program import Program
from facilitator.session.session import SessionId
from facilitator.vocabulary import SessionState
from facilitator.workspace.workspace import Workspace


@dataclass(frozen=True)
class Standing:
    client: Client
    note: ProgressNote
    signed: Signed | None = None
    owed: Owed | None = None

    @property
    def is_done(self) -> bool:
        return self.owed is None or self.note.is_elsewhere

    @property
    def is_open(self) -> bool:
        """To be written here: neither signed nor elsewhere."""
        return self.signed is None and not self.note.is_elsewhere


@dataclass(frozen=True)
class Room:
    """The notes of one session: of each client who came, by code name."""

    program: Program
    shared: SharedPart
    standings: tuple[Standing, ...]

    def of(self, client: ClientId | None) -> Standing | None:
        return next((each for each in self.standings if each.client.id == client), None)

    @property
    def owed(self) -> list[Owed]:
        return [each.owed for each in self.standings if each.owed and not each.is_done]


def is_over(ws: Workspace, session: SessionId) -> bool:
    """Closed, or planned for a day that is past and never led by the clock."""
    held = ws.sessions.get(session)
    was_planned = held.state is SessionState.PLANNED and held.on < ws.now().date()
    return was_planned or held.state in (SessionState.CLOSED, SessionState.SEALED)


def read_room(ws: Workspace, session: SessionId) -> Room:
    """Notes that nobody has begun are drafted."""
    came = ws.attendance.here(session)
    notes = ws.notes.of_session(session)
    if missing := [client for client in came if client not in notes]:
        notes = {**notes, **ws.notes.draft(session, missing)}
    with ws.vault.read():
        clients = sorted((ws.clients.get(client) for client in came), key=lambda client: client.code_name.casefold())
        signed = ws.signatures.of_each([note.id for note in notes.values()])
        owed = {each.client: each for each in ws.owed_work.all() if each.session == session}
        standings = (Standing(each, notes[each.id], signed.get(notes[each.id].id), owed.get(each.id)) for each in clients)
        return Room(ws.program.get(), ws.shared_parts.of(session), tuple(standings))
