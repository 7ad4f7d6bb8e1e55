"""The rule at the wall: no text crosses it. A takeaway, pick or practice that says a board line is refused."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.board.entry import Entries
from facilitator.curriculum.library import Library
from facilitator.language import Explained
from facilitator.privacy.plain import one_line
from facilitator.privacy.sameness import folded
from facilitator.themes.guess import Guesses
from facilitator.vocabulary import EntryKind


class Refused(Explained):
    """Words that may not be kept there. `offered` may be used instead; "" when there is nothing to offer."""

    offered: str


class NamesSomebody(Refused):
    """A takeaway is printed on everybody's handout, so nothing in it may point at one person. `offered` is without the mark."""

    def __init__(self, says: str, offered: str) -> None:
        self.offered = offered
        super().__init__(
            "“{says}” may point at a person, and everybody gets the takeaways. Nothing was changed. "
            "Say it without the name or number, or take “{offered}”.",
            says=says,
            offered=offered,
        )


class SaysABoardLine(Refused):
    """`says` is the text that was refused; `offered` the nearest theme's name, or the pack's nearest idea for what helps."""

    def __init__(self, says: str, offered: str) -> None:
        self.says = says
        self.offered = offered
        if offered:
            super().__init__(
                "“{says}” says a board line as it was said, and those words stay on the board. Nothing was changed. "
                "Say it in new words, or take “{offered}”.",
                says=says,
                offered=offered,
            )
        else:
            super().__init__(
                "“{says}” says a board line as it was said, and those words stay on the board. Nothing was changed. "
                "Say it in new words.",
                says=says,
            )


class Wall:
    """Theme names, coping ideas, warning signs, strategies and obstacles of the packs are everybody's and always pass."""

    def __init__(self, entries: Entries, library: Library, guesses: Guesses) -> None:
        self._entries = entries
        self._library = library
        self._guesses = guesses
        self._everybodys = frozenset(folded(words) for words in _everybodys(library))

    def check(self, text: str, open_lines: Iterable[str] = ()) -> str:
        """The cleaned text, or SaysABoardLine when it says a line of the open board or any sealed entry."""
        text = one_line(text)
        if self.is_everybodys(text):
            return text
        if folded(text) in map(folded, open_lines) or self._entries.has_wording(text):
            raise SaysABoardLine(text, self._offered(text))
        return text

    def is_everybodys(self, text: str) -> bool:
        """Empty, or words that a pack brings: they point at nobody."""
        return not text or folded(text) in self._everybodys

    def _offered(self, text: str) -> str:
        """Something near that is everybody's; "" where there is nothing. What helps is not answered with a trouble's name."""
        if self._guesses.of(text).kind is EntryKind.COPING_IDEA and (idea := self._guesses.nearest_idea(text)):
            return idea
        theme = self._library.theme(self._guesses.nearest_theme(text)) if self._library.themes else None
        return theme.name if theme else ""


def _everybodys(library: Library) -> Iterable[str]:
    """Also the titles and slips that a session copies from its topic: a board line may say one, drawn from the hat."""
    yield from (theme.name for theme in library.themes)
    yield from library.coping_ideas()
    yield from (sign.text for sign in library.warning_signs)
    yield from (words for obstacle in library.obstacles for words in (obstacle.says, *obstacle.helps))
    yield from (topic.title for topic in library.topics)
    yield from (step.title for topic in library.topics for step in topic.step)
    yield from (slip for topic in library.topics for slip in topic.slip)
