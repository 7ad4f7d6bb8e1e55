"""Which clients' handouts of a session were printed or saved, so that Today can say which were not."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.people.client import ClientId
from facilitator.session.session import SessionId
from facilitator.storage.vault import Vault


class Printed:
    def __init__(self, vault: Vault) -> None: ...

    def of(self, session: SessionId) -> set[ClientId]: ...  # type: ignore[empty-body]

    def mark(self, session: SessionId, clients: Iterable[ClientId]) -> None: ...
