"""The open board: what the group has shared so far, in the open file, with undo. It knows nobody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

from facilitator.storage.vault import Vault
from facilitator.vocabulary import EntryKind, Situation, Stage

LineId = NewType("LineId", int)

LONGEST_LINE = 300


@dataclass(frozen=True)
class Line:
    """One line on the open board. `situations` in the order they fit, the best first."""

    id: LineId
    wording: str
    kind: EntryKind
    situations: tuple[Situation, ...] = ()
    stage: Stage | None = None
    voices: int = 1
    is_marked: bool = False  # screening found a name, a number …
    kept_on_purpose: bool = False  # marked, and yet the facilitator wants it as it is

    @property
    def may_be_shown(self) -> bool:
        """On the room screen: screened, or kept on purpose."""
        return not self.is_marked or self.kept_on_purpose


@dataclass(frozen=True)
class Change:
    """What undo or redo has just done. `theme` of a line is kept by `themes`, so its change is told and not made here."""

    line: LineId
    what: str  # "shared", "wording", "kind", "situations", "voices", "removed", "kept", "theme"
    before: str | None
    after: str | None


class OpenBoard:
    """Each verb is one durable transaction and one step of undo."""

    def __init__(self, open_file: Vault) -> None: ...

    def lines(self) -> list[Line]:
        """In the order shared; removed ones left out."""
        raise NotImplementedError

    def get(self, line: LineId) -> Line:
        raise NotImplementedError

    def share(self, wording: str, kind: EntryKind, situations: tuple[Situation, ...] = (), stage: Stage | None = None,
              voices: int = 1, *, is_marked: bool = False) -> Line:  # fmt: skip
        """Raises NothingToShare (empty after cleaning) and LineTooLong (over 300 letters)."""
        raise NotImplementedError

    def reword(self, line: LineId, wording: str, *, is_marked: bool) -> Line:
        """New words; whether they are marked is the screening's answer for the new words."""
        raise NotImplementedError

    def keep(self, line: LineId) -> Line:
        """Show a marked line as it is, on purpose."""
        raise NotImplementedError

    def change_kind(self, line: LineId, kind: EntryKind) -> Line:
        raise NotImplementedError

    def change_situations(self, line: LineId, situations: tuple[Situation, ...]) -> Line:
        raise NotImplementedError

    def count(self, line: LineId, voices: int) -> Line:
        """Set the voices, at least 1."""
        raise NotImplementedError

    def remove(self, line: LineId) -> None:
        """Withdrawn: gone from board and room screen; undo brings it back until the seal."""

    def record_theme(self, line: LineId, before: str | None, after: str | None) -> None:
        """One step of undo for a theme that `themes` has just stored (call inside the same write)."""

    def undo(self) -> Change | None:
        """Take back the last step; None when there is none."""
        raise NotImplementedError

    def redo(self) -> Change | None:
        raise NotImplementedError

    def keep_draft(self, text: str) -> None:
        """What stands in the capture line, not yet shared. Survives a kill; goes with the open file."""

    def draft(self) -> str:
        raise NotImplementedError
