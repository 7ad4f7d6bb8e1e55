"""What makes a made-up board like a real one: warning signs, lines that fit no theme, guesses, a theme that presses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from facilitator.board.line import Line, LineId
from facilitator.curriculum.library import Library
from facilitator.curriculum.theme import Theme
from facilitator.themes.placement import How
from facilitator.vocabulary import EntryKind, SignKind

WAITING = 0.1  # of the lines fit none of the packs' themes
MAYBE = 0.2  # of the others are guessed, and nobody looked at them
RECENT_WEEKS = 9
PRESSES = 0.6  # how often the theme that comes more and more comes up lately

FIT_NO_THEME = (
    "My grandchildren saw me like that",
    "The grandchildren ask where I was",
    "I am not allowed to see my grandchildren",
    "Grandchildren’s birthday without me",
    "A letter from the court",
    "The court date was moved again",
    "Waiting for the court to decide",
    "Every letter from the court",
    "My tooth hurts all night",
    "The tooth again, and no dentist",
    "Afraid of the dentist",
    "The new neighbors upstairs",
)


@dataclass(frozen=True)
class MadeUpBoard:
    """`themes` by line; a line without one waits."""

    lines: Sequence[Line]
    themes: dict[LineId, tuple[str, How]]
    signs: dict[LineId, SignKind]


class LikeReal:
    def __init__(self, library: Library, rng: Random) -> None:
        self._library = library
        self._rng = rng
        self._pressing = library.themes[0] if library.themes else None

    def of(self, lines: Sequence[Line], of_line: dict[LineId, str], weeks_ago: int) -> MadeUpBoard:
        of_line = self._as_weeks_go(of_line, is_recent=weeks_ago <= RECENT_WEEKS)
        said: list[Line] = []
        themes: dict[LineId, tuple[str, How]] = {}
        signs: dict[LineId, SignKind] = {}
        for line in lines:
            theme = self._library.theme(of_line[line.id])
            if theme is None or self._rng.random() < WAITING:
                said.append(replace(line, wording=self._rng.choice(FIT_NO_THEME), kind=EntryKind.TRIGGER, situations=()))
                continue
            line, sign = self._of_theme(line, theme)
            said.append(line)
            themes[line.id] = theme.id, How.MAYBE if self._rng.random() < MAYBE else How.SURE
            if sign:
                signs[line.id] = sign
        return MadeUpBoard(said, themes, signs)

    def _as_weeks_go(self, of_line: dict[LineId, str], *, is_recent: bool) -> dict[LineId, str]:
        """Lately one theme comes up more often than before: it takes the place of another one in most sessions."""
        if not is_recent or not of_line or self._pressing is None or self._rng.random() > PRESSES:
            return of_line
        given_up = of_line[min(of_line)]
        return {line: self._pressing.id if theme == given_up else theme for line, theme in of_line.items()}

    def _of_theme(self, line: Line, theme: Theme) -> tuple[Line, SignKind | None]:
        """In words of the pack: a warning sign in those of a topic that works on the theme."""
        line = replace(line, situations=theme.situations[:2])
        if line.kind is EntryKind.WARNING_SIGN:
            topics = [topic for topic in map(self._library.topic, theme.topics) if topic]
            if signs := [sign for topic in topics for sign in topic.handout.warning_sign]:
                sign = self._rng.choice(signs)
                return replace(line, wording=sign.text, stage=sign.stage), sign.kind
        words = theme.helps if line.kind is EntryKind.COPING_IDEA and theme.helps else theme.wordings
        return (line if line.wording in words else replace(line, wording=self._rng.choice(words))), None
