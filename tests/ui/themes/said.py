"""Puts lines on sealed boards of a practice, as the seal does."""

from __future__ import annotations

from datetime import time

from facilitator.board.entry import EntryId
from facilitator.board.seal import seal
from facilitator.groups.group import GroupId
from facilitator.themes.placement import place
from facilitator.themes.rollup import Cell, count_anew
from facilitator.themes.search import index
from facilitator.vocabulary import EntryKind, Weekday
from facilitator.workspace.workspace import Workspace
from tests.themes.boards import MONTHS, line


def group_of(ws: Workspace) -> GroupId:
    groups = ws.groups.all()
    return groups[0].id if groups else ws.groups.form("Tuesday evening", Weekday.TUESDAY, time(18)).id


def say(
    ws: Workspace,
    *wordings: str,
    theme: str | None,
    month: str = MONTHS[0],
    group: GroupId | None = None,
    kind: EntryKind = EntryKind.TRIGGER,
) -> list[EntryId]:
    """One meeting."""
    group = group or group_of(ws)
    lines = [line(wording, kind, number) for number, wording in enumerate(wordings)]
    with ws.vault.write("session") as connection:
        entries = seal(connection, lines, group, month, True, ws.rng)
        place(connection, {id_: theme for id_ in entries.values() if theme})
        index(connection, entries.values())
        count_anew(connection, [Cell(month, group)])
    return [entries[each.id] for each in lines]
