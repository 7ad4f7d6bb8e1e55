"""Names and code names of other clients in what is written about one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from facilitator.privacy import name_words as words
from facilitator.privacy.name import Names
from facilitator.privacy.name_context import Spot, key_of, tokens


class OthersNames:
    """What of many names stands in these texts.

    A code name is one word and an ordinary one: it needs its capital ("Maple", not "maple"), or words around it that make it
    somebody's ("my friend maple"). Of a real name, which has several words, each part counts in any case, but for those that are
    ordinary words too ("Rose"); without `ordinary`, which says so, all need what a code name needs. "Will call on Friday." is
    nobody.
    """

    def __init__(self, texts: Iterable[str], names: Iterable[str], ordinary: Sequence[str] = ()) -> None:
        """Of thousands of clients hardly one is named, and telling names from words takes its time: only those are looked for
        of which a part is written."""
        self._parts = _parts_in(names, {token.key for text in texts for token in tokens(text)})
        real = [part for part, is_real in self._parts.items() if is_real and ordinary]
        code = [part for part in self._parts if part not in real]
        self._known = Names(real, code, (), ordinary, in_notes=True) if self._parts else None

    def of(self, text: str) -> Iterator[str]:
        """As they stand in the text."""
        if self._known is None:
            return
        found = tokens(text)
        for find in self._known.of(text):
            inside = [Spot(found, place) for place, token in enumerate(found) if find.start <= token.start < find.end]
            if any(spot.token.key in self._parts and not _is_a_verb(spot) for spot in inside):
                yield text[find.start : find.end]


def _parts_in(names: Iterable[str], written: set[str]) -> dict[str, bool]:
    """Parts of names among these words, and whether each is of a real name alone."""
    parts: dict[str, bool] = {}
    for name in names:
        words_of_name = name.split()
        for word in words_of_name:
            if (key := key_of(word)) in written:
                parts[key] = parts.get(key, True) and len(words_of_name) > 1
    return parts


def _is_a_verb(spot: Spot) -> bool:
    """Chart notes begin with it: "Will practice …"."""
    token = spot.token
    return token.begins and token.key in words.MODALS and spot.key(1) not in words.SAYS
