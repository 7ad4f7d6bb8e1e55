"""Lines as a facilitator looks them through: those that wait, those that *maybe* belong where they are, and all of one theme.

A list of them is never longer than asked, however many there are. Looking for the few that are in doubt among 500,000 takes
100 ms: in the background.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, func, select

from facilitator.board.entry import Entry, EntryId, as_entry, entry_table
from facilitator.privacy.sameness import folded
from facilitator.storage.vault import Vault
from facilitator.themes.guess import ThemeId
from facilitator.themes.placement import How, placement_table
from facilitator.themes.placing import Placed, Placements
from facilitator.themes.theme import ids_in, theme_table

MOST = 100  # are seen at once; what comes after them is shown when these are done
PLACE = placement_table.c


@dataclass(frozen=True)
class SeenLine:
    """`placed` as stored; `shown`: the theme that it shows in, None while it waits."""

    entry: Entry
    placed: Placed
    shown: ThemeId | None


@dataclass(frozen=True)
class SeenLines:
    """In no order that means anything. `more`: so many are there beside these."""

    lines: tuple[SeenLine, ...] = ()
    more: int = 0


def waiting(placements: Placements, most: int = MOST) -> SeenLines:
    entries = placements.waiting(most=most)
    more = placements.waiting_count() - len(entries) if len(entries) == most else 0
    return SeenLines(tuple(SeenLine(entry, Placed(entry.id, None, How.MAYBE), None) for entry in entries), max(0, more))


def in_doubt(vault: Vault, most: int = MOST) -> SeenLines:
    """Those that a guess put into a theme without being sure."""
    return _seen(vault, PLACE.how == How.MAYBE.value, most)


def in_theme(vault: Vault, theme: ThemeId, most: int = MOST) -> SeenLines:
    """Of a theme and of all that it holds, of every month."""
    with vault.read() as connection:
        ids = ids_in(connection, theme)
    return _seen(vault, PLACE.theme.in_(ids), most)


def same_said(lines: Sequence[SeenLine]) -> dict[EntryId, list[SeenLine]]:
    """Together what says the same words (privacy.sameness) and is where it is in the same way; by the entry of its first."""
    found: dict[tuple[object, ...], list[SeenLine]] = {}
    for line in lines:
        says = folded(line.entry.wording) or line.entry.wording  # "…" and "?" say no words, and are two
        found.setdefault((says, line.shown, line.placed.how), []).append(line)
    return {same[0].entry.id: same for same in found.values()}


def _seen(vault: Vault, which: ColumnElement[bool], most: int) -> SeenLines:
    with vault.read() as connection:
        lines = tuple(
            SeenLine(as_entry(row), Placed(row.id, row.placed_in, How(row.how)), row.shown_in)
            for row in connection.execute(_lines(which, most))
        )
        count = select(func.count()).select_from(placement_table).where(which)
        more = connection.execute(count).scalar_one() - len(lines) if len(lines) == most else 0
    return SeenLines(lines, more)


def _lines(which: ColumnElement[bool], most: int) -> Select[tuple[object, ...]]:
    """The few are chosen before their words are looked at."""
    few = select(PLACE.entry, PLACE.theme, PLACE.how).where(which).order_by(PLACE.entry).limit(most).subquery()
    joined = few.join(entry_table, entry_table.c.id == few.c.entry).outerjoin(theme_table, theme_table.c.id == few.c.theme)
    shown = func.coalesce(theme_table.c.merged_into, few.c.theme)
    columns = (*entry_table.c, few.c.theme.label("placed_in"), few.c.how, shown.label("shown_in"))
    return select(*columns).select_from(joined).order_by(entry_table.c.id)
