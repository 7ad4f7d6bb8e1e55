"""A word and what stands around it: whether the line uses it as somebody's name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import combining, normalize

from facilitator.privacy import name_words as words

_LETTER = "[^\\W\\d_][\u0300-\u036f]*"
_TOKEN = re.compile(f"(?:{_LETTER})+(?:[’'ʼ](?:{_LETTER})+)*")
_SHORTENED = re.compile("[’'ʼ](?:s|d|ll|ve|re|m)$", re.IGNORECASE)
_POSSESSIVE = re.compile("[’'ʼ]s?", re.IGNORECASE)
_ENDS_SENTENCE = re.compile('[.!?…:;•–—(\\[“"«]')
_WITH = frozenset({"with"})


@dataclass(frozen=True)
class Token:
    """A word of the line. `key` is how it is looked up: without case, accents, and a possessive or shortened ending."""

    key: str
    start: int
    end: int
    is_capital: bool
    is_all_capitals: bool
    is_possessive: bool
    begins: bool  # a sentence
    gap: str  # between it and the word before


def key_of(word: str) -> str:
    """Without case and accents: "José" and "jose" are one."""
    plain = word.casefold()
    if not plain.isascii():
        plain = "".join(letter for letter in normalize("NFD", plain) if not combining(letter))
    return plain.replace("’", "").replace("'", "").replace("ʼ", "")


def tokens(line: str) -> list[Token]:
    found: list[Token] = []
    last = 0
    for match in _TOKEN.finditer(line):
        found.append(_token(match, line, line[last : match.start()], found[-1] if found else None))
        last = match.end()
    return found


def _token(match: re.Match[str], line: str, gap: str, before: Token | None) -> Token:
    written = match.group()
    shortened = _SHORTENED.search(written)
    text = written[: shortened.start()] if shortened else written
    after = shortened.group() if shortened else line[match.end() : match.end() + 1] if text[-1] in "sS" else ""
    is_initial = before is not None and len(before.key) == 1 and gap == ". "
    return Token(
        key=key_of(text),
        start=match.start(),
        end=match.start() + len(text),
        is_capital=text[0].isupper(),
        is_all_capitals=len(text) > 1 and text.isupper(),
        is_possessive=bool(_POSSESSIVE.fullmatch(after)),
        begins=before is None or (bool(_ENDS_SENTENCE.search(gap)) and not is_initial),
        gap=gap,
    )


def capitals_say_nothing(found: Sequence[Token]) -> bool:
    """In A Line Like This, or LIKE THIS."""
    longer = [token for token in found if len(token.key) > 3]
    return len(longer) > 2 and found[0].is_capital and all(token.is_capital for token in longer)


@dataclass(frozen=True)
class Spot:
    """One word in its line."""

    tokens: Sequence[Token]
    index: int

    @property
    def token(self) -> Token:
        return self.tokens[self.index]

    def key(self, steps: int) -> str:
        """Of the word so many steps away in the same phrase; "" when there is none."""
        at = self.index + steps
        if not 0 <= at < len(self.tokens):
            return ""
        first, last = (at, self.index) if steps < 0 else (self.index, at)
        for token in self.tokens[first + 1 : last + 1]:
            if len(token.gap) > 2 or "." in token.gap:
                return ""
        return self.tokens[at].key

    def comes_after(self, listed: frozenset[str]) -> bool:
        return self.index > 0 and self.token.gap in {" ", ", "} and self.tokens[self.index - 1].key in listed

    def is_my_friend(self) -> bool:
        """After "my friend"; after "named" and "my name is"."""
        return (
            (self.comes_after(words.RELATIONS) and (self.token.gap == " " or self.token.is_capital))
            or self.key(-1) == "named"
            or (self.key(-1) in {"is", "was"} and self.key(-2) == "name")
            or (self.key(-1) == "name" and self.tokens[self.index - 1].is_possessive)
        )

    def is_and_me(self) -> bool:
        """ "… and me", "me and …"."""
        return (self.key(1) == "and" and self.key(2) in words.ME) or (self.key(-1) == "and" and self.key(-2) in words.ME)

    def is_with(self) -> bool:
        return self.comes_after(_WITH)

    def was_met(self) -> bool:
        return self.comes_after(words.MEETINGS)

    def owns_a_place(self) -> bool:
        return self.token.is_possessive and (self.key(1) in words.PLACES or self.key(1) in words.RELATIONS)

    def says_something(self) -> bool:
        """Before "called", and not "the … called"."""
        return self.key(1) in words.SAYS and (self.token.begins or self.key(-1) in words.CLAUSES)
