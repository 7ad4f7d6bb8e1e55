"""Practice: one thing a client tries in real life, in words of its own, with how it went."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

from facilitator.people.client import ClientId
from facilitator.session.session import SessionId
from facilitator.storage.vault import Vault
from facilitator.vocabulary import HowItWent

PracticeId = NewType("PracticeId", int)


@dataclass(frozen=True)
class Practice:
    id: PracticeId
    client: ClientId
    session: SessionId
    what: str
    day: str = ""  # as said: "Thursday", "on payday"
    where: str = ""
    with_whom: str = ""
    how_it_went: HowItWent | None = None


class Practices:
    def __init__(self, vault: Vault) -> None: ...

    def of(self, session: SessionId, client: ClientId) -> Practice | None:
        raise NotImplementedError

    def last_of(self, client: ClientId) -> Practice | None:
        """The newest one, by its session's day."""
        raise NotImplementedError

    def choose(self, session: SessionId, client: ClientId, what: str, day: str = "", where: str = "", with_whom: str = "") -> Practice | None:
        """Set the one thing of this session (empty `what` takes it away); return the one before. The caller has asked the wall."""
        raise NotImplementedError
