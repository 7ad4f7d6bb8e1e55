"""The shape of obstacles.toml: what gets in the way of practice in real life, and what could help next time."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from facilitator.curriculum.shape import Id, Language, Short, Strict
from facilitator.privacy.sameness import bare_words


class Obstacle(Strict, frozen=True, kw_only=True):
    """`says` is offered where one asks what got in the way, `helps` where one looks for what to do about it.

    `words` give it away when somebody says it in words of their own: a word, several in a row, or with a
    star at the end the beginning of one.
    """

    id: Id
    says: Annotated[str, Meta(min_length=1, max_length=80)]
    words: Annotated[tuple[Annotated[str, Meta(min_length=2, max_length=30)], ...], Meta(min_length=1, max_length=20)]
    helps: Annotated[tuple[Short, ...], Meta(min_length=1, max_length=6)]

    def is_said_in(self, text: str) -> bool:
        said = bare_words(text)
        return said == bare_words(self.says) or any(_are_in(words, said) for words in self.words)


class Obstacles(Strict, frozen=True, kw_only=True):
    format: Literal[1]
    language: Language
    obstacle: Annotated[tuple[Obstacle, ...], Meta(min_length=1, max_length=60)]


def _are_in(words: str, said: tuple[str, ...]) -> bool:
    """One after another: “forg*” is in “I forgot”, “no time” in “no time at all”."""
    sought, may_go_on = bare_words(words), words.endswith("*")
    return bool(sought) and any(
        found == sought or (may_go_on and found[:-1] == sought[:-1] and found[-1].startswith(sought[-1]))
        for at in range(len(said) - len(sought) + 1)
        if (found := said[at : at + len(sought)])
    )
