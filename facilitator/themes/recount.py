"""Whole themes are counted anew in pieces, newest month first, so that whoever writes meanwhile waits some 50 ms at most.

Until that is done, each such theme says in the vault that it is owed: it is merged into itself, which leaves its lines where they
are. A process that ends in between leaves that mark, and `Themes.finish` finds it.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable

from sqlalchemy import Connection, bindparam, text

from facilitator.groups.group import GroupId
from facilitator.progress import Report
from facilitator.storage.vault import Vault
from facilitator.themes.guess import ThemeId
from facilitator.themes.rollup import Cell, count_anew, pieces

CELLS = text(
    "WITH RECURSIVE had (month) AS (SELECT MAX(month) FROM theme_month UNION ALL "
    "SELECT (SELECT MAX(t.month) FROM theme_month AS t WHERE t.month < had.month) FROM had WHERE had.month IS NOT NULL) "
    'SELECT had.month, g.id, (SELECT e.entries FROM theme_month AS e WHERE e.month = had.month AND e."group" = g.id '
    "AND e.theme = '' AND e.kind = '' AND e.situation = -1 AND e.stage = '') "
    'FROM had JOIN "group" AS g ON EXISTS (SELECT 1 FROM theme_month AS t WHERE t.month = had.month AND t."group" = g.id '
    "AND t.theme IN :themes) WHERE had.month IS NOT NULL ORDER BY had.month DESC"
).bindparams(bindparam("themes", expanding=True))
"""Where one of the themes is counted by now, with how many entries there are: by a look into the index for each."""

OWED = text("SELECT id FROM theme WHERE merged_into = id")
_MINE = "WHERE merged_into = id AND id IN :themes"
PAID = (
    text(f"DELETE FROM theme {_MINE} AND name = '' AND situations = 0 AND NOT is_own").bindparams(
        bindparam("themes", expanding=True)
    ),
    text(f"UPDATE theme SET merged_into = NULL {_MINE}").bindparams(bindparam("themes", expanding=True)),
)

AT_ONCE = 400
"""Entries in one transaction, some 20 ms: beside a busy processor, or a slow disk, it is more."""
FREE = 0.5
"""Of the time that a piece takes, the vault is then left alone: who waits for it asks again and again, and must find it so."""

ROOM = "rollups"
"""Of the pieces. Whoever shows themes reads again when all is done, not after each."""


def owed(connection: Connection) -> set[ThemeId]:
    return set(connection.execute(OWED).scalars())


def recount(vault: Vault, themes: Collection[ThemeId], marked: Collection[ThemeId], report: Report) -> None:
    """`themes` wherever one of them is counted; then nothing is owed any more of those `marked`.

    In a write of the caller it is all one with it. Else whoever waits for the vault comes in between.
    """
    with vault.read() as connection:
        is_of_a_write = connection.in_transaction()
        cells = [
            (Cell(month, GroupId(group)), entries or 0)
            for month, group, entries in connection.execute(CELLS, {"themes": sorted(themes)})
        ]
    _count(vault, cells, themes, report, is_of_a_write=is_of_a_write)
    with vault.write("themes") as connection:
        for statement in PAID:
            connection.execute(statement, {"themes": sorted(marked)})
    report(1.0)


def _count(
    vault: Vault, cells: Iterable[tuple[Cell, int]], themes: Collection[ThemeId], report: Report, *, is_of_a_write: bool
) -> None:
    cells = list(cells)
    done, whole = 0, max(1, sum(entries for _, entries in cells))
    for piece, entries in pieces(cells, AT_ONCE):
        report(done / whole)
        began = time.perf_counter()
        with vault.write(ROOM) as connection:
            count_anew(connection, piece, themes)
        if not is_of_a_write:
            time.sleep(FREE * (time.perf_counter() - began))
        done += entries
