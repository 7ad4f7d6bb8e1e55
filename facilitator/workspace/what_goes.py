"""What goes when a client is forgotten, what stays and why; said before it is done. Nothing is changed here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import ColumnElement, Connection, Table, and_, exists, func, select

from facilitator.notes.progress_note import progress_note_table
from facilitator.notes.retention import KeptNotes, kept_notes
from facilitator.notes.signature import addendum_table, signature_table, signed_note_table
from facilitator.people.attendance import attendance_table
from facilitator.people.client import Client, ClientId, client_table
from facilitator.people.hold import Hold
from facilitator.session.session import session_table
from facilitator.storage.hanging import Hanging, hanging_on
from facilitator.storage.older_copies import OlderCopy, copies_with
from facilitator.vocabulary import SessionState
from facilitator.workspace import tables as _every_table  # noqa: F401
from facilitator.workspace.workspace import Workspace


class Kind(StrEnum):
    """What a clinician calls it."""

    GROUPS = "groups"
    ATTENDANCE = "attendance"
    PICKS = "picks"
    PRACTICES = "practices"
    TRIES = "tries"
    ONE_ON_ONES = "one-on-ones"
    REVISIONS = "revisions"
    MEASURES = "measures"
    DANGER = "danger"
    WORDS_AFTERWARDS = "words-afterwards"
    LAPSES = "lapses"
    CONSENTS = "consents"
    COPIES = "copies"
    NOTES = "notes"
    HANDOUTS = "handouts"
    OTHER = "other"


KINDS = {
    "place": Kind.GROUPS,
    "attendance": Kind.ATTENDANCE,
    "pick": Kind.PICKS,
    "practice": Kind.PRACTICES,
    "practice_try": Kind.TRIES,
    "follow_up": Kind.ONE_ON_ONES,
    "plan_revision": Kind.REVISIONS,
    "measured": Kind.MEASURES,
    "danger": Kind.DANGER,
    "word_afterwards": Kind.WORDS_AFTERWARDS,
    "lapse": Kind.LAPSES,
    "consent": Kind.CONSENTS,
    "copy": Kind.COPIES,
    "progress_note": Kind.NOTES,
    "handout_printed": Kind.HANDOUTS,
}
UNCOUNTED = frozenset(
    {"client", "legal_hold", "plan_draft", "plan_review", "plan_line", "signed_note", "signature", "addendum"}
    | {"counseling_note"}  # the drawer's own: how many there are is not said
)
KEPT_WITH_A_NOTE: dict[str, ColumnElement[int]] = {
    "progress_note": progress_note_table.c.id,
    "signed_note": signed_note_table.c.note,
    "signature": signature_table.c.note,
    "addendum": addendum_table.c.note,
}


@dataclass(frozen=True)
class Going:
    kind: Kind
    count: int


@dataclass(frozen=True)
class Forgetting:
    """`kept` notes stay, and whose they are. While `hold` stands or a session with this client runs, nothing may go."""

    client: Client
    going: tuple[Going, ...]
    kept: KeptNotes
    hold: Hold | None
    is_in_session: bool
    older: tuple[OlderCopy, ...]  # which still hold this client, newest first

    @property
    def may_go(self) -> bool:
        return self.hold is None and not self.is_in_session


def what_goes(ws: Workspace, client: ClientId) -> Forgetting:
    """Opens the older copies one after the other: not for the thread that paints. Raises ClientUnknown."""
    with ws.vault.read() as connection:
        known = ws.clients.get(client)
        kept = kept_notes(connection, client, ws.program.get().keep_signed_years, ws.now())
        going = _counted(connection, client, kept)
        hold, is_in_session = ws.holds.of(client), runs_with(connection, client)
    older = copies_with(ws.folder, ws.data_key, client_table, client)
    return Forgetting(known, going, kept, hold, is_in_session, tuple(older))


def rows_to_go(client: ClientId, kept: KeptNotes) -> list[Hanging]:
    """Children first, without what stays; the row of the client itself is the last."""
    return [_without(each, kept) for each in hanging_on(client_table, client_table.c.id == client)]


def runs_with(connection: Connection, client: ClientId) -> bool:
    """A session that runs just now shows who is there from what it has read."""
    columns = attendance_table.c
    running = exists().where(columns.client == client, columns.session == session_table.c.id)
    found = select(session_table.c.id).where(session_table.c.state == SessionState.RUNNING, running)
    return connection.execute(found.limit(1)).first() is not None


def _without(hanging: Hanging, kept: KeptNotes) -> Hanging:
    note = KEPT_WITH_A_NOTE.get(hanging.table.name)
    if note is None or not kept.notes:
        return hanging
    return Hanging(hanging.table, and_(hanging.where, note.not_in(kept.notes)))


def _counted(connection: Connection, client: ClientId, kept: KeptNotes) -> tuple[Going, ...]:
    counts = dict.fromkeys(Kind, 0)
    for each in rows_to_go(client, kept):
        if each.table.name not in UNCOUNTED:
            counts[_kind(each.table)] += _count(connection, each)
    return tuple(Going(kind, count) for kind, count in counts.items() if count)


def _kind(table: Table) -> Kind:
    """Of a table that nobody thought of, it is said all the same that something goes."""
    return KINDS.get(table.name, Kind.OTHER)


def _count(connection: Connection, each: Hanging) -> int:
    return connection.execute(select(func.count()).select_from(each.table).where(each.where)).scalar_one()
