"""The data folder: where each file of a practice lies."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class DataFolder:
    root: Path

    @property
    def vault(self) -> Path:
        return self.root / "vault.db"

    @property
    def envelope(self) -> Path:
        return self.root / "envelope.json"

    @property
    def seen(self) -> Path:
        """The small file that remembers how many commits the vault had (TRUST section 5)."""
        return self.root / "seen.json"

    @property
    def open_boards(self) -> Path:
        return self.root / "open"

    @property
    def backups(self) -> Path:
        return self.root / "backups"

    @property
    def lock(self) -> Path:
        return self.root / "lock"

    @property
    def packs(self) -> Path:
        """Packs the facilitator added."""
        return self.root / "packs"

    def has_practice(self) -> bool:
        return self.envelope.exists() or self.vault.exists()
