"""Pasted lines while they are looked through: what each looks like, and what was chosen for it by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from time import perf_counter

from facilitator.board.pasted import MOST_LINES, PastedLine, TooMuchPasted, as_draft
from facilitator.privacy.plain import one_line
from facilitator.privacy.screening import Mark
from facilitator.themes.guess import Guess
from facilitator.workspace.evening_board import Said
from ui.session.target import Target, Typing, typed

Look = Callable[[str], tuple[Guess, Sequence[Mark]]]
AT_ONCE = 0.015  # seconds of looking, between two events


@dataclass(frozen=True)
class Pasted:
    """`guessed` None: not looked at yet, so not shared either."""

    line: PastedLine
    guessed: Target | None = None

    @property
    def target(self) -> Target | None:
        if self.guessed is None:
            return None
        line = self.line
        chosen = Typing(
            self.guessed, line.kind, line.situations, line.theme, line.has_theme, line.voices, line.is_kept and self.is_marked
        )
        return chosen.target

    @property
    def is_marked(self) -> bool:
        return bool(self.guessed and self.guessed.marks)

    @property
    def letters(self) -> int:
        return len(one_line(self.line.wording))

    @property
    def can_be_shared(self) -> bool:
        return self.line.fits and self.guessed is not None


class PastedLines:
    """In the order pasted. It stores nothing."""

    def __init__(self, look: Look, lines: Sequence[PastedLine] = ()) -> None:
        self._look = look
        self.rows = [Pasted(line) for line in lines]

    def add(self, wordings: Sequence[str]) -> int:
        """After those that are there; where the first of them stands. Raises TooMuchPasted; then none was added."""
        if len(self.rows) + len(wordings) > MOST_LINES:
            letters = sum(row.letters for row in self.rows) + sum(map(len, wordings))
            raise TooMuchPasted(len(self.rows) + len(wordings), letters)
        self.rows += [Pasted(PastedLine(wording)) for wording in wordings]
        return len(self.rows) - len(wordings)

    def look_again(self) -> None:
        """Names changed: nothing is shared before it was looked at anew."""
        self.rows = [replace(row, guessed=None) for row in self.rows]

    def look_at_some(self) -> range:
        """For a few milliseconds; which rows were looked at. None where all are."""
        began = perf_counter()
        first = next((number for number, row in enumerate(self.rows) if row.guessed is None), len(self.rows))
        number = first
        while number < len(self.rows) and (number == first or perf_counter() - began < AT_ONCE):
            if self.rows[number].guessed is None:
                self._guess(number)
            number += 1
        return range(first, number)

    @property
    def all_looked_at(self) -> bool:
        return all(row.guessed for row in self.rows)

    def change(self, number: int, **chosen: object) -> None:
        """By hand."""
        row = self.rows[number]
        self.rows[number] = replace(row, line=PastedLine(**{**vars(row.line), **chosen}))

    def reword(self, number: int, wording: str) -> None:
        """What was chosen by hand stays; but new words are kept in spite of marks only if that is wanted again."""
        self.change(number, wording=wording, is_kept=False)
        self._guess(number)

    def said(self) -> list[Said]:
        """Those that can be shared, exactly as they are shown."""
        shown = [(row.line, row.target) for row in self.rows if row.can_be_shared]
        return [
            Said(line.wording, target.kind, target.situations, target.theme, target.voices, line.is_kept and not target.marks)
            for line, target in shown
            if target
        ]

    def shared(self) -> None:
        """Those that were are here no longer."""
        self.rows = self._left()

    def draft(self) -> str:
        return as_draft(row.line for row in self.rows)

    def draft_of_left(self) -> str:
        """Once the others are shared."""
        return as_draft(row.line for row in self._left())

    def _left(self) -> list[Pasted]:
        return [row for row in self.rows if not row.can_be_shared]

    def _guess(self, number: int) -> None:
        row = self.rows[number]
        guess, marks = self._look(row.line.wording)
        self.rows[number] = replace(row, guessed=typed(guess, tuple(marks)))
