"""Who came to a session. Written at once, on the clients' side of the wall; the board never learns of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from facilitator.people.client import ClientId
from facilitator.session.session import SessionId
from facilitator.storage.vault import Vault


@dataclass(frozen=True)
class Arrival:
    """`came_late_at` is set when a client was marked here after the welcome; it goes into the note."""

    session: SessionId
    client: ClientId
    is_here: bool
    came_late_at: datetime | None = None


class Attendance:
    def __init__(self, vault: Vault) -> None: ...

    def of(self, session: SessionId) -> dict[ClientId, Arrival]:
        """Clients that were marked, here or not."""
        raise NotImplementedError

    def mark(self, session: SessionId, client: ClientId, is_here: bool, *, came_late_at: datetime | None = None) -> None:
        """Mark a client; the last mark holds. A walk-in is marked the same way."""
        raise NotImplementedError

    def here(self, session: SessionId) -> list[ClientId]:
        raise NotImplementedError
