"""Where the program's files lie, as `main` passes them in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path


@dataclass(frozen=True)
class Places:
    """`practice` is the data folder in use now."""

    settings: Path  # settings.toml
    practice: Path
    rehearsal: Path  # begun anew each time, and removed when it is left: nothing of the user's may lie in it
    resources: Path
    is_gone: bool = False  # a practice folder chosen earlier is not there: a stick that is not plugged in, say

    @property
    def home(self) -> Path:
        """Where a practice may be made or restored now: never on the bare mount point of a stick that is gone."""
        return self.rehearsal.parent

    def moved_to(self, practice: Path) -> Places:
        return replace(self, practice=practice, rehearsal=rehearsal_in(practice), is_gone=False)


def rehearsal_in(practice: Path) -> Path:
    """Inside the practice's folder: one lock guards both, and a folder of the user's is never in the way."""
    return practice / "rehearsal"
