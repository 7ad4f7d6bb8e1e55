"""The seal: open lines become entries, shuffled, with new random ids, in one insert (TRUST section 4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

from sqlalchemy import Connection, insert

from facilitator.board.entry import EntryId, as_bits, entry_table
from facilitator.board.line import Line, LineId
from facilitator.groups.group import GroupId
from facilitator.privacy.sameness import fold_hash
from facilitator.vocabulary import SignKind


def seal(
    connection: Connection,
    lines: Sequence[Line],
    group: GroupId,
    month: str,
    five_or_more: bool,
    rng: Random,
    *,
    signs: Mapping[LineId, SignKind] | None = None,
) -> dict[LineId, EntryId]:
    """Write `lines` as entries: one multi-row insert in shuffled order. Which line became which entry is in the answer alone.

    `rng` has to be the system's randomness in the product: whoever can guess it can undo the shuffle. `signs`: what warning
    signs are, as guessed.
    """
    meeting = rng.getrandbits(63)
    ids = {line.id: EntryId(rng.getrandbits(63)) for line in lines}
    shuffled = list(lines)
    rng.shuffle(shuffled)
    rows = [
        {
            "id": ids[line.id],
            "group": group,
            "month": month,
            "meeting": meeting,
            "five_or_more": five_or_more,
            "kind": line.kind.value,
            "situations": as_bits(line.situations),
            "stage": line.stage and line.stage.value,
            "wording": line.wording,
            "folded": fold_hash(line.wording),
            "voices": line.voices,
            "sign": signs.get(line.id) if signs else None,
        }
        for line in shuffled
    ]
    if rows:  # one statement, or SQLite would lay each row down by itself
        connection.execute(insert(entry_table).values(rows))
    return ids
