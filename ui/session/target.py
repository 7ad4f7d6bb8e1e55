"""What the keys of the capture line act on: the line being typed, or, while nothing is typed, the chosen line on the board."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.board.line import LineId
from facilitator.privacy.screening import Mark
from facilitator.themes.guess import Guess, ThemeId
from facilitator.vocabulary import EntryKind, Situation
from facilitator.workspace.evening import Shared

OFFERED = 3  # situations with a key each; the others are one key further


@dataclass(frozen=True)
class Target:
    """`offered` are situations in the order of their keys, `situations` those that are on, `themes` what one key goes through."""

    kind: EntryKind
    situations: tuple[Situation, ...] = ()
    offered: tuple[Situation, ...] = ()
    theme: ThemeId | None = None
    themes: tuple[ThemeId | None, ...] = (None,)
    voices: int = 1
    marks: tuple[Mark, ...] = ()  # those that keep it off the room screen
    line: LineId | None = None  # None: it is being typed

    def toggled(self, situation: Situation) -> tuple[Situation, ...]:
        """The situations with this one on, last; or off."""
        if situation in self.situations:
            return tuple(each for each in self.situations if each is not situation)
        return (*self.situations, situation)

    def next_theme(self) -> ThemeId | None:
        place = self.themes.index(self.theme) if self.theme in self.themes else -1
        return self.themes[(place + 1) % len(self.themes)]


def typed(guess: Guess, marks: tuple[Mark, ...]) -> Target:
    """As guessed: the nearest situation on, the next ones offered."""
    return Target(
        kind=guess.kind, situations=guess.situations[:1], offered=guess.situations[:OFFERED], theme=guess.theme,
        themes=_themes(guess), marks=marks,
    )  # fmt: skip


def of_line(shared: Shared, guess: Guess) -> Target:
    """As it is filed, with what the guess would offer beside."""
    line = shared.line
    others = (each for each in guess.situations if each not in line.situations)
    return Target(
        kind=line.kind, situations=line.situations, offered=(*line.situations, *others)[:OFFERED], theme=shared.theme,
        themes=_themes(guess), voices=line.voices, marks=() if line.may_be_shown else shared.marks, line=line.id,
    )  # fmt: skip


def _themes(guess: Guess) -> tuple[ThemeId | None, ...]:
    """Each once, the nearest first, and then none."""
    return tuple(dict.fromkeys((*((guess.theme,) if guess.theme else ()), *guess.other_themes, None)))


@dataclass(frozen=True)
class Typing:
    """The line being typed: what is guessed, and what was changed by hand, which later guesses leave alone."""

    guessed: Target
    kind: EntryKind | None = None
    situations: tuple[Situation, ...] | None = None
    theme: ThemeId | None = None
    has_theme: bool = False
    voices: int = 1
    is_kept: bool = False  # to be shown in spite of its marks

    def guess(self, guess: Guess, marks: tuple[Mark, ...]) -> Typing:
        return replace(self, guessed=typed(guess, marks), is_kept=self.is_kept and bool(marks))

    @property
    def target(self) -> Target:
        now = self.guessed
        situations = now.situations if self.situations is None else self.situations
        others = (each for each in now.offered if each not in situations)
        offered = now.offered if set(situations) <= set(now.offered) else (*situations, *others)[:OFFERED]
        return replace(
            now, kind=self.kind or now.kind, situations=situations, offered=offered,
            theme=self.theme if self.has_theme else now.theme, voices=self.voices, marks=() if self.is_kept else now.marks,
        )  # fmt: skip
