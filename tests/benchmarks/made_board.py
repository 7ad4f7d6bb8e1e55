"""A board of ten years in some groups, of as many entries as asked: the same ones in each run, made quickly, once in a run.

    ws = made_board(folder, 50_000)        a practice of its own, open; `close_workspace(ws, backup=False)` in the end
    keep_board(folder, 50_000)             the same, closed, for a program that unlocks it with PASSPHRASE
    keep_board(folder, 500_000, last=12)   its last twelve months alone: a tenth, as many groups, meetings and lines a month

Beside the board stand the clients and sessions of a made-up practice. 500,000 take half a minute to make, a copy one second.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from datetime import date, time
from functools import cache
from itertools import accumulate
from math import cos, pi
from pathlib import Path
from random import Random, SystemRandom
from typing import Any

from sqlalchemy import Connection

from facilitator.board.entry import as_bits
from facilitator.curriculum.library import Library
from facilitator.curriculum.theme import Theme
from facilitator.privacy.sameness import fold_hash
from facilitator.progress import nobody_watches
from facilitator.storage.folder import DataFolder
from facilitator.storage.opening import open_vault
from facilitator.themes.period import later
from facilitator.themes.placement import How
from facilitator.themes.search import index_anew
from facilitator.themes.settling import settle
from facilitator.vocabulary import EntryKind, SignKind, Stage, Weekday
from facilitator.workspace.made_up import Past
from facilitator.workspace.opening import close_workspace, furnished
from facilitator.workspace.workspace import Workspace
from tests.benchmarks.made_practice import KEY, SEED, made_practice, now, prepared

MONTHS = 120
MEETINGS_A_MONTH = 4
GROUPS = {5_000: 2, 20_000: 4, 50_000: 6, 500_000: 20}
BESIDE = Past(weeks=30, clients=(15, 15), lines=(1, 1))  # clients and sessions; their lines count too
WAITING, BY_HAND, MAYBE = 0.06, 0.01, 0.25  # of the entries
TAILS = (
    "", "again", "after work", "on Fridays", "at night", "with my cousin", "when nobody calls", "since the move", "most weeks",
    "in the car", "before court", "at my mother's", "around the holidays", "when it rains", "without a plan", "and no sleep",
    "near the bridge", "on the long bus ride", "when the rent is due", "after visiting hours",
)  # fmt: skip
UNGROUPED = ("the new dog barks", "grandkids in town", "jury letter came", "tooth pulled on Monday", "garden all in bloom")
ROWS_AT_ONCE = 20_000

_ENTRY = (
    'INSERT INTO entry (id, "group", meeting, wording, folded, month, five_or_more, kind, situations, stage, voices, sign) '
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_PLACEMENT = "INSERT INTO placement (entry, theme, how) VALUES (?, ?, ?)"


def made_board(folder: Path, entries: int) -> Workspace:
    """In `folder`, which is made. Open."""
    keep_board(folder, entries)
    return opened(folder)


def opened(folder: Path) -> Workspace:
    places = DataFolder(folder)
    return furnished(places, open_vault(places, KEY), KEY, prepared(), now, SystemRandom())


def keep_board(folder: Path, entries: int, last: int = MONTHS) -> None:
    """In `folder`, which is made. Closed, as a facilitator left it. Of the ten years the `last` months alone."""
    shutil.copytree(Path(_made(entries, last).name) / "board", folder)


@cache
def _made(entries: int, last: int) -> tempfile.TemporaryDirectory[str]:
    """For the run: gone with it."""
    home = tempfile.TemporaryDirectory(prefix=f"facilitator-board-{entries}-")
    ws = made_practice(Path(home.name) / "board", BESIDE)
    in_all = entries * last // MONTHS
    _Board(ws, in_all - ws.entries.count(), _groups_of(entries), last).write()
    assert ws.entries.count() == in_all
    settle(ws.vault)
    close_workspace(ws, backup=False)
    return home


def _groups_of(entries: int) -> int:
    return GROUPS.get(entries, max(2, entries // 25_000))


class _Board:
    def __init__(self, ws: Workspace, entries: int, groups: int, last: int) -> None:
        self._ws = ws
        self._entries = entries
        self._group_count = groups
        self._rng = Random(SEED + 63)  # not the practice's: its ids came from that
        self._said = _Said(ws.library)
        today = date(now().year, now().month, 1)
        months = [later(f"{today:%Y-%m}", -back) for back in range(MONTHS - 1, -1, -1)]
        self._months = list(enumerate(months))[-last:]

    def write(self) -> None:
        """Ids first: rows that come in their order are laid down one after the other."""
        groups = self._groups()
        meetings = list(self._meetings(groups))
        ids = sorted(self._rng.getrandbits(63) for _ in range(self._entries))
        of_entry = [number % len(meetings) for number in range(self._entries)]
        self._rng.shuffle(of_entry)
        with self._ws.vault.write("board") as connection:
            connection.exec_driver_sql("PRAGMA cache_size = -262144")
            for first in range(0, self._entries, ROWS_AT_ONCE):
                piece = slice(first, first + ROWS_AT_ONCE)
                self._insert(connection, [(id_, *meetings[of]) for id_, of in zip(ids[piece], of_entry[piece], strict=True)])
            index_anew(connection)
            connection.exec_driver_sql("PRAGMA cache_size = -2000")
        self._ws.rollups.rebuild(nobody_watches)

    def _groups(self) -> list[int]:
        there = [group.id for group in self._ws.groups.all()]
        formed = [
            self._ws.groups.form(f"Group {number}", Weekday(number % 7), time(9 + number % 10)).id
            for number in range(len(there), self._group_count)
        ]
        return [*there, *formed]

    def _meetings(self, groups: list[int]) -> Iterator[tuple[int, int, str, int]]:
        for place, month in self._months:
            for group in groups:
                for _ in range(MEETINGS_A_MONTH):
                    yield group, self._rng.getrandbits(63), month, place

    def _insert(self, connection: Connection, rows: list[tuple[int, int, int, str, int]]) -> None:
        entries: list[tuple[Any, ...]] = []
        placements: list[tuple[Any, ...]] = []
        rng = self._rng
        for id_, group, meeting, month, place in rows:
            chance = rng.random()
            theme, (wording, folded, kind, situations) = self._said.something(rng, place, is_known=chance > WAITING)
            is_sign = kind == EntryKind.WARNING_SIGN
            stage = rng.choice(STAGES) if is_sign else None
            sign = rng.choice(SIGNS) if is_sign else None
            entries.append((id_, group, meeting, wording, folded, month, True, kind, situations, stage, rng.randint(1, 4), sign))
            if theme:
                how = How.BY_HAND if chance > 1 - BY_HAND else How.MAYBE if chance > 1 - MAYBE else How.SURE
                placements.append((id_, theme, how.value))
        connection.exec_driver_sql(_ENTRY, entries)
        connection.exec_driver_sql(_PLACEMENT, placements)


STAGES = (None, *(stage.value for stage in Stage))
SIGNS = tuple(sign.value for sign in SignKind)
Wording = tuple[str, int, str, int]


class _Said:
    """What may be said of each theme, with its hash: a few thousand wordings. Themes come and go over the years."""

    def __init__(self, library: Library) -> None:
        self._themes = library.themes
        self._of_theme = {theme.id: _wordings(theme) for theme in self._themes}
        self._of_none = _with_tails(((wording, EntryKind.TRIGGER) for wording in UNGROUPED), 0)
        self._weights = [
            list(accumulate(self._weight(number, place) for number in range(len(self._themes)))) for place in range(MONTHS)
        ]

    def something(self, rng: Random, place: int, *, is_known: bool) -> tuple[str, Wording]:
        """With its theme; "" is none of the packs'."""
        if not is_known:
            return "", rng.choice(self._of_none)
        weights = self._weights[place]
        [theme] = rng.choices(self._themes, cum_weights=weights)
        return theme.id, rng.choice(self._of_theme[theme.id])

    @staticmethod
    def _weight(number: int, place: int) -> float:
        """The first are said most; each has years when it is said more."""
        return (1 + cos(2 * pi * (place / 48 + number / 7)) * 0.7) / (1 + number / 6)


def _wordings(theme: Theme) -> list[Wording]:
    ways: list[tuple[str, EntryKind]] = [(wording, EntryKind.TRIGGER) for wording in theme.wordings]
    ways += [(wording, EntryKind.WARNING_SIGN) for wording in theme.wordings[:6]]
    ways += [(idea, EntryKind.COPING_IDEA) for idea in theme.helps]
    return _with_tails(ways, as_bits(theme.situations[:2]))


def _with_tails(ways: Iterable[tuple[str, EntryKind]], bits: int) -> list[Wording]:
    told = [(f"{wording} {tail}".strip(), kind.value) for wording, kind in ways for tail in TAILS]
    return [(text, fold_hash(text), kind, bits) for text, kind in told]
