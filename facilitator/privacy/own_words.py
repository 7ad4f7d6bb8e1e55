"""What the facilitator told the program to look out for: staff by name, places that only people from here know, other words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from facilitator.privacy.mark import Find, MarkKind
from facilitator.privacy.name_context import Token, tokens
from facilitator.privacy.name_words import PLACES

_ARTICLES = frozenset({"the", "el", "la", "los", "las"})


@dataclass(frozen=True)
class OwnWords:
    """As they were typed. Staff is found by any part of a name, as clients are; a place or another word only as a whole."""

    staff: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    other: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Phrase:
    keys: tuple[str, ...]
    kind: MarkKind
    has_article: bool
    is_its: bool  # the 's belongs to it: "Kettner's"
    is_with_s: bool = False


class OwnPhrases:
    """Places and other words, in any case and without their accents. `of` looks at each word once."""

    def __init__(self, own: OwnWords) -> None:
        self._by_first: dict[str, list[_Phrase]] = {}
        for text, kind in (*((place, MarkKind.PLACE) for place in own.places), *((word, MarkKind.OWN) for word in own.other)):
            found = tokens(text)
            has_article = len(found) > 1 and found[0].key in _ARTICLES
            keys = tuple(token.key for token in found[has_article:])
            if keys:
                is_its = found[-1].is_possessive
                self._remember(_Phrase(keys, kind, has_article, is_its))
                self._remember(
                    _Phrase((*keys[:-1], keys[-1] + "s"), kind, has_article, is_its, not is_its)
                )  # "bluebonnets porch"

    def of(self, line: str) -> Iterator[Find]:
        if not self._by_first:
            return
        found = tokens(line)
        for index, token in enumerate(found):
            for phrase in self._by_first.get(token.key, ()):
                last = index + len(phrase.keys) - 1
                if not _says(found[index : last + 1], phrase.keys) or (phrase.has_article and not _is_the_one(found, index)):
                    continue
                if phrase.is_with_s and not _is_owner(found, last):
                    continue
                end = found[last].end
                if phrase.is_its and line[end : end + 2] in {"’s", "'s"}:
                    end += 2
                yield Find(phrase.kind, token.start, end, "known")
                break

    def _remember(self, phrase: _Phrase) -> None:
        self._by_first.setdefault(phrase.keys[0], []).append(phrase)


def _says(found: Sequence[Token], keys: tuple[str, ...]) -> bool:
    return len(found) == len(keys) and all(token.key == key for token, key in zip(found, keys, strict=True))


def _is_the_one(found: Sequence[Token], index: int) -> bool:
    """ "the anchor" and "Anchor" are the bar that was typed as "the Anchor"; "an anchor" is none."""
    return found[index].is_capital or (index > 0 and found[index - 1].key in _ARTICLES)


def _is_owner(found: Sequence[Token], last: int) -> bool:
    """ "bluebonnets porch", and not "fields of bluebonnets on the way"."""
    after = found[last + 1] if last + 1 < len(found) else None
    return found[last].is_capital or (after is not None and after.gap == " " and after.key in PLACES)
