"""What the guess is worth on the labelled phrases (phrases.tsv): by letters alone, by meaning alone, by both together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from facilitator.curriculum.library import Library
from facilitator.themes.by_meaning import ByMeaning, grouped
from facilitator.themes.encoder import Encoder
from facilitator.themes.guess import Guesses, ThemeId, situations_of
from facilitator.vocabulary import EntryKind, Situation

HERE = Path(__file__).parent
PACKS = HERE.parents[1] / "resources" / "packs"
LETTERS, MEANING, BOTH = "letters", "meaning", "both"

Near = Sequence[tuple[ThemeId, float]]


@dataclass(frozen=True)
class Phrase:
    half: str  # "tune" or "judge"
    language: str
    theme: ThemeId
    situation: Situation
    words: str


@dataclass(frozen=True)
class Worth:
    """Shares of the phrases. A sure one counts whether its theme is right; `confused`: (the theme, what it was taken for)."""

    phrases: int
    theme: float
    among_three: float
    situation_top2: float
    sure: float
    sure_right: float
    confused: Counter[tuple[ThemeId, ThemeId]]


def phrases() -> list[Phrase]:
    rows = [row.split("\t") for row in (HERE / "phrases.tsv").read_text("utf-8").splitlines() if not row.startswith("#")]
    return [Phrase(half, language, theme, Situation(situation), words) for half, language, theme, situation, words in rows]


def worth(some: Sequence[Phrase], how: str, guesses: Guesses, encoder: Encoder) -> Worth:
    if how == LETTERS:
        near: Sequence[Near] = [guesses.near(phrase.words, EntryKind.TRIGGER) for phrase in some]
        situations = [situations_of(each, guesses.known.situations) for each in near]
        sure = [guesses.of(phrase.words, EntryKind.TRIGGER).is_sure for phrase in some]
    else:
        by_meaning = made(guesses, encoder, how)
        near = by_meaning.near([(phrase.words, EntryKind.TRIGGER) for phrase in some])
        situations = [by_meaning.situations(each) for each in near]
        sure = [grouped(each).is_sure for each in near]
    first = [each[0][0] for each in near]
    right = [found == phrase.theme for found, phrase in zip(first, some, strict=True)]
    return Worth(
        len(some),
        _share(right),
        _share(phrase.theme in dict(each[:3]) for phrase, each in zip(some, near, strict=True)),
        _share(phrase.situation in each[:2] for phrase, each in zip(some, situations, strict=True)),
        _share(sure),
        _share(is_right for is_right, is_sure in zip(right, sure, strict=True) if is_sure),
        Counter((phrase.theme, found) for phrase, found in zip(some, first, strict=True)),
    )


@cache
def made(guesses: Guesses, encoder: Encoder, how: str = BOTH) -> ByMeaning:
    """Once: that takes some seconds."""
    return ByMeaning(guesses, encoder, *([0.0] if how == MEANING else []))


def known() -> Guesses:
    return Guesses(Library.load([PACKS]))


def _share(answers: Iterable[bool]) -> float:
    told = list(answers)
    return sum(told) / len(told) if told else 1.0
