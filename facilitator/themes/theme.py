"""Named themes: the packs' and the facilitator's own, renamed and merged as wanted. A pack's update undoes none of it."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from sqlalchemy import Connection, delete, text

from facilitator.board.entry import Entries, as_bits, from_bits
from facilitator.curriculum.library import Library
from facilitator.language import Explained
from facilitator.privacy.plain import one_line
from facilitator.privacy.sameness import folded
from facilitator.progress import Report, nobody_watches
from facilitator.storage.vault import Vault
from facilitator.themes.guess import ThemeId
from facilitator.themes.placement import placement_table
from facilitator.themes.recount import owed, recount
from facilitator.themes.theme_row import (
    Change,
    Rows,
    ids_in,
    ids_of,
    put_among,
    row_of,
    rows_of,
    shown_otherwise,
    store,
    theme_table,
)
from facilitator.vocabulary import Situation

__all__ = ["LONGEST_THEME_NAME", "Change", "NamedTheme", "Themes", "ids_in", "theme_table"]

LONGEST_THEME_NAME = 60


@dataclass(frozen=True)
class NamedTheme:
    """`topics` of the packs that work on it, best first. `holds`: themes that were merged into it."""

    id: ThemeId
    name: str
    situations: tuple[Situation, ...]
    is_own: bool
    topics: tuple[str, ...] = ()
    holds: tuple[ThemeId, ...] = ()


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


PLACED = text(
    "WITH RECURSIVE placed (theme) AS (SELECT MIN(theme) FROM placement WHERE theme > '' UNION ALL "
    "SELECT (SELECT MIN(p.theme) FROM placement AS p WHERE p.theme > placed.theme) FROM placed WHERE placed.theme IS NOT NULL) "
    "SELECT theme FROM placed WHERE theme IS NOT NULL"
)
"""Every theme that an entry is in, by a look into the index for each: their number does not matter, nor that of the entries."""


class Themes:
    """Names pass everywhere on both sides of the wall, so none may equal an entry or a client's words: the caller asks `said`."""

    def __init__(self, vault: Vault, library: Library, rng: Random) -> None:
        self._vault = vault
        self._library = library
        self._rng = rng
        self._counting = threading.Lock()

    def all(self) -> list[NamedTheme]:
        """By name; merged ones stand in theirs. What a pack no longer brings stays while it holds entries or has a name."""
        with self._vault.read() as connection:
            rows = rows_of(connection)
            ids = self._known(connection, rows)
        named = [self._named(id_, rows) for id_ in ids if not row_of(rows, id_).merged_into]
        return sorted(named, key=lambda theme: (theme.name.casefold(), theme.id))

    def get(self, theme: ThemeId) -> NamedTheme:
        """Also of one that was merged: the one it is in. Raises ThemeUnknown."""
        with self._vault.read() as connection:
            rows = rows_of(connection)
            if theme not in self._known(connection, rows):
                raise ThemeUnknown
        return self._named(row_of(rows, theme).merged_into or theme, rows)

    def add(self, name: str, situations: tuple[Situation, ...] = ()) -> NamedTheme:
        """An own one. Raises ThemeNeedsName, ThemeNameTooLong, ThemeNameTaken (compared folded), ThemeSaysALine.

        Undo with `put` of its bare `Change(id)`.
        """
        id_ = f"own:{self._rng.getrandbits(63):x}"  # no id of a pack has a colon
        with self._vault.write("themes") as connection:
            rows = rows_of(connection)
            change = Change(id_, self._checked(name, id_, connection, rows), as_bits(situations), is_own=True)
            store(connection, [change])
        return self._named(id_, {**rows, id_: change})

    def rename(self, theme: ThemeId, name: str) -> Change:
        """ "" is the pack's name again. Return what was, for undo. Raises as `add`, and ThemeUnknown."""
        with self._vault.write("themes") as connection:
            id_, rows = self.get(theme).id, rows_of(connection)
            before, given = row_of(rows, id_), one_line(name)
            pack = self._library.theme(id_)
            is_packs = pack is not None and given in ("", pack.name)
            store(connection, [replace(before, name="" if is_packs else self._checked(given, id_, connection, rows))])
        return before

    def merge(self, theme: ThemeId, into: ThemeId, report: Report = nobody_watches, *, later: bool = False) -> list[Change]:
        """All of it, with what it holds. Undo with `put`.

        It stands at once. Then rollups are counted anew in pieces (recount.py): among 500,000 entries that takes many seconds, so
        in the background. Canceled, or with `later`, `finish` does what is left.

        Raises MergedIntoItself, ThemeUnknown.
        """
        with self._vault.write("themes") as connection:
            merged, target = self.get(theme), self.get(into)
            if merged.id == target.id:
                raise MergedIntoItself
            rows = rows_of(connection)
            before = [row_of(rows, id_) for id_ in (merged.id, *merged.holds)]
            others = self._change(connection, [replace(change, merged_into=target.id) for change in before])
        self._count(others, report, later=later)
        return before

    def part(self, theme: ThemeId, report: Report = nobody_watches, *, later: bool = False) -> Change:
        """Out of the theme it was merged into, with the lines it had and any moved into it since. Raises ThemeUnknown."""
        with self._vault.write("themes") as connection:
            self.get(theme)
            before = row_of(rows_of(connection), theme)
            others = self._change(connection, [replace(before, merged_into=None)])
        self._count(others, report, later=later)
        return before

    def put(self, changes: Sequence[Change], report: Report = nobody_watches, *, later: bool = False) -> list[Change]:
        """As they say: undo of the verbs above. Return what was, for doing it again. Rollups as in `merge`.

        An own theme that goes leaves its lines not yet grouped.
        """
        with self._vault.write("themes") as connection:
            rows = rows_of(connection)
            before = [row_of(rows, change.id) for change in changes]
            others = self._change(connection, changes)
        self._count(others, report, later=later)
        return before

    def finish(self, report: Report = nobody_watches) -> None:
        """Count what is still owed: it was left for later, canceled, or the program ended in between. In the background."""
        if not self._owed():
            return
        with self._counting:  # who counts just now may have done it
            self._recount(self._owed(), report)

    def _owed(self) -> set[ThemeId]:
        with self._vault.read() as connection:
            return owed(connection)

    # how a theme is changed ----------------------------------------------------------------

    def _change(self, connection: Connection, changes: Sequence[Change]) -> set[ThemeId]:
        """Return the themes under which other entries show from now on; they are owed."""
        rows = rows_of(connection)
        after = dict(rows)
        for change in changes:
            put_among(after, change)
        gone = [change.id for change in changes if row_of(rows, change.id).is_own and not row_of(after, change.id).is_own]
        others = shown_otherwise(rows, after, gone)
        changed = {id_ for id_ in {*rows, *after} if row_of(after, id_) != row_of(rows, id_)}
        store(connection, [row_of(after, id_) for id_ in changed | others], others)
        connection.execute(delete(placement_table).where(placement_table.c.theme.in_(gone)))
        return others

    def _count(self, others: set[ThemeId], report: Report, *, later: bool) -> None:
        if not others or later:
            return
        with self._vault.read() as connection:
            is_of_a_write = connection.in_transaction()
        if is_of_a_write:  # nobody else counts while it lasts, and whoever does may wait for it
            self._recount(others, report)
            return
        with self._counting:
            self._recount(others, report)

    def _recount(self, others: set[ThemeId], report: Report) -> None:
        """With all that is merged into them: it may still be counted as itself, where a counting was left half done."""
        if others:
            with self._vault.read() as connection:
                rows = rows_of(connection)
            recount(self._vault, {id_ for theme in others for id_ in ids_of(theme, rows)}, others, report)

    # how a theme is read -------------------------------------------------------------------

    def _known(self, connection: Connection, rows: Rows) -> set[ThemeId]:
        """The packs', the facilitator's, and what a pack brought once as far as anything is in it."""
        kept = {id_ for id_, row in rows.items() if row.is_own or row.name or row.merged_into}
        holding = {row.merged_into for row in rows.values() if row.merged_into}
        return {theme.id for theme in self._library.themes} | kept | holding | set(connection.execute(PLACED).scalars())

    def _named(self, id_: ThemeId, rows: Rows) -> NamedTheme:
        row, (_, *holds) = row_of(rows, id_), ids_of(id_, rows)
        pack = self._library.theme(id_)
        held = [theme for theme in map(self._library.theme, holds) if theme]
        topics = [topic for theme in ([pack] if pack else []) + held for topic in theme.topics]
        return NamedTheme(
            id=id_,
            name=self._name(id_, row),
            situations=from_bits(row.situations) if row.situations else pack.situations if pack else (),
            is_own=row.is_own,
            topics=tuple(dict.fromkeys(topics)),
            holds=tuple(holds),
        )

    def _name(self, id_: ThemeId, row: Change) -> str:
        """Of a theme that no pack brings any more, its id tells what it was about."""
        pack = self._library.theme(id_)
        return row.name or (pack.name if pack else id_.replace("-", " ").capitalize())

    def _checked(self, name: str, id_: ThemeId, connection: Connection, rows: Rows) -> str:
        name = one_line(name)
        if not folded(name):
            raise ThemeNeedsName
        if len(name) > LONGEST_THEME_NAME:
            raise ThemeNameTooLong(len(name))
        others = self._known(connection, rows) - {id_}
        if folded(name) in {folded(self._name(other, row_of(rows, other))) for other in others}:
            raise ThemeNameTaken
        if Entries(self._vault).has_wording(name):
            raise ThemeSaysALine
        return name
