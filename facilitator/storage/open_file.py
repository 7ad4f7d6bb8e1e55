"""Files of open boards: one encrypted file a running session, under its own random key, destroyed at the seal (TRUST section 4)."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.storage.folder import DataFolder
from facilitator.storage.vault import Vault


@dataclass(frozen=True)
class OpenFile:
    name: str  # random
    session: int  # the id it holds
    vault: Vault


class OpenFiles:
    def __init__(self, folder: DataFolder, data_key: bytes) -> None: ...

    def make(self, session: int) -> OpenFile:
        """A new file with the tables of `open_board_tables` and a format number. Takes some 4 ms."""
        raise NotImplementedError

    def all(self) -> list[OpenFile]:
        """Those left by a kill, too. A file that cannot be opened is set aside, never deleted, and said (see `damaged`)."""
        raise NotImplementedError

    def damaged(self) -> list[str]:
        raise NotImplementedError

    def destroy(self, file: OpenFile) -> None:
        """Close it, then unlink the database, its log and its wrapped key. Destroying twice is nothing."""
