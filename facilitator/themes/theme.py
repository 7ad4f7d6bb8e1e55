"""Named themes: the packs' and the facilitator's own, renamed and merged as wanted. A pack's update undoes none of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from random import Random

from sqlalchemy import Boolean, Column, Connection, Integer, Named, String, Table, TypedColumns, delete, insert, select, text

from facilitator.board.entry import Entries, as_bits, from_bits
from facilitator.curriculum.library import Library
from facilitator.language import Explained
from facilitator.privacy.plain import one_line
from facilitator.privacy.sameness import folded
from facilitator.storage.schema import Words, vault_tables
from facilitator.storage.vault import Vault
from facilitator.themes.guess import ThemeId
from facilitator.themes.placement import placement_table
from facilitator.themes.rollup import count_themes_anew
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
    """The row of a theme as it was, what undo puts back. All but the id as by default: there was none."""

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


PLACED = text(
    "WITH RECURSIVE placed (theme) AS (SELECT MIN(theme) FROM placement WHERE theme > '' UNION ALL "
    "SELECT (SELECT MIN(p.theme) FROM placement AS p WHERE p.theme > placed.theme) FROM placed WHERE placed.theme IS NOT NULL) "
    "SELECT theme FROM placed WHERE theme IS NOT NULL"
)
"""Every theme that an entry is in, by a look into the index for each: their number does not matter, nor that of the entries."""

Rows = Mapping[ThemeId, Change]


class Themes:
    """Names pass everywhere on both sides of the wall, so none may equal an entry or a client's words: the caller asks `said`."""

    def __init__(self, vault: Vault, library: Library, rng: Random) -> None:
        self._vault = vault
        self._library = library
        self._rng = rng

    def all(self) -> list[NamedTheme]:
        """By name; merged ones stand in theirs. What a pack no longer brings stays while it holds entries or has a name."""
        with self._vault.read() as connection:
            rows = _rows(connection)
            ids = self._known(connection, rows)
        named = [self._named(id_, rows) for id_ in ids if not _row(rows, id_).merged_into]
        return sorted(named, key=lambda theme: (theme.name.casefold(), theme.id))

    def get(self, theme: ThemeId) -> NamedTheme:
        """Also of one that was merged: the one it is in. Raises ThemeUnknown."""
        with self._vault.read() as connection:
            rows = _rows(connection)
            if theme not in self._known(connection, rows):
                raise ThemeUnknown
        return self._named(_row(rows, theme).merged_into or theme, rows)

    def add(self, name: str, situations: tuple[Situation, ...] = ()) -> NamedTheme:
        """An own one. Raises ThemeNeedsName, ThemeNameTooLong, ThemeNameTaken (compared folded), ThemeSaysALine.

        Undo with `put` of its bare `Change(id)`.
        """
        id_ = f"own:{self._rng.getrandbits(63):x}"  # no id of a pack has a colon
        with self._vault.write("themes") as connection:
            rows = _rows(connection)
            change = Change(id_, self._checked(name, id_, connection, rows), as_bits(situations), is_own=True)
            _store(connection, [change])
        return self._named(id_, {**rows, id_: change})

    def rename(self, theme: ThemeId, name: str) -> Change:
        """ "" is the pack's name again. Return what was, for undo. Raises as `add`, and ThemeUnknown."""
        with self._vault.write("themes") as connection:
            id_, rows = self.get(theme).id, _rows(connection)
            before, given = _row(rows, id_), one_line(name)
            pack = self._library.theme(id_)
            is_packs = pack is not None and given in ("", pack.name)
            _store(connection, [replace(before, name="" if is_packs else self._checked(given, id_, connection, rows))])
        return before

    def merge(self, theme: ThemeId, into: ThemeId) -> list[Change]:
        """All of it, with what it holds. Rollups are counted anew in the same transaction. Undo with `put`.

        Among 20,000 entries it takes a tenth of a second, among 500,000 some seconds, as `part` and its undo: in the background.

        Raises MergedIntoItself, ThemeUnknown.
        """
        with self._vault.write("themes") as connection:
            merged, target = self.get(theme), self.get(into)
            if merged.id == target.id:
                raise MergedIntoItself
            rows = _rows(connection)
            before = [_row(rows, id_) for id_ in (merged.id, *merged.holds)]
            self.put([replace(change, merged_into=target.id) for change in before])
        return before

    def part(self, theme: ThemeId) -> Change:
        """Out of the theme it was merged into, with the lines it had and any moved into it since. Raises ThemeUnknown."""
        with self._vault.write("themes") as connection:
            self.get(theme)
            before = _row(_rows(connection), theme)
            self.put([replace(before, merged_into=None)])
        return before

    def put(self, changes: Sequence[Change]) -> list[Change]:
        """As they say: undo of the verbs above. Return what was, for doing it again. Rollups are counted anew.

        An own theme that goes leaves its lines not yet grouped.
        """
        with self._vault.write("themes") as connection:
            rows = _rows(connection)
            before = [_row(rows, change.id) for change in changes]
            after = dict(rows)
            for change in changes:
                _settle(after, change)
            _store(connection, [_row(after, id_) for id_ in {*rows, *after} if _row(after, id_) != _row(rows, id_)])
            gone = [was.id for was in before if was.is_own and not _row(after, was.id).is_own]
            connection.execute(delete(placement_table).where(placement_table.c.theme.in_(gone)))
            if others := _shown_otherwise(rows, after, gone):
                count_themes_anew(connection, others, {id_ for theme in others for id_ in _ids_in(theme, after)})
        return before

    # how a theme is read -------------------------------------------------------------------

    def _known(self, connection: Connection, rows: Rows) -> set[ThemeId]:
        """The packs', the facilitator's, and what a pack brought once as far as anything is in it."""
        kept = {id_ for id_, row in rows.items() if row.is_own or row.name or row.merged_into}
        holding = {row.merged_into for row in rows.values() if row.merged_into}
        return {theme.id for theme in self._library.themes} | kept | holding | set(connection.execute(PLACED).scalars())

    def _named(self, id_: ThemeId, rows: Rows) -> NamedTheme:
        row, (_, *holds) = _row(rows, id_), _ids_in(id_, rows)
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
        if folded(name) in {folded(self._name(other, _row(rows, other))) for other in others}:
            raise ThemeNameTaken
        if Entries(self._vault).has_wording(name):
            raise ThemeSaysALine
        return name


def ids_in(connection: Connection, theme: ThemeId) -> tuple[ThemeId, ...]:
    """What placements may say of entries that show in the same theme as `theme`: the one it is in, and all that holds."""
    rows = _rows(connection)
    return _ids_in(_row(rows, theme).merged_into or theme, rows)


def _ids_in(theme: ThemeId, rows: Rows) -> tuple[ThemeId, ...]:
    return (theme, *sorted(id_ for id_, row in rows.items() if row.merged_into == theme))


def _rows(connection: Connection) -> dict[ThemeId, Change]:
    return {
        row.id: Change(row.id, row.name, row.situations, row.is_own, row.merged_into)
        for row in connection.execute(select(theme_table))
    }


def _row(rows: Rows, theme: ThemeId) -> Change:
    return rows.get(theme, Change(theme))


def _settle(rows: dict[ThemeId, Change], change: Change) -> None:
    """Put it among `rows`, in which no theme is ever in one that is itself merged, whatever was done in between."""
    target = change.merged_into
    if target is not None:
        target = _row(rows, target).merged_into or target
    rows[change.id] = replace(change, merged_into=None if target == change.id else target)
    is_gone = _row(rows, change.id) == Change(change.id) and ":" in change.id
    for id_ in _ids_in(change.id, rows)[1:] if target or is_gone else ():
        rows[id_] = replace(rows[id_], merged_into=None if is_gone else rows[change.id].merged_into)


def _store(connection: Connection, rows: Iterable[Change]) -> None:
    rows = list(rows)
    connection.execute(delete(theme_table).where(theme_table.c.id.in_([row.id for row in rows])))
    if kept := [asdict(row) for row in rows if row != Change(row.id)]:
        connection.execute(insert(theme_table), kept)


def _shown_otherwise(before: Rows, after: Rows, gone: Iterable[ThemeId]) -> set[ThemeId]:
    """Themes under which other entries show now than before."""
    others = set(gone)
    for id_ in {*before, *after}:
        was, now = _row(before, id_).merged_into, _row(after, id_).merged_into
        if was != now:
            others |= {was or id_, now or id_}
    return others
