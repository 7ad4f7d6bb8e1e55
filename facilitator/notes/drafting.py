"""What a draft begins with: only what this program knows of the client. Nothing is made up or guessed."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.notes.pieces import Pieces
from facilitator.people.client import ClientId
from facilitator.session.session import SessionId
from facilitator.storage.vault import Vault


def drafted(vault: Vault, session: SessionId, clients: Iterable[ClientId]) -> dict[ClientId, Pieces]:
    """Goal (the plan's first reason), practice (what was practiced and how it went, from the log), brought (picks of this
    session), plan (what is practiced next: what, day, where, with whom; the next one-on-one). Participation, response and risk
    stay empty: only the facilitator was there. In a fixed number of readings whatever the number of clients.
    """
    raise NotImplementedError


def minutes_present(vault: Vault, session: SessionId) -> dict[ClientId, int]:
    """Of each client who came: the session's minutes less those before a late arrival, at least 1."""
    raise NotImplementedError
