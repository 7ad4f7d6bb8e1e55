"""What fits a question that the facilitator wrote: what it is answered with, and which lines say a telling word of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from math import log

from facilitator.curriculum.library import Library
from facilitator.themes.likeness import NGramLikeness
from facilitator.vocabulary import EntryKind

SHORTEST, STEM = 5, 5  # letters of a telling word, and so many of them are compared
LEAST_LIKE, CLEARLY = 0.2, 2  # likeness to the packs' questions, and so many times that to what the step collects
MOST_FITTING = 6


class Fit:
    """Rough, and that is enough: what fits nothing is answered with what is said of the topic."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def kind(self, question: str, usual: EntryKind) -> EntryKind:
        """As the packs' questions that are clearly like it are answered; else `usual`."""
        like = dict(self._questions.nearest(question, len(EntryKind)))
        best = max(like, key=lambda kind: like[kind], default=usual)
        is_clear = like.get(best, 0) >= max(LEAST_LIKE, CLEARLY * like.get(usual, 0))
        return EntryKind(best) if is_clear else usual

    @staticmethod
    def fitting(question: str, lines: Sequence[str]) -> list[str]:
        """The few that share what is rare in `lines` with it, best last."""
        asked = _telling(question)
        shared = {line: asked & _telling(line) for line in lines} if asked else {}
        counted = Counter(word for words in shared.values() for word in words)
        worth = {line: sum(log(len(lines) / counted[word]) for word in words) for line, words in shared.items() if words}
        return sorted(worth, key=lambda line: worth[line])[-MOST_FITTING:]

    @cached_property
    def _questions(self) -> NGramLikeness:
        asked: dict[str, set[str]] = {kind: set() for kind in EntryKind}
        for topic in self._library.topics:
            for prompt in (each for step in topic.step for each in step.prompt if each.collects):
                asked[prompt.collects or EntryKind.TRIGGER].add(prompt.question)
        return NGramLikeness({kind: sorted(questions) for kind, questions in asked.items()})


def _telling(text: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in re.findall(r"[^\W\d_]+", text.casefold()) if len(word) >= SHORTEST)
