"""How rollups are counted, as SQL: the same rows as revision 0004 fills in, with merged themes counted as the one they are in.

A cell (a month of a group) at a time: all of it, or some themes of it. A line that was put back by hand to *not yet
grouped* has a placement with the theme "" and counts as one without.
"""

from __future__ import annotations

from sqlalchemy import TextClause, bindparam, text

from facilitator.vocabulary import Situation

EVERYTHING = "1"
OF_CELL = 'e.month = :month AND e."group" = :circle'

SHOWN = "COALESCE(t.merged_into, NULLIF(p.theme, ''))"
"""The theme that an entry shows in, of `placement AS p` left joined with `theme AS t`; NULL: not yet grouped."""

_PLACES = " UNION ALL ".join(f"SELECT {place}" for place in range(1, len(Situation)))


def _mine(where: str) -> str:
    """The entries, each with the theme that it shows in."""
    return (
        f'mine AS MATERIALIZED (SELECT e.month, e."group" AS circle, e.meeting, e.kind, e.stage, e.situations, e.voices, {SHOWN} '
        f"AS theme FROM entry AS e LEFT JOIN placement AS p ON p.entry = e.id LEFT JOIN theme AS t ON t.id = p.theme "
        f"WHERE {where})"
    )


def month_rows(where: str, only: str = EVERYTHING) -> str:
    """Rows of theme_month from the entries `where`, `only` for some names of themes ("" is every line)."""
    return (
        f"WITH {_mine(where)}, "
        "alike AS MATERIALIZED (SELECT month, circle, meeting, kind, stage, situations, theme, COUNT(*) AS entries, "
        "SUM(voices) AS voices FROM mine GROUP BY month, circle, meeting, kind, stage, situations, theme), "
        "named AS (SELECT *, theme AS name FROM alike WHERE theme IS NOT NULL UNION ALL SELECT *, '' FROM alike) "
        "SELECT a.month, a.circle, a.name, CASE WHEN k.every THEN '' ELSE a.kind END AS kind_, n.place, "
        "CASE WHEN s.every THEN '' ELSE a.stage END AS stage_, COUNT(DISTINCT a.meeting) AS meetings, SUM(a.entries) AS entries, "
        "SUM(a.voices) AS voices FROM named AS a "
        "JOIN (SELECT 1 AS every UNION ALL SELECT 0) AS k "
        "JOIN (SELECT 1 AS every UNION ALL SELECT 0) AS s ON s.every OR a.stage IS NOT NULL "
        f"JOIN (SELECT -1 AS place UNION ALL SELECT 0 UNION ALL {_PLACES}) AS n ON n.place = -1 OR (a.situations >> n.place) & 1 "
        f"WHERE {only} GROUP BY a.month, a.circle, a.name, kind_, n.place, stage_"
    )


_CAME = "came AS MATERIALIZED (SELECT DISTINCT month, circle, meeting, theme FROM mine WHERE theme IS NOT NULL)"


def pair_rows(where: str) -> str:
    """Rows of theme_pair from the entries `where`."""
    return (
        f"WITH {_mine(where)}, {_CAME} "
        "SELECT one.month, one.circle, one.theme, two.theme AS other, COUNT(*) AS meetings FROM came AS one JOIN came AS two "
        "ON two.meeting = one.meeting AND two.theme <> one.theme GROUP BY one.month, one.circle, one.theme, two.theme"
    )


def pair_rows_of_themes(where: str) -> str:
    """Those with one of `:themes` on one side or both. Counted from its side, for that costs less by as many as others are."""
    return (
        f"WITH {_mine(where)}, {_CAME}, "
        "theirs AS MATERIALIZED (SELECT * FROM came WHERE theme IN :themes), "
        "met AS MATERIALIZED (SELECT one.month, one.circle, one.theme, two.theme AS other, COUNT(*) AS meetings "
        "FROM theirs AS one JOIN came AS two ON two.meeting = one.meeting AND two.theme <> one.theme "
        "GROUP BY one.month, one.circle, one.theme, two.theme) "
        "SELECT * FROM met UNION ALL SELECT month, circle, other, theme, meetings FROM met WHERE other NOT IN :themes"
    )


def _of_themes(statement: str) -> TextClause:
    return text(statement).bindparams(bindparam("themes", expanding=True))


_NAMED = "a.name <> ''"
_THIS_CELL = 'month = :month AND "group" = :circle'

COUNT = (
    text(f"DELETE FROM theme_month WHERE {_THIS_CELL}"),
    text(f"INSERT INTO theme_month {month_rows(OF_CELL)}"),
    text(f"DELETE FROM theme_pair WHERE {_THIS_CELL}"),
    text(f"INSERT INTO theme_pair {pair_rows(OF_CELL)}"),
)
"""A cell anew."""

COUNT_SOME = (
    _of_themes(f"DELETE FROM theme_month WHERE {_THIS_CELL} AND theme IN :themes"),
    _of_themes(f"INSERT INTO theme_month {month_rows(OF_CELL, 'a.name IN :themes')}"),
    _of_themes(f"DELETE FROM theme_pair WHERE {_THIS_CELL} AND (theme IN :themes OR other IN :themes)"),
    _of_themes(f"INSERT INTO theme_pair {pair_rows_of_themes(OF_CELL)}"),
)
"""Some themes of a cell anew."""

CELLS = text(
    'SELECT month, "group", SUM(entries) FROM (SELECT month, "group", COUNT(*) AS entries FROM entry GROUP BY month, "group" '
    'UNION ALL SELECT DISTINCT month, "group", 0 FROM theme_month UNION ALL SELECT DISTINCT month, "group", 0 FROM theme_pair) '
    'GROUP BY month, "group" ORDER BY month, "group"'
)
"""Every month and group with what it holds, also those that only the rollups know."""


def _different(counted: str, kept: str) -> str:
    return " UNION ALL ".join(
        f"SELECT 1 FROM (SELECT * FROM ({one}) EXCEPT SELECT * FROM ({other}))"
        for one, other in ((counted, kept), (kept, counted))
    )


IS_DIFFERENT = text(
    "SELECT EXISTS ("
    + _different(
        month_rows(OF_CELL),
        f'SELECT month, "group", theme, kind, situation, stage, meetings, entries, voices FROM theme_month WHERE {_THIS_CELL}',
    )
    + " UNION ALL "
    + _different(pair_rows(OF_CELL), f'SELECT month, "group", theme, other, meetings FROM theme_pair WHERE {_THIS_CELL}')
    + ")"
)
"""Whether a cell is kept otherwise than it would be counted."""
