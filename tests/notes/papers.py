"""Notes for tests of what comes after writing: put into the vault as rows, as `Notes` stores them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import msgspec

from facilitator.notes.pieces import Pieces
from facilitator.notes.progress_note import NoteId, progress_note_table
from facilitator.people.client import ClientId
from facilitator.session.session import SessionId
from facilitator.storage.vault import Vault

WRITTEN = Pieces(goal="My kids", response="Named the walk home past the store as the hardest part of the day.")
AT = datetime(2026, 11, 25, 1, 30, tzinfo=UTC)


def begun(
    vault: Vault, session: SessionId, client: ClientId, pieces: Pieces = WRITTEN, *, id: int | None = None, **row: Any
) -> NoteId:
    """A draft. Its id is the client's unless the test says another."""
    note = client if id is None else id
    values = {
        "id": note,
        "session": session,
        "client": client,
        "format": "girp",
        "body": msgspec.json.encode(pieces).decode(),
        "minutes_present": 30,
        "number_present": 2,
        "changed_at": AT,
        "pasted_at": None,
        "is_elsewhere": False,
    }
    with vault.write("notes") as connection:
        connection.execute(progress_note_table.insert().values(values | row))
    return NoteId(note)
