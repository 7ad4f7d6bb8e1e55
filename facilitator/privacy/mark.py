"""What screening found in a line: where, of what kind, and how the line reads without it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class MarkKind(StrEnum):
    NAME = "name"
    PHONE = "phone"
    MAIL = "mail"
    WEB = "web"
    HANDLE = "handle"
    DATE = "date"
    AGE = "age"
    NUMBER = "number"
    PLACE = "place"  # a street, an address, a bar by its name
    OWN = "own"  # a nickname, a crew: other words on the own list of the facilitator


@dataclass(frozen=True)
class Mark:
    """`replacement` is the whole line with this mark replaced by neutral words ("a friend’s"). Places count in characters."""

    kind: MarkKind
    start: int
    end: int
    replacement: str


@dataclass(frozen=True)
class Find:
    """A mark before its words are known. `who`: "relative", "staff", "known" (of a place), where more is known than the kind."""

    kind: MarkKind
    start: int
    end: int
    who: str = ""
