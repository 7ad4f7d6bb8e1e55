"""Named themes: the packs' and the facilitator's own, renamed and merged as wanted. A pack's update undoes none of it."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from sqlalchemy import Boolean, Column, Integer, Named, String, Table, TypedColumns

from facilitator.curriculum.library import Library
from facilitator.language import Explained
from facilitator.storage.schema import Words, vault_tables
from facilitator.storage.vault import Vault
from facilitator.themes.guess import ThemeId
from facilitator.vocabulary import Situation

LONGEST_THEME_NAME = 60


class ThemeColumns(TypedColumns):
    id: Named[str] = Column(String, primary_key=True)
    name: Named[str] = Column(Words)  # "" is the pack's
    situations: Named[int] = Column(Integer)  # bits (board.entry.as_bits); 0 is the pack's
    is_own: Named[bool] = Column(Boolean)
    merged_into: Named[str | None] = Column(String)  # always a theme that is itself not merged


theme_table = Table("theme", vault_tables, ThemeColumns, sqlite_with_rowid=False)


@dataclass(frozen=True)
class NamedTheme:
    """`topics` of the packs that work on it, best first. `holds`: themes that were merged into it."""

    id: ThemeId
    name: str
    situations: tuple[Situation, ...]
    is_own: bool
    topics: tuple[str, ...] = ()
    holds: tuple[ThemeId, ...] = ()


@dataclass(frozen=True)
class Change:
    """A row of the theme as it was; None: there was none. What undo puts back."""

    id: ThemeId
    name: str = ""
    situations: int = 0
    is_own: bool = False
    merged_into: ThemeId | None = None


class ThemeUnknown(Explained):
    def __init__(self) -> None:
        super().__init__("This theme is no longer there. Nothing was changed. Choose another one from the list.")


class ThemeNeedsName(Explained):
    def __init__(self) -> None:
        super().__init__("Give the theme a name first. Nothing was changed.")


class ThemeNameTooLong(Explained):
    def __init__(self, length: int) -> None:
        super().__init__(
            "The name of a theme can have {longest} letters; this has {length}. Nothing was changed. Make it shorter.",
            longest=LONGEST_THEME_NAME,
            length=length,
        )


class ThemeNameTaken(Explained):
    def __init__(self) -> None:
        super().__init__("Another theme has this name already. Nothing was changed. Choose a different one, or merge the two.")


class ThemeSaysALine(Explained):
    def __init__(self) -> None:
        super().__init__("A group said this word for word, and a theme never says a line. Nothing was changed. Choose new words.")


class MergedIntoItself(Explained):
    def __init__(self) -> None:
        super().__init__("A theme cannot be merged into itself. Nothing was changed. Choose another one.")


class Themes:
    """Names pass everywhere on both sides of the wall, so none may equal an entry or a client's words: the caller asks `said`."""

    def __init__(self, vault: Vault, library: Library, rng: Random) -> None:
        self._vault = vault
        self._library = library
        self._rng = rng

    def all(self) -> list[NamedTheme]:
        """By name; merged ones stand in theirs. What a pack no longer brings stays while it holds entries."""
        raise NotImplementedError

    def get(self, theme: ThemeId) -> NamedTheme:
        """Also of one that was merged: the one it is in. Raises ThemeUnknown."""
        raise NotImplementedError

    def add(self, name: str, situations: tuple[Situation, ...] = ()) -> NamedTheme:
        """An own one. Raises ThemeNeedsName, ThemeNameTooLong, ThemeNameTaken (compared folded), ThemeSaysALine."""
        raise NotImplementedError

    def rename(self, theme: ThemeId, name: str) -> Change:
        """ "" is the pack's name again. Return what was, for undo. Raises as `add`, and ThemeUnknown."""
        raise NotImplementedError

    def merge(self, theme: ThemeId, into: ThemeId) -> list[Change]:
        """All of it, with what it holds. Rollups are counted anew in the same transaction. Undo with `put` each.

        Raises MergedIntoItself, ThemeUnknown.
        """
        raise NotImplementedError

    def part(self, theme: ThemeId) -> Change:
        """Out of the theme it was merged into, with the lines it had and any moved into it since. Raises ThemeUnknown."""
        raise NotImplementedError

    def put(self, changes: list[Change]) -> None:
        """As they were: undo of the verbs above. Rollups are counted anew."""
        raise NotImplementedError
