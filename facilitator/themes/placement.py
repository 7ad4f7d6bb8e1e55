"""Which theme an entry is in; and the theme chosen for a line while the board is open."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    Named,
    String,
    Table,
    TypedColumns,
    bindparam,
    insert,
    select,
)

from facilitator.board.entry import EntryId
from facilitator.board.line import LineId
from facilitator.storage.schema import open_board_tables, vault_tables
from facilitator.storage.vault import Vault
from facilitator.themes.guess import ThemeId


class How(StrEnum):
    """How sure a placement is. What was moved by hand stays, and is an example that counts more than a pack's."""

    SURE = "sure"
    MAYBE = "maybe"
    BY_HAND = "by-hand"


class PlacementColumns(TypedColumns):
    """Without a rowid, as the entries: SQLite would number the rows in the order they came."""

    entry = Column(BigInteger, ForeignKey("entry.id"), primary_key=True, autoincrement=False)
    theme: Named[str] = Column(String)  # a pack's id or an own one; as placed, before any merging
    how: Named[str] = Column(String(8))


class ChosenThemeColumns(TypedColumns):
    line = Column(Integer, ForeignKey("line.id"), primary_key=True, autoincrement=False)
    theme: Named[str]


placement_table = Table("placement", vault_tables, PlacementColumns, sqlite_with_rowid=False)
Index("ix_placement_theme", placement_table.c.theme)
chosen_theme_table = Table("chosen_theme", open_board_tables, ChosenThemeColumns)

# Built once: sharing a line has to be quick, and building a statement takes longer than running it.
_OF_LINE = chosen_theme_table.c.line == bindparam("of")
CHOSEN = select(chosen_theme_table.c.theme).where(_OF_LINE)
CHOOSE = insert(chosen_theme_table)
CHOOSE_OTHER = chosen_theme_table.update().where(_OF_LINE)
CHOOSE_NONE = chosen_theme_table.delete().where(_OF_LINE)
ALL_CHOSEN = select(chosen_theme_table)
PLACE = insert(placement_table)


class ChosenThemes:
    """In the open file. A line without one is not yet grouped."""

    def __init__(self, open_file: Vault) -> None:
        self._open_file = open_file

    def choose_first(self, line: LineId, theme: ThemeId) -> None:
        """For a line that has none yet, as one that is just being shared."""
        with self._open_file.write("themes") as connection:
            connection.execute(CHOOSE, {"line": line, "theme": theme})

    def choose(self, line: LineId, theme: ThemeId | None) -> ThemeId | None:
        """Store the theme of a line; return the one before."""
        with self._open_file.write("themes") as connection:
            before = connection.execute(CHOSEN, {"of": line}).scalar_one_or_none()
            if theme is None:
                connection.execute(CHOOSE_NONE, {"of": line})
            elif before is None:
                connection.execute(CHOOSE, {"line": line, "theme": theme})
            else:
                connection.execute(CHOOSE_OTHER, {"of": line, "theme": theme})
        return before

    def of_lines(self) -> dict[LineId, ThemeId]:
        with self._open_file.read() as connection:
            return {LineId(line): theme for line, theme in connection.execute(ALL_CHOSEN)}


def place(connection: Connection, themes: Mapping[EntryId, ThemeId], how: How = How.MAYBE) -> None:
    """In the transaction of the seal, in the order of the random entry ids."""
    if rows := [{"entry": entry, "theme": theme, "how": how.value} for entry, theme in sorted(themes.items())]:
        connection.execute(PLACE, rows)
