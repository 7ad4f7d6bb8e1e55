"""What a line that is being typed may become: wordings that begin as it does.

It is given words that are everybody's, as the packs' and the names of themes, and those of tonight's board. Nothing of another
meeting ever comes to it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

SHORTEST = 3  # letters; before that nearly everything would begin so
MOST = 5


class Completions:
    def __init__(self, everybodys: Iterable[str]) -> None:
        """Where two are the same but for capitals, the one that comes first stays."""
        first: dict[str, str] = {}
        for words in everybodys:
            first.setdefault(words.casefold(), words)
        self._known = sorted(first.items())

    def of(self, typed: str, recent: Sequence[str] = ()) -> tuple[str, ...]:
        """The best first: of `recent`, the board's, the newest first; then everybody's, the shortest first. Under 2 ms."""
        beginning = typed.casefold()
        if len(typed.strip()) < SHORTEST or typed != typed.lstrip():
            return ()
        found: dict[str, str] = {}
        near = (words for words in reversed(recent) if words.casefold().startswith(beginning))
        for words in (*near, *sorted(self._beginning(beginning), key=len)):
            if _goes_on(words, typed):
                found.setdefault(words.casefold(), words)
        return tuple(found.values())[:MOST]

    def _beginning(self, beginning: str) -> Iterator[str]:
        for folded, words in self._known[bisect_left(self._known, (beginning,)) :]:
            if not folded.startswith(beginning):
                return
            yield words


def _goes_on(words: str, typed: str) -> bool:
    """Letter by letter: what would be written after what stands there is the rest of it."""
    return len(words) > len(typed) and words[: len(typed)].casefold() == typed.casefold()
