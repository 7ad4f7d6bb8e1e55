"""Where the program's files lie, as `main` passes them in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Places:
    """`practice` is the data folder chosen now; `rehearsal` is beside it and begun anew each time."""

    settings: Path  # settings.toml
    practice: Path
    rehearsal: Path
    resources: Path
