"""The seal: open lines become entries, shuffled, with new random ids, in one insert (TRUST section 4)."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from sqlalchemy import Connection

from facilitator.board.entry import EntryId
from facilitator.board.line import Line, LineId
from facilitator.groups.group import GroupId


def seal(
    connection: Connection, lines: Sequence[Line], group: GroupId, month: str, five_or_more: bool, rng: Random
) -> dict[LineId, EntryId]:
    """Write `lines` as entries: one multi-row insert in shuffled order. Which line became which entry is in the answer alone."""
    raise NotImplementedError
