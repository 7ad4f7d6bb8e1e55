"""A client's record, read: one, whatever the groups, and however often the client left and came back."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Select, select

from facilitator.care.measure import MeasureId
from facilitator.care.revision import plan_review_table
from facilitator.care.word_afterwards import WordAfterwards
from facilitator.groups.group import GroupId
from facilitator.handouts.client_record import ClientRecord, InGroup, InNumbers, InSession, Noted, Practiced
from facilitator.handouts.printed import handout_printed_table
from facilitator.people.attendance import Arrival, attendance_table
from facilitator.people.client import Client, ClientId, ClientUnknown, client_table
from facilitator.session.record import SessionId, read, select_sessions, session_table
from facilitator.workspace.workspace import Workspace


def record_of(ws: Workspace, client: ClientId) -> ClientRecord:
    """In one consistent view. Some 100 ms of a client with years behind; not for the thread that paints.

    Also of a client who was forgotten, as long as signed notes have to stay. Raises ClientUnknown.
    """
    with ws.vault.read() as connection:
        row = connection.execute(select(client_table).where(client_table.c.id == client)).one_or_none()
        if row is None:
            raise ClientUnknown
        draft = ws.plans.draft(client)
        return ClientRecord(
            made_at=ws.now(),
            client=Client(ClientId(row.id), row.code_name, row.real_name, row.large_print),
            forgotten_on=row.forgotten_on,
            hold=ws.holds.of(client),
            groups=tuple(_groups(ws, client)),
            sessions=tuple(_sessions(ws, connection, client)),
            practices=tuple(_practices(ws, client)),
            one_on_ones=tuple(sorted(ws.follow_ups.of(client), key=lambda each: each.at)),
            revisions=tuple(ws.plans.revision(client, head.number) for head in reversed(ws.plans.heads(client))),
            draft=draft.plan if draft else None,
            reviewed_at=tuple(connection.scalars(_reviews(client))),
            measures=tuple(_measures(ws, client)),
            lapses=tuple(sorted(ws.lapses.of(client), key=lambda each: each.on)),
            dangers=tuple(reversed(ws.safety.of(client))),
            consents=tuple(ws.consents.of(client)),
            copies=tuple(sorted(ws.copies.of(client), key=lambda each: each.on)),
            notes=tuple(_notes(ws, client)),
        )


def _groups(ws: Workspace, client: ClientId) -> list[InGroup]:
    names = _names(ws)
    return [InGroup(place, names[place.group]) for place in ws.roster.places_of(client)]


def _names(ws: Workspace) -> dict[GroupId, str]:
    return {group.id: group.name for group in ws.groups.all()}


def _sessions(ws: Workspace, connection: Connection, client: ClientId) -> list[InSession]:
    here = attendance_table.c
    rows = connection.execute(select(attendance_table).where(here.client == client)).all()
    arrivals = {SessionId(session): Arrival(SessionId(session), client, *rest) for session, _, *rest in rows}
    printed = set(connection.scalars(select(handout_printed_table.c.session).where(handout_printed_table.c.client == client)))
    picks: dict[SessionId, list[str]] = defaultdict(list)
    for pick in sorted(ws.picks.all_of(client), key=lambda pick: pick.position):
        picks[pick.session].append(pick.wording)
    words: dict[SessionId, list[WordAfterwards]] = defaultdict(list)
    for word in ws.words_afterwards.of_clients([client]):
        words[word.session].append(word)
    known: ColumnElement[bool] = session_table.c.id.in_({*arrivals, *printed, *picks, *words})
    names = _names(ws)
    return [
        InSession(
            each, names[each.group], arrivals.get(each.id), tuple(picks[each.id]), each.id in printed, tuple(words[each.id])
        )
        for each in read(connection, select_sessions().where(known).order_by(session_table.c.on, session_table.c.id))
    ]


def _practices(ws: Workspace, client: ClientId) -> list[Practiced]:
    practices = sorted(ws.practices.all_of(client), key=lambda practice: practice.chosen_on)
    tries = ws.tries.of_each([practice.id for practice in practices])
    return [Practiced(each, tuple(sorted(tries.get(each.id, ()), key=lambda a_try: a_try.on))) for each in practices]


def _reviews(client: ClientId) -> Select[datetime]:
    columns = plan_review_table.c
    return select(columns.at).where(columns.client == client).order_by(columns.at)


def _measures(ws: Workspace, client: ClientId) -> list[InNumbers]:
    measured = ws.measures.of(client)
    asked = {measure.key: measure for measure in ws.measures.all(retired=True)}
    return [InNumbers(asked[MeasureId(key)], tuple(values)) for key, values in measured.items()]


def _notes(ws: Workspace, client: ClientId) -> list[Noted]:
    notes = list(reversed(ws.notes.of_client(client)))
    signed = ws.signatures.of_each([note.id for note in notes])
    return [Noted(note, ws.shared_parts.of(note.session), signed.get(note.id)) for note in notes]
