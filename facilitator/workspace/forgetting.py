"""Forgetting a client: what is held goes in one transaction, then what the words left behind in the files (docs/trust.md)."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, delete, func, insert, select, update

from facilitator.language import Explained
from facilitator.notes.progress_note import progress_note_table
from facilitator.notes.retention import kept_notes
from facilitator.people.client import Client, ClientId, client_table
from facilitator.progress import Report, nobody_watches
from facilitator.storage.access_log import Access
from facilitator.storage.backup import make_backup
from facilitator.storage.kept_backups import finish_taking_away
from facilitator.storage.older_copies import OlderCopy, copies_with, older_copies
from facilitator.storage.written_once import release_table
from facilitator.workspace.what_goes import rows_to_go, runs_with
from facilitator.workspace.workspace import Workspace

ROOMS = ("people", "care", "notes", "handouts", "session", "storage")
"""Whoever shows anything of a client reads it again."""

ROUNDED = timedelta(seconds=2)  # what two stored moments may be off

log = logging.getLogger(__name__)


class UnderHold(Explained):
    def __init__(self) -> None:
        super().__init__("A legal hold stands on this client, so nothing may go. Nothing was changed. Lift the hold first.")


class InSession(Explained):
    def __init__(self) -> None:
        super().__init__("A session with this client is running. Nothing was changed. End it first, then forget the client.")


@dataclass(frozen=True)
class Forgotten:
    """`older`: copies in this folder that still hold the client. Not `is_clear`: done, and the next unlock goes on clearing."""

    client: Client
    kept: int  # signed notes that have to stay
    older: tuple[OlderCopy, ...]
    is_clear: bool


@dataclass(frozen=True)
class KeptOf:
    """Signed notes of a client who was forgotten. `until` is None where none of them has to stay any more."""

    client: ClientId
    code_name: str
    forgotten_on: date
    notes: int
    until: date | None


def forget(ws: Workspace, client: ClientId, report: Report = nobody_watches) -> Forgotten:
    """All that is held about the client, except signed notes that the program's rule keeps, and whose they are.

    On disk when it returns. Cut short before its commit nothing has changed; after it, the next unlock goes on.
    Raises UnderHold, InSession, ClientUnknown, and the errors of faults; then nothing has changed.
    """
    before = ws.clients.get(client)
    older = copies_with(ws.folder, ws.data_key, client_table, client)
    report(0.2)
    with _all_rooms(ws) as connection:
        ws.clients.get(client)
        if ws.holds.of(client):
            raise UnderHold
        if runs_with(connection, client):
            raise InSession
        kept = _take_out(ws, connection, client)
        ws.access_log.note(Access.FORGOT)
    is_clear = _cleared(ws, report)
    return Forgotten(before, kept, tuple(copy for copy in older if copy.path.exists()), is_clear)


def kept_of_forgotten(ws: Workspace) -> list[KeptOf]:
    """The one who was forgotten first comes first."""
    columns, notes = client_table.c, progress_note_table.c
    count = select(func.count()).where(notes.client == columns.id).correlate(client_table).scalar_subquery()
    forgotten = select(columns.id, columns.code_name, columns.forgotten_on, count).where(columns.forgotten_on.is_not(None))
    years = ws.program.get().keep_signed_years
    with ws.vault.read() as connection:
        rows = connection.execute(forgotten.order_by(columns.forgotten_on, columns.id)).all()
        return [
            KeptOf(ClientId(id_), code_name, on or date.max, held, kept_notes(connection, ClientId(id_), years, ws.now()).until)
            for id_, code_name, on, held in rows
        ]


def let_go(ws: Workspace, report: Report = nobody_watches) -> bool:
    """What was kept of the forgotten goes too where its time is over. Returns whether all is clear, as Forgotten says."""
    with _all_rooms(ws) as connection:
        for each in kept_of_forgotten(ws):
            if each.until is None:
                _take_out(ws, connection, each.client)
                ws.access_log.note(Access.FORGOT)
    return _cleared(ws, report)


def copies_from_before(ws: Workspace) -> list[OlderCopy]:
    """Copies in this folder that are older than the last forgetting: whoever was forgotten then may stand in them."""
    last = ws.access_log.last(Access.FORGOT)
    if last is None:
        return []
    return [copy for copy in older_copies(ws.folder) if copy.made_at < last.at - ROUNDED]


def clear(ws: Workspace) -> None:
    """What an earlier forgetting left to do, when it was cut short after its commit."""
    _cleared(ws, nobody_watches)


def _take_out(ws: Workspace, connection: Connection, client: ClientId) -> int:
    """Returns how many notes stay."""
    kept = kept_notes(connection, client, ws.program.get().keep_signed_years, ws.now())
    connection.execute(insert(release_table).values(client=client))
    *hanging, itself = rows_to_go(client, kept)
    for each in hanging:
        connection.execute(delete(each.table).where(each.where))
    if kept.notes:
        connection.execute(update(client_table).where(itself.where).values(forgotten_on=ws.now().date()))
    else:
        connection.execute(delete(client_table).where(itself.where))
    connection.execute(delete(release_table))
    return len(kept.notes)


def _cleared(ws: Workspace, report: Report) -> bool:
    """Free space, log and leftovers hold nothing any more, and the newest backup is one without the client.

    What the disk does not let happen now is done at the next unlock: the client is forgotten already.
    """
    try:
        report(0.4)
        with ws.vault.raw() as driver:
            driver.execute("VACUUM")
        is_truncated = ws.vault.checkpoint()
        report(0.6)
        finish_taking_away(ws.folder)
        if not ws.is_rehearsal:
            make_backup(ws.folder, ws.vault, ws.data_key, ws.now(), lambda share: report(0.6 + 0.4 * share))
        if is_truncated:
            ws.access_log.note(Access.LEFT_NO_TRACE)
    except Explained:
        log.warning("what was forgotten could not be cleared yet")
        return False
    return is_truncated


@contextmanager
def _all_rooms(ws: Workspace) -> Iterator[Connection]:
    with ExitStack() as rooms:
        for room in ROOMS:
            connection = rooms.enter_context(ws.vault.write(room))
        yield connection
