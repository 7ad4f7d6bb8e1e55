"""The list of words that put people down, with what to say instead (resources/wordlists/person-first.en.txt)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

_OWN_LANGUAGE = r"“[^”]*”|\"[^\"]*\"|«[^»]*»"
_BEFORE, _AFTER = r"(?<![\w’'-])", r"(?![\w-])"


def read(file: Path) -> tuple[tuple[str, str], ...]:
    """One pair a line, "word or phrase = person-first word"; what stands after a # is a comment. Nothing after the = is: nothing
    to offer. Equal on both sides: a phrase that is in order, whatever is found inside. A list that is missing is an empty one."""
    if not file.exists():
        return ()
    lines = (line.partition("#")[0].partition("=") for line in file.read_text(encoding="utf-8").splitlines())
    return tuple((word.strip(), instead.strip()) for word, _, instead in lines if word.strip())


@lru_cache(maxsize=2)
def finder(words: tuple[tuple[str, str], ...]) -> Callable[[str], Iterator[tuple[str, str]]]:
    """Finds, in a text, each word of the list as it stands there and what to say instead; the longest where several fit.

    Whole words, in any case. Between quotation marks somebody else speaks, in a language of their own: nothing is found there.
    """
    instead = {word.casefold(): offered for word, offered in words}
    if not instead:
        return lambda text: iter(())
    longest_first = sorted(instead, key=len, reverse=True)
    one = "|".join(r"\s+".join(map(re.escape, word.split())) for word in longest_first)
    pattern = re.compile(f"{_OWN_LANGUAGE}|(?P<word>{_BEFORE}(?:{one}){_AFTER})", re.IGNORECASE)

    def found(text: str) -> Iterator[tuple[str, str]]:
        for match in pattern.finditer(text):
            key = " ".join((match.group("word") or "").casefold().split())
            if key and instead[key].casefold() != key:
                yield match.group("word"), instead[key]

    return found
