"""A word and what stands around it: whether the line uses it as somebody's name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import combining, normalize

from facilitator.privacy import name_words_es as spanish
from facilitator.privacy.tongue import ENGLISH, Tongue, tongue_of

_LETTER = "[^\\W\\d_][\u0300-\u036f]*"
_TOKEN = re.compile(f"(?:{_LETTER})+(?:[’'ʼ](?:{_LETTER})+)*")
_SHORTENED = re.compile("[’'ʼ](?:s|d|ll|ve|re|m)$", re.IGNORECASE)
_POSSESSIVE = re.compile("[’'ʼ]s?", re.IGNORECASE)
_ENDS_SENTENCE = re.compile('[.!?…:;•–—(\\[“"«]')


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
    if plain == word:  # the same object: there are thousands
        plain = word
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
    if len(found) > 1 and all(token.is_all_capitals or len(token.key) == 1 for token in found):
        return True
    return len(longer) > 2 and found[0].is_capital and all(token.is_capital for token in longer)


def tongue_in(line: str, found: Sequence[Token]) -> Tongue:
    """Of the line whose words these are."""
    has_accents = any(not token.is_capital and not line[token.start : token.end].isascii() for token in found)
    return tongue_of([token.key for token in found], has_accents=has_accents or "¿" in line or "¡" in line)


@dataclass(frozen=True)
class Spot:
    """One word in its line."""

    tokens: Sequence[Token]
    index: int
    tongue: Tongue = ENGLISH

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
            (
                self.comes_after(self.tongue.relations)
                and (self.token.gap == " " or self.token.is_capital)
                and not self.tokens[self.index - 1].is_possessive
            )
            or self.key(-1) in {"named", "llama", "llamaba", "llamado", "llamada", "apodado", "apodada"}
            or (self.key(-1) in {"is", "was"} and self.key(-2) == "name")
            or (self.key(-1) == "name" and self.tokens[self.index - 1].is_possessive)
            or (self.key(-1) == "tal" and self.key(-2) in {"un", "una"})
        )

    def is_and_me(self) -> bool:
        """ "… and me", "me and …", "… and her"."""
        ties, me = self.tongue.conjunctions, self.tongue.me
        return (self.key(1) in ties and self.key(2) in me | {"his", "her", "su", "sus"}) or (
            self.key(-1) in ties and self.key(-2) in me
        )

    def is_with(self) -> bool:
        return self.comes_after(self.tongue.together)

    def was_met(self) -> bool:
        if self.tongue.is_spanish:
            return self.key(-1) == "a" and any(self.key(steps) in spanish.SEEN for steps in (-2, -3))
        return self.comes_after(self.tongue.meetings)

    def owns_a_place(self) -> bool:
        if self.tongue.is_spanish:
            return self.key(-1) in {"de", "del"} and self.key(-2) in self.tongue.places | self.tongue.relations
        return self.token.is_possessive and (self.key(1) in self.tongue.places or self.key(1) in self.tongue.relations)

    def says_something(self) -> bool:
        """Before "called", and not "the … called"."""
        return self.tells() and (self.token.begins or self.key(-1) in self.tongue.clauses)

    def tells(self) -> bool:
        """What comes after is done by a person; in Spanish with "me", "no" or "se" between."""
        steps = 1
        while self.tongue.is_spanish and steps < 3 and self.key(steps) in spanish.CLITICS:
            steps += 1
        return self.key(steps) in self.tongue.says
