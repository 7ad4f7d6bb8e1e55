"""A theme as the vault keeps it: what the facilitator made of it, and which one it is merged into."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace

from sqlalchemy import Boolean, Column, Connection, Integer, Named, String, Table, TypedColumns, delete, insert, select

from facilitator.storage.schema import Words, vault_tables
from facilitator.themes.guess import ThemeId
from facilitator.themes.recount import owed


class ThemeColumns(TypedColumns):
    id: Named[str] = Column(String, primary_key=True)
    name: Named[str] = Column(Words)  # "" is the pack's
    situations: Named[int] = Column(Integer)  # bits (board.entry.as_bits); 0 is the pack's
    is_own: Named[bool] = Column(Boolean)
    merged_into: Named[str | None] = Column(String)  # a theme that is itself not merged; itself: recount.py


theme_table = Table("theme", vault_tables, ThemeColumns, sqlite_with_rowid=False)


@dataclass(frozen=True)
class Change:
    """The row of a theme as it was, what undo puts back. All but the id as by default: there was none."""

    id: ThemeId
    name: str = ""
    situations: int = 0
    is_own: bool = False
    merged_into: ThemeId | None = None


Rows = Mapping[ThemeId, Change]


def ids_in(connection: Connection, theme: ThemeId) -> tuple[ThemeId, ...]:
    """What placements may say of entries that show in the same theme as `theme`: the one it is in, and all that holds."""
    rows = rows_of(connection)
    return ids_of(row_of(rows, theme).merged_into or theme, rows)


def ids_of(theme: ThemeId, rows: Rows) -> tuple[ThemeId, ...]:
    return (theme, *sorted(id_ for id_, row in rows.items() if row.merged_into == theme))


def rows_of(connection: Connection) -> dict[ThemeId, Change]:
    """Without the marks of what is owed."""
    return {
        row.id: Change(row.id, row.name, row.situations, row.is_own, None if row.merged_into == row.id else row.merged_into)
        for row in connection.execute(select(theme_table))
    }


def row_of(rows: Rows, theme: ThemeId) -> Change:
    return rows.get(theme, Change(theme))


def put_among(rows: dict[ThemeId, Change], change: Change) -> None:
    """Put it among `rows`, in which no theme is ever in one that is itself merged, whatever was done in between."""
    target = change.merged_into
    if target is not None:
        target = row_of(rows, target).merged_into or target
    rows[change.id] = replace(change, merged_into=None if target == change.id else target)
    is_gone = row_of(rows, change.id) == Change(change.id) and ":" in change.id
    for id_ in ids_of(change.id, rows)[1:] if target or is_gone else ():
        rows[id_] = replace(rows[id_], merged_into=None if is_gone else rows[change.id].merged_into)


def store(connection: Connection, rows: Iterable[Change], owing: Iterable[ThemeId] = ()) -> None:
    """Those `owing`, and those that did, are marked where they are in no other."""
    rows = list(rows)
    marked = owed(connection).union(owing)
    connection.execute(delete(theme_table).where(theme_table.c.id.in_([row.id for row in rows])))
    kept = [row for row in rows if row != Change(row.id) or row.id in marked]
    if kept:
        marks = {row.id: row.id for row in kept if row.id in marked}
        connection.execute(
            insert(theme_table), [asdict(row) | {"merged_into": row.merged_into or marks.get(row.id)} for row in kept]
        )


def shown_otherwise(before: Rows, after: Rows, gone: Iterable[ThemeId]) -> set[ThemeId]:
    """Themes under which other entries show now than before."""
    others = set(gone)
    for id_ in {*before, *after}:
        was, now = row_of(before, id_).merged_into, row_of(after, id_).merged_into
        if was != now:
            others |= {was or id_, now or id_}
    return others
