"""What years of one-on-ones leave beside the sessions: plans that grew, and a note of each client for each session."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import msgspec
from sqlalchemy import insert, select

from facilitator.care.plan import Item, ItemId, Plan
from facilitator.care.revision import body_of, line_rows, plan_line_table, plan_revision_table
from facilitator.notes.pieces import Pieces
from facilitator.notes.progress_note import progress_note_table
from facilitator.people.attendance import attendance_table
from facilitator.vocabulary import NoteFormat, PlanPart
from facilitator.workspace.workspace import Workspace

REVISIONS, LINES, CHANGED = 12, 60, 0.05
SAID = (
    "Told us that the bus stop by the old bar still pulls on Fridays",
    "Called a sister before leaving work",
    "Would sit down and wait for ten minutes",
    "Was quiet at first and spoke after the break",
)


def keep_much(ws: Workspace, rng: Random) -> None:
    """Beside the revisions that are there: 12 more of 60 lines for each client, and a note for each time one came."""
    clients = [client.id for client in ws.clients.all()]
    with ws.vault.write("care") as connection:
        for client in clients:
            plans = _revised(rng)
            rows = [
                {"client": client, "number": number, "saved_at": ws.now(), "reason": "It did not fit", "body": body_of(plan)}
                for number, plan in enumerate(plans, start=1 + len(ws.plans.heads(client)))
            ]
            connection.execute(insert(plan_revision_table), rows)
            connection.execute(insert(plan_line_table), line_rows(client, plans))
        columns = attendance_table.c
        came = connection.execute(select(columns.session, columns.client).where(columns.is_here)).all()
        has_one = set(connection.execute(select(progress_note_table.c.session, progress_note_table.c.client)).tuples())
        notes = [_note(rng, session, client, ws) for session, client in came if (session, client) not in has_one]
        connection.execute(insert(progress_note_table), notes)


def _revised(rng: Random) -> list[Plan]:
    parts = list(PlanPart)
    items = [_item(rng, rng.choice(parts)) for _ in range(LINES)]
    plans = []
    for _ in range(REVISIONS):
        items = [replace(item, words=f"{item.words} again") if rng.random() < CHANGED else item for item in items]
        plans.append(Plan(tuple(items)))
    return plans


def _item(rng: Random, part: PlanPart) -> Item:
    return Item(ItemId(rng.getrandbits(63)), part, _words(rng, 1), then=_words(rng, 1))


def _note(rng: Random, session: int, client: int, ws: Workspace) -> dict[str, object]:
    pieces = Pieces(
        goal=_words(rng, 1), response=_words(rng, 4), practice=_words(rng, 2), brought=_words(rng, 1), plan=_words(rng, 2)
    )
    return {
        "id": rng.getrandbits(63), "session": session, "client": client, "format": NoteFormat.GIRP, "minutes_present": 90,
        "body": msgspec.json.encode(pieces).decode(), "number_present": 12, "changed_at": ws.now(), "is_elsewhere": False,
    }  # fmt: skip


def _words(rng: Random, sentences: int) -> str:
    return ". ".join(f"{rng.choice(SAID)} {rng.getrandbits(20)}" for _ in range(sentences))
