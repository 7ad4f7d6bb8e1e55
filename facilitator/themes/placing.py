"""Moving entries between themes, and what is not yet grouped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facilitator.board.entry import Entry, EntryId
from facilitator.groups.group import GroupId
from facilitator.language import Explained
from facilitator.storage.vault import Vault
from facilitator.themes.guess import ThemeId
from facilitator.themes.placement import How


class EntryGone(Explained):
    def __init__(self) -> None:
        super().__init__("This line is no longer there. Nothing was changed. Open the page again.")


@dataclass(frozen=True)
class Placed:
    """`theme` None: not yet grouped."""

    entry: EntryId
    theme: ThemeId | None
    how: How = How.BY_HAND


class Placements:
    """Every verb counts the touched rollups anew in its own transaction (rollup.count_anew)."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def move(self, entries: Iterable[EntryId], theme: ThemeId | None) -> list[Placed]:
        """By hand: remembered, an example from now on, and never guessed over. Return where they were, for undo with `put`.

        Under 20 ms for one entry among 500,000. Raises EntryGone.
        """
        raise NotImplementedError

    def put(self, placed: Sequence[Placed]) -> list[Placed]:
        """Each as it says; return where they were. Also what background grouping writes: SURE and MAYBE."""
        raise NotImplementedError

    def of(self, theme: ThemeId, months: Sequence[str], group: GroupId | None = None, most: int = 200) -> list[tuple[Entry, How]]:
        """Entries of a theme and of all it holds, in no order that means anything; `most` of them."""
        raise NotImplementedError

    def waiting(self, group: GroupId | None = None, most: int = 200) -> list[Entry]:
        """Not yet grouped, in no order that means anything."""
        raise NotImplementedError

    def waiting_count(self) -> int:
        raise NotImplementedError

    def examples(self, most_each: int = 40) -> dict[ThemeId, list[str]]:
        """Wordings that were moved by hand, by theme as shown: what teaches the next guess."""
        raise NotImplementedError
