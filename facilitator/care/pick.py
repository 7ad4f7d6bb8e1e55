"""Picks: what a client privately chose to take to the one-on-one. In the client's own record only."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.people.client import ClientId
from facilitator.session.session import SessionId
from facilitator.storage.vault import Vault


class Picks:
    def __init__(self, vault: Vault) -> None: ...

    def of(self, session: SessionId, client: ClientId) -> list[str]:
        raise NotImplementedError

    def choose(self, session: SessionId, client: ClientId, picks: Sequence[str]) -> list[str]:
        """Replace them; return the ones before. The caller has asked the wall (workspace.wall)."""
        raise NotImplementedError
