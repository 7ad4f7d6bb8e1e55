"""Which ideas are one in other words: every word of the shorter stands in the longer, in whatever order and with what ending.

By words, not by the likeness of letters: "call my sister before work" and "call my sponsor before work" are more alike by letters
than "go to a meeting" and "I go to a meeting every night". Better to miss two that are one than to count two others together.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from math import ceil
from typing import TypeVar

from facilitator.privacy.sameness import bare_words

T = TypeVar("T")

AT_LEAST = 0.5  # of the longer one's letters the shorter has: "walk" is not all of "I call my sister, then we take a walk"
STEM = 0.8  # of the shorter word's letters are in common, from the first on: text and texting, but not card and care
SHORT = 4  # letters: words with fewer have to be the same
NOT = frozenset(["no", "not", "never", "without", "dont", "doesnt", "didnt", "cant", "wont", "isnt", "shouldnt", "nunca", "sin"])

_APOSTROPHES = re.compile("[’'ʼ`]")


def grouped(ideas: Iterable[T], wording: Callable[[T], str]) -> list[list[T]]:
    """Those that are one together, each with the first that it is one with: who comes first is the measure of the others."""
    told = [(idea, _words(wording(idea))) for idea in ideas]
    ends = _with_any_ending(word for _, words in told for word in words)
    groups: list[tuple[_Idea, list[T]]] = []
    for each, words in told:
        idea = _Idea(words, ends)
        group = next((group for first, group in groups if idea.is_one_with(first)), None)
        if group is None:
            groups.append((idea, group := []))
        group.append(each)
    return [group for _, group in groups]


class _Idea:
    def __init__(self, words: frozenset[str], ends: dict[str, frozenset[str]]) -> None:
        self._words = words
        self._with_any_ending = frozenset(word for each in words for word in ends[each])
        self._letters = sum(map(len, words))
        self._is_not = not words.isdisjoint(NOT)

    def is_one_with(self, other: _Idea) -> bool:
        if self._is_not != other._is_not:  # "answer the phone", "don't answer the phone"
            return False
        shorter, longer = (self, other) if self._letters <= other._letters else (other, self)
        return shorter._letters >= AT_LEAST * longer._letters and shorter._words <= longer._with_any_ending


def _words(wording: str) -> frozenset[str]:
    """Without those of one letter, which say nothing ("I", "a", "y"); where no other is there, as of emoji, all of it is one."""
    return frozenset(word for word in bare_words(_APOSTROPHES.sub("", wording)) if len(word) > 1) or frozenset({wording})


def _with_any_ending(words: Iterable[str]) -> dict[str, frozenset[str]]:
    """Each with those that are the same but for the ending."""
    near: dict[str, set[str]] = defaultdict(set)
    for word in set(words):
        near[word[:SHORT]].add(word)
    return {word: frozenset(each for each in together if _is_same(word, each)) for together in near.values() for word in together}


def _is_same(one: str, other: str) -> bool:
    shortest = min(len(one), len(other))
    stem = ceil(STEM * shortest)
    return one == other or (shortest >= SHORT and one[:stem] == other[:stem])
