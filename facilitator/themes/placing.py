"""Moving entries between themes, and what is not yet grouped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, TextClause, bindparam, delete, func, insert, join, select, text

from facilitator.board.entry import Entry, EntryId, as_entry, entry_table
from facilitator.groups.group import GroupId
from facilitator.language import Explained
from facilitator.storage.vault import Vault
from facilitator.themes.counting import SHOWN
from facilitator.themes.guess import ThemeId
from facilitator.themes.placement import How, placement_table
from facilitator.themes.rollup import Cell, count_anew
from facilitator.themes.theme import ids_in


class EntryGone(Explained):
    def __init__(self) -> None:
        super().__init__("This line is no longer there. Nothing was changed. Open the page again.")


@dataclass(frozen=True)
class Placed:
    """`theme` None: not yet grouped. By hand, it stays so; else the next guess may group it."""

    entry: EntryId
    theme: ThemeId | None
    how: How = How.BY_HAND


@dataclass(frozen=True)
class _Where:
    """Where an entry is: as stored, and the theme that it shows in."""

    cell: Cell
    placed: Placed
    shown: ThemeId | None


PUT_BACK = ""
"""Stored as the theme of a line that was put back to not yet grouped by hand."""

_FROM = "FROM entry AS e LEFT JOIN placement AS p ON p.entry = e.id LEFT JOIN theme AS t ON t.id = p.theme"
WHERE_THEY_ARE = text(
    f'SELECT e.id, e.month, e."group", p.theme, p.how, {SHOWN} {_FROM} WHERE e.id IN (SELECT value FROM json_each(:ids))'
)
BY_HAND = text(
    f"SELECT shown, wording FROM (SELECT {SHOWN} AS shown, e.wording, ROW_NUMBER() OVER (PARTITION BY {SHOWN} ORDER BY e.id) AS "
    f"number FROM placement AS p JOIN entry AS e ON e.id = p.entry LEFT JOIN theme AS t ON t.id = p.theme "
    f"WHERE p.how = '{How.BY_HAND}' AND p.theme <> '') WHERE number <= :most ORDER BY shown, number"
)


def _of_theme(which: str) -> TextClause:
    """By two indexes that hold all it needs: neither entries nor placements of other months and themes are even looked at."""
    statement = (
        f"SELECT id FROM (SELECT id FROM entry WHERE month IN :months AND {which} "
        "INTERSECT SELECT entry FROM placement WHERE theme IN :themes) ORDER BY id LIMIT :most"
    )
    return text(statement).bindparams(bindparam("months", expanding=True), bindparam("themes", expanding=True))


OF_THEME = _of_theme("1")
OF_THEME_IN_GROUP = _of_theme('"group" = :group')
REMOVE = delete(placement_table).where(placement_table.c.entry == bindparam("of"))


class Placements:
    """Every verb counts the touched rollups anew in its own transaction (rollup.count_anew)."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def move(self, entries: Iterable[EntryId], theme: ThemeId | None) -> list[Placed]:
        """By hand: remembered, an example from now on, and never guessed over. Return where they were, for undo with `put`.

        Under 20 ms for one entry among 500,000. Raises EntryGone.
        """
        return self.put([Placed(entry, theme) for entry in entries])

    def put(self, placed: Sequence[Placed]) -> list[Placed]:
        """Each as it says; return where they were. Raises EntryGone."""
        with self._vault.write("themes") as connection:
            before = _where(connection, [each.entry for each in placed])
            if len(before) < len({each.entry for each in placed}):
                raise EntryGone
            _write(connection, placed, before)
        return [each.placed for each in before.values()]

    def put_guessed(self, placed: Sequence[Placed]) -> list[Placed]:
        """What background grouping found, as `put`. What was placed by hand meanwhile, or is gone, stays as it is.

        Told as "guesses": a page that reads all anew for each of a thousand pieces would stand still. In the end they are told.
        """
        with self._vault.write("guesses") as connection:
            before = _where(connection, [each.entry for each in placed])
            free = {id_: each for id_, each in before.items() if each.placed.how is not How.BY_HAND}
            _write(connection, [each for each in placed if each.entry in free], free)
        return [each.placed for each in free.values()]

    def of(self, theme: ThemeId, months: Sequence[str], group: GroupId | None = None, most: int = 200) -> list[tuple[Entry, How]]:
        """Entries of a theme and of all it holds, in no order that means anything; `most` of them."""
        which = {"months": list(months), "group": group, "most": most}
        with self._vault.read() as connection:
            given = {**which, "themes": ids_in(connection, theme)}
            ids = connection.scalars(OF_THEME if group is None else OF_THEME_IN_GROUP, given).all()
            placed = join(entry_table, placement_table, placement_table.c.entry == entry_table.c.id)
            query = select(entry_table, placement_table.c.how).select_from(placed).where(entry_table.c.id.in_(ids))
            return [(as_entry(row), How(row.how)) for row in connection.execute(query.order_by(entry_table.c.id))]

    def waiting(self, group: GroupId | None = None, most: int = 200) -> list[Entry]:
        """Not yet grouped, in no order that means anything."""
        grouped = select(placement_table.c.entry).where(
            placement_table.c.entry == entry_table.c.id, placement_table.c.theme != PUT_BACK
        )
        query = select(entry_table).where(~grouped.exists()).order_by(entry_table.c.id).limit(most)
        if group is not None:
            query = query.where(entry_table.c.group == group)
        if not self.waiting_count():
            return []
        with self._vault.read() as connection:
            return [as_entry(row) for row in connection.execute(query)]

    def waiting_count(self) -> int:
        all_of_them = select(func.count()).select_from(entry_table).scalar_subquery()
        grouped = select(func.count()).where(placement_table.c.theme != PUT_BACK).scalar_subquery()
        with self._vault.read() as connection:
            return int(connection.execute(select(all_of_them - grouped)).scalar_one())

    def examples(self, most_each: int = 40) -> dict[ThemeId, list[str]]:
        """Wordings that were moved by hand, by theme as shown: what teaches the next guess."""
        found: dict[ThemeId, list[str]] = defaultdict(list)
        with self._vault.read() as connection:
            for theme, wording in connection.execute(BY_HAND, {"most": most_each}):
                found[theme].append(wording)
        return dict(found)


def _where(connection: Connection, entries: Collection[EntryId]) -> dict[EntryId, _Where]:
    ids = msgspec.json.encode(sorted(set(entries))).decode()
    found = {}
    for id_, month, group, theme, how, shown in connection.execute(WHERE_THEY_ARE, {"ids": ids}):
        placed = Placed(EntryId(id_), theme or None, How(how) if how else How.MAYBE)
        found[placed.entry] = _Where(Cell(month, group), placed, shown)
    return found


def _write(connection: Connection, placed: Sequence[Placed], before: dict[EntryId, _Where]) -> None:
    """`before`: where all of them were."""
    if not placed:
        return
    last = {each.entry: each for each in placed}
    connection.execute(REMOVE, [{"of": entry} for entry in last])
    rows = [
        {"entry": entry, "theme": each.theme or PUT_BACK, "how": each.how.value}
        for entry, each in sorted(last.items())
        if each.theme or each.how is How.BY_HAND
    ]
    if rows:
        connection.execute(insert(placement_table), rows)
    touched: dict[Cell, set[ThemeId]] = defaultdict(set)
    for entry, now in _where(connection, last).items():
        if now.shown != before[entry].shown:
            touched[now.cell] |= {theme for theme in (now.shown, before[entry].shown) if theme}
    for cell, themes in touched.items():
        count_anew(connection, [cell], themes)
