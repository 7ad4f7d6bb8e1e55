"""What a note is compared with while it is written: this session's other notes, this client's last ones, other people's names."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from facilitator.notes.note_text import individual_of
from facilitator.notes.remarks import Beside
from facilitator.people.client import Client
from facilitator.workspace.workspace import Workspace
from ui.notes.standing import Room, Standing

LAST = 3  # notes of the client before this one


def beside(ws: Workspace, room: Room, about: Standing) -> Beside:
    """Only others' notes in which something stands."""
    others = [individual_of(each.note.pieces) for each in room.standings if each.client.id != about.client.id]
    last: list[tuple[date, str]] = []
    for note in ws.notes.of_client(about.client.id):
        if note.session != about.note.session and len(last) < LAST:
            on = ws.sessions.get(note.session).on
            if on <= room.shared.on and (text := individual_of(note.pieces)):
                last.append((on, text))
    names = tuple(_names(ws.clients.all(), about.client))
    return Beside(tuple(filter(None, others)), tuple(last), names, ws.words.ambiguous_names)


def _names(clients: Iterable[Client], about: Client) -> Iterable[str]:
    for client in clients:
        if client.id != about.id:
            yield client.code_name
            if client.real_name:
                yield client.real_name
