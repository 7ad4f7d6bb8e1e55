"""Crisis lines by country, with the day they were checked: the one table (resources/crisis-lines.toml). Unknown country: none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from facilitator.handouts.sheet import CrisisLine


@dataclass(frozen=True)
class Country:
    code: str  # ISO 3166 alpha-2
    name: str
    emergency: str
    lines: tuple[CrisisLine, ...]
    checked_on: date | None  # None: to be verified; shown as such in Settings


class CrisisLines:
    @classmethod
    def load(cls, file: Path) -> CrisisLines: ...  # type: ignore[empty-body]

    def countries(self) -> Sequence[Country]: ...  # type: ignore[empty-body]

    def of(self, country: str) -> Country | None: ...
