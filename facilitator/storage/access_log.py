"""The access log: who unlocked, printed, exported, deleted, and when. No clinical text, no names, nothing a line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from facilitator.storage.vault import Vault


class Access(StrEnum):
    UNLOCKED = "unlocked"
    UNLOCKED_BY_RECOVERY = "unlocked-by-recovery"
    LOCKED = "locked"
    PRINTED = "printed"
    SAVED = "saved"
    REMOVED = "removed"
    RESTORED = "restored"
    PASSPHRASE_CHANGED = "passphrase-changed"
    RECOVERY_RENEWED = "recovery-renewed"


@dataclass(frozen=True)
class Accessed:
    at: datetime
    what: Access
    sheets: int  # how many handouts; 0 where it does not apply


class AccessLog:
    def __init__(self, vault: Vault, now: Callable[[], datetime]) -> None: ...

    def note(self, what: Access, sheets: int = 0) -> None: ...

    def recent(self, count: int = 100) -> list[Accessed]: ...  # type: ignore[empty-body]
