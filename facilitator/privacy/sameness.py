"""When two texts say the same words: NFC, case folded, spaces and punctuation collapsed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import blake2b
from unicodedata import category, normalize

from facilitator.privacy.plain import one_line

_WORD = re.compile(r"\w+")
_UNSPOKEN = re.compile(r"[\W_]")
_ASCII_UNSPOKEN = {code: None for code in range(128) if not chr(code).isalnum() and category(chr(code))[0] not in "SM"}
_BETWEEN = "\x1e"  # no words of people have it: privacy.plain makes it a newline
_ALL_BUT_BETWEEN = {code: None for code in _ASCII_UNSPOKEN if chr(code) != _BETWEEN}
_TYPOGRAPHIC = "‘’“”–—…"


def folded(text: str) -> str:
    """What is left when nobody looks at case, spaces, punctuation, or the shape of a letter: equal for equal words.

    Only for comparing, never for showing. Spaces and hyphens fall away altogether, so "week end", "week-end" and "weekend"
    are one: where a text is refused because it says another, too much alike is the safe side.
    """
    if text.isascii():
        return text.casefold().translate(_ASCII_UNSPOKEN)  # the same, five times as quick: a seal folds thousands of texts
    text = _caseless(_caseless(one_line(text)))
    return normalize("NFC", _UNSPOKEN.sub(_spoken, text))


def folded_all(texts: Iterable[str]) -> set[str]:
    """`folded` of each. Thousands of texts are folded as one, which is ten times as quick as one by one."""
    ordinary: list[str] = []
    slow: list[str] = []
    for text in texts:
        (slow if _BETWEEN in text else ordinary).append(text)
    joined = _BETWEEN.join(ordinary)
    for mark in _TYPOGRAPHIC:
        joined = joined.replace(mark, "")
    quick = []
    for text, without in zip(ordinary, joined.split(_BETWEEN), strict=False):
        if without.isascii():
            quick.append(without)
        else:
            slow.append(text)
    folds = _BETWEEN.join(quick).casefold().translate(_ALL_BUT_BETWEEN).split(_BETWEEN) if quick else []
    return {*folds, *map(folded, slow)}


def bare_words(text: str) -> tuple[str, ...]:
    """The words of a text without case and accents, which people in a hurry leave out: for finding, not for refusing."""
    text = text.casefold()
    if not text.isascii():
        text = "".join(letter for letter in normalize("NFKD", text) if not category(letter).startswith("M"))
    return tuple(_WORD.findall(text))


def fold_hash(text: str) -> int:
    """63 bits of BLAKE2b over `folded(text)`: finds equal words by an index; stands only on the board's side."""
    return int.from_bytes(blake2b(folded(text).encode(), digest_size=8).digest(), "big") >> 1


def _caseless(text: str) -> str:
    return normalize("NFKC", normalize("NFD", text).casefold())


def _spoken(found: re.Match[str]) -> str:
    """Symbols and marks say something ("❤", a vowel sign); spaces, punctuation and what joins emoji do not."""
    sign = found.group()
    return sign if category(sign)[0] in "SM" and sign != "\ufe0f" else ""
