"""Thoughts parked for later, while the session runs. They live in the open file and go with it."""

from __future__ import annotations

from facilitator.storage.vault import Vault


class Parking:
    def __init__(self, open_file: Vault) -> None: ...

    def park(self, thought: str) -> None:
        """Raises ThoughtMissing when it is empty."""

    def unpark(self, thought: str) -> None: ...

    def thoughts(self) -> list[str]:
        raise NotImplementedError
