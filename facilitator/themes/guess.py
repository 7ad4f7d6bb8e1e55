"""What a line looks like: its kind, situations and theme, guessed from the pack's wordings. Shown, never silently applied."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.curriculum.library import Library
from facilitator.vocabulary import EntryKind, Situation, Stage

ThemeId = str  # the pack's id of a named theme


@dataclass(frozen=True)
class Guess:
    kind: EntryKind
    situations: tuple[Situation, ...]  # best first, three at most; empty when nothing is near
    theme: ThemeId | None  # None: not yet grouped
    other_themes: tuple[ThemeId, ...] = ()  # the next nearest, to offer
    stage: Stage | None = None  # of warning signs, when a pack's warning sign is near


class Guesses:
    """Built once after unlocking (loads NumPy); `of` takes under 5 ms."""

    def __init__(self, library: Library) -> None: ...

    def of(self, wording: str, expected: EntryKind | None = None) -> Guess:
        """`expected` is what the running prompt collects; it decides where the words alone do not."""
        raise NotImplementedError

    def nearest_theme(self, text: str) -> ThemeId:
        """The nearest named theme, however far: offered where a line as it was said is refused."""
        raise NotImplementedError
