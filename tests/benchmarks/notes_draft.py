"""`notes_draft_ms`: the notes of 12 clients begun, stored and told, drafted from the plans, logs and picks of a year."""

from __future__ import annotations

import time
from pathlib import Path
from statistics import median

from facilitator.notes.note_text import text_of
from facilitator.people.client import ClientId
from facilitator.session.session import SessionId
from facilitator.vocabulary import SessionState
from facilitator.workspace.made_up import Past
from facilitator.workspace.opening import close_workspace
from facilitator.workspace.workspace import Workspace
from tests.benchmarks.figure import Figure
from tests.benchmarks.made_practice import made_practice

RUNS = 21
CLIENTS = 12
A_YEAR = Past(weeks=52, clients=(CLIENTS, CLIENTS))


def notes_draft(folder: Path, runs: int = RUNS) -> Figure:
    ws = made_practice(folder / "notes", A_YEAR)
    session, clients = newest(ws)
    took = [_drafted(ws, session, clients) for _ in range(runs)]
    close_workspace(ws, backup=False)
    return Figure("notes_draft_ms", median(took), 0, 300, is_ratio=False, note=f"{CLIENTS} clients, a year", taken=tuple(took))


def newest(ws: Workspace) -> tuple[SessionId, list[ClientId]]:
    """The last session of a group, to which everybody came."""
    group = ws.groups.all()[0]
    session = next(each for each in ws.sessions.of_group(group.id) if each.state is SessionState.SEALED)
    clients = [client.id for client in ws.roster.of(group.id, ws.now().date())]
    for client in clients:
        ws.attendance.mark(session.id, client, True)
    return session.id, clients


def _drafted(ws: Workspace, session: SessionId, clients: list[ClientId]) -> float:
    began = time.perf_counter()
    notes = ws.notes.draft(session, clients)
    shared, zone = ws.shared_parts.of(session), ws.now().tzinfo
    texts = [text_of(note, shared, zone=zone) for note in notes.values()]
    took = (time.perf_counter() - began) * 1000
    assert len(texts) == CLIENTS
    assert all("Practice since last time" in text for text in texts)
    for note in notes.values():
        ws.notes.discard(note.id)
    return took
