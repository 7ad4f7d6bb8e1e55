"""What to look at before a note is signed: said beside it as it is written, never in the way of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from facilitator.notes.pieces import Pieces


class RemarkKind(StrEnum):
    LIKE_ANOTHERS = "like-anothers"  # another client's note of this session
    LIKE_THE_LAST = "like-the-last"  # this client's own last ones
    NAMES_ANOTHER = "names-another"  # name or code name of another client
    NOTHING_INDIVIDUAL = "nothing-individual"
    WORD = "word"  # that puts a person down; with the person-first word


@dataclass(frozen=True)
class Remark:
    kind: RemarkKind
    piece: str  # name of Pieces' field; "" for the whole
    says: str = ""  # the sentence or word, as it stands in the note
    instead: str = ""  # person-first; "" where there is nothing to offer
    percent: int = 0  # how much of the individual part says the same
    on: date | None = None  # of the earlier note


@dataclass(frozen=True)
class Beside:
    """What a note is compared with. `others`: individual parts of this session's other notes; `last`: this client's last."""

    others: Sequence[str] = ()
    last: Sequence[tuple[date, str]] = ()
    names: Sequence[str] = field(default=(), repr=False)  # of other clients: code names and real names


def remarks(pieces: Pieces, beside: Beside, words: Iterable[tuple[str, str]]) -> list[Remark]:
    """`words`: what puts people down and what to say instead (`person_first.read`). Some 5 ms for a note among 12."""
    raise NotImplementedError
