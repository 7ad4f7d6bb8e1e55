"""`owed_work_ms`: what is owed, found among the notes of three years: eight groups a week, twelve clients in each."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median

import msgspec
from sqlalchemy import Connection, insert

from facilitator.groups.group import group_table
from facilitator.notes.pieces import Pieces
from facilitator.notes.progress_note import progress_note_table
from facilitator.notes.signature import Role, signature_table, signed_note_table
from facilitator.people.attendance import attendance_table
from facilitator.people.client import client_table
from facilitator.session.session import session_table
from facilitator.vocabulary import NoteFormat, Participation, SessionState
from facilitator.workspace.made_up import Past
from facilitator.workspace.opening import close_workspace
from tests.benchmarks.figure import Figure
from tests.benchmarks.made_practice import SEED, made_practice

RUNS = 21
CLIENTS, GROUPS, WEEKS, CAME = 2_000, 8, 150, 12
BODY = msgspec.json.encode(Pieces(participation=(Participation.LISTENED,), response="Named a place. " * 40)).decode()


def owed_work(folder: Path, runs: int = RUNS) -> Figure:
    ws = made_practice(folder / "owed", Past(weeks=1, clients=(1, 1)))
    with ws.vault.write("notes") as connection:
        _fill(connection, ws.now().replace(hour=18, minute=0) - timedelta(days=1), Random(SEED + 1))
    took = [_asked(ws.owed_work.all) for _ in range(runs)]
    owed = len(ws.owed_work.all())
    close_workspace(ws, backup=False)
    note = f"{owed} of {GROUPS * WEEKS * CAME} notes"
    return Figure("owed_work_ms", median(took), 0, 150, is_ratio=False, note=note, taken=tuple(took))


def _asked(all_owed: object) -> float:
    began = time.perf_counter()
    assert callable(all_owed) and all_owed()
    return (time.perf_counter() - began) * 1000


def _fill(connection: Connection, last: datetime, rng: Random) -> None:
    """Signed and pasted, but for the notes of the last two weeks."""
    clients = [rng.getrandbits(63) for _ in range(CLIENTS)]
    named = [{"id": id_, "code_name": f"Client {id_}", "real_name": "", "large_print": False} for id_ in clients]
    connection.execute(insert(client_table), named)
    for number in range(GROUPS):
        group = rng.getrandbits(63)
        row = {"id": group, "name": f"Group {number}", "weekday": 1, "starts_at": last.time(), "minutes": 90, "place": ""}
        connection.execute(insert(group_table).values(row))
        for weeks in range(WEEKS):
            _meeting(connection, group, last - timedelta(weeks=weeks), rng.sample(clients, CAME), rng, is_done=weeks > 1)


def _meeting(connection: Connection, group: int, began: datetime, came: list[int], rng: Random, *, is_done: bool) -> None:
    session, ended = rng.getrandbits(63), began + timedelta(minutes=90)
    meeting = {"id": session, "group": group, "on": began.date(), "state": SessionState.SEALED, "topic": None, "title": ""}
    meeting |= {"minutes": 90, "started_at": began, "ended_at": ended, "why_canceled": ""}
    connection.execute(insert(session_table).values(meeting))
    connection.execute(insert(attendance_table), [{"session": session, "client": id_, "is_here": True} for id_ in came])
    notes = [_note(rng.getrandbits(63), session, client, ended, is_done=is_done) for client in came]
    connection.execute(insert(progress_note_table), notes)
    if is_done:
        signed = [{"note": note["id"], "text": BODY * 2, "individual": BODY, "digest": ""} for note in notes]
        connection.execute(insert(signed_note_table), signed)
        by = {"role": Role.AUTHOR, "by": "R. Alvarez, LCDC", "at": ended, "digest": ""}
        connection.execute(insert(signature_table), [by | {"note": note["id"]} for note in notes])


def _note(id_: int, session: int, client: int, at: datetime, *, is_done: bool) -> dict[str, object]:
    row = {"id": id_, "session": session, "client": client, "format": NoteFormat.GIRP, "body": BODY, "minutes_present": 90}
    return row | {"number_present": CAME, "changed_at": at, "pasted_at": at if is_done else None, "is_elsewhere": False}
