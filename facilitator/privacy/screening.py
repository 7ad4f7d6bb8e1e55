"""Finds what may point at a person in a line: names, numbers, addresses, dates, ages. A help, not a guarantee."""

from __future__ import annotations

from collections.abc import Iterable
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


@dataclass(frozen=True)
class Mark:
    """`replacement` is the whole line with this mark replaced by neutral words ("a friend’s")."""

    kind: MarkKind
    start: int
    end: int
    replacement: str


class Screening:
    """Roster names reach it as an argument: `names` are code names and real names (each part of them counts).

    `common_names` are always marked; `ambiguous_names` are ordinary words too and are marked only in a name's context
    (capitalised inside the sentence, with ’s before a noun, after "with", "my friend" …).
    """

    def __init__(self, names: Iterable[str], common_names: Iterable[str] = (), ambiguous_names: Iterable[str] = ()) -> None: ...

    def marks(self, line: str) -> list[Mark]:
        """In the order of the line, not overlapping."""
        raise NotImplementedError

    def reworded(self, line: str) -> str:
        """The line with every mark replaced by its neutral words."""
        raise NotImplementedError


def neutralized(line: str, marks: Iterable[Mark]) -> str:
    """For a session that nobody sealed: "a person", "a place", "a day", "a number" in place of each mark (DESIGN section 4)."""
    raise NotImplementedError
