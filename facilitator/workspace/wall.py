"""The rule at the wall: no text crosses it. A takeaway, pick or practice that says a board line is refused, something near is offered."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.board.entry import Entries
from facilitator.curriculum.library import Library
from facilitator.language import Explained
from facilitator.themes.guess import Guesses


class SaysABoardLine(Explained):
    """`offered` is the nearest theme's name, which may be used instead."""

    offered: str


class Wall:
    """Theme names, coping ideas, warning signs and strategies of the packs are everybody's and always pass."""

    def __init__(self, entries: Entries, library: Library, guesses: Guesses) -> None: ...

    def check(self, text: str, open_lines: Iterable[str] = ()) -> str:
        """The cleaned text, or SaysABoardLine when it says a line of the open board or any sealed entry."""
        raise NotImplementedError
