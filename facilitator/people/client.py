"""Clients: people in treatment, shown by a code name unless names are turned on for a private page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random
from typing import NewType

from facilitator.storage.vault import Vault

ClientId = NewType("ClientId", int)


@dataclass(frozen=True)
class Client:
    id: ClientId
    code_name: str
    real_name: str = ""  # optional; never on the room screen, hidden by default on every page
    large_print: bool = False  # handouts in 18 point, as a layout of its own


class Clients:
    def __init__(self, vault: Vault, rng: Random) -> None: ...

    def all(self) -> list[Client]:
        """By code name."""
        raise NotImplementedError

    def get(self, client: ClientId) -> Client:
        raise NotImplementedError

    def add(self, code_name: str, real_name: str = "", *, large_print: bool = False) -> Client:
        """Raises CodeNameMissing, CodeNameTaken (compared folded), NameTooLong."""
        raise NotImplementedError

    def revise(self, client: Client) -> Client:
        """Store `client` in place of the one with its id; return the one it replaced. Raises as `add`."""
        raise NotImplementedError

    def remove(self, client: ClientId) -> Client:
        """Take out a client typed in by mistake. Raises ClientInUse while a session, pick, practice, handout or date hangs on it
        (a roster place alone goes with the client)."""
        raise NotImplementedError

    def restore(self, client: Client) -> None:
        """Undo of `remove`."""
        raise NotImplementedError


def offered_code_names(neutral: Iterable[str], taken: Iterable[str], rng: Random, count: int = 5) -> list[str]:
    """Names of the neutral list (resources/wordlists/code-names.en.txt) that no client has, in random order."""
    raise NotImplementedError
