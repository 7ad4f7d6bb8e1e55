"""What a line looks like: its kind, situations and theme, guessed from the packs' wordings and from what was moved by hand.

Shown, never silently applied.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass

from facilitator.curriculum.library import Library
from facilitator.themes.kind_guess import KindGuess
from facilitator.themes.likeness import NGramLikeness
from facilitator.vocabulary import EntryKind, SignKind, Situation, Stage

ThemeId = str  # the pack's id of a named theme

MOST_SITUATIONS = 3
OTHER_THEMES = 3
LEAST_THEME = 0.18  # likeness; below, a line is not yet grouped. Tried on the core pack and on small talk (tests/themes)
SURE_FROM = 0.22  # likeness, and
SURE_AHEAD = 0.08  # so far before the next theme: then a guess is sure. 96 of 100 wordings left out of the pack were right then
LEAST_STAGE = 0.18
LEAST_IDEA = 0.18
LEAST_SITUATION = 0.14
ALSO_NEAR = 0.6  # of the nearest theme's likeness: what is less near says nothing about the situation
SECOND_SITUATION = 0.5  # what a theme's further situations count beside its first
OWN_COUNTS = 3  # so many examples of a pack is one that was moved by hand
SHARE_OF_BEST = 0.4  # of the first situation's weight: what has less is not named


@dataclass(frozen=True)
class Guess:
    kind: EntryKind
    situations: tuple[Situation, ...]  # best first, three at most; empty when nothing is near
    theme: ThemeId | None  # None: not yet grouped
    other_themes: tuple[ThemeId, ...] = ()  # the next nearest, to offer
    stage: Stage | None = None  # of warning signs, when a pack's warning sign is near
    sign: SignKind | None = None  # of warning signs: feeling, thought or body, as the nearest of the packs'
    is_sure: bool = False  # its theme is clearly near, and no other as near


Line = tuple[str, EntryKind]


@dataclass(frozen=True)
class Grouped:
    """Where a line belongs, for the background: None where nothing is near."""

    theme: ThemeId | None
    is_sure: bool = False


@dataclass(frozen=True)
class Known:
    """What themes are told by: `wordings`, the packs' and own ones, and `helps` where the line is a coping idea."""

    wordings: Mapping[ThemeId, Sequence[str]]
    helps: Mapping[ThemeId, Sequence[str]]
    situations: Mapping[ThemeId, tuple[Situation, ...]]
    names: Mapping[ThemeId, str]


class Guesses:
    """Built once after unlocking (loads NumPy); `of` takes under 5 ms. Never raises, whatever the line."""

    def __init__(self, library: Library) -> None:
        themes = library.themes
        self.known = Known(
            {theme.id: theme.examples for theme in themes},
            {theme.id: theme.helps for theme in themes},
            {theme.id: theme.situations for theme in themes},
            {theme.id: theme.name for theme in themes},
        )
        self._packs = self.known
        self._pack_themes = self._themes = NGramLikeness(self.known.wordings)
        self._helps = NGramLikeness(self.known.helps)
        self._ideas = NGramLikeness({idea: (idea,) for idea in library.coping_ideas()})
        signs = library.warning_signs
        self._stages = NGramLikeness({stage: [sign.text for sign in signs if sign.stage is stage] for stage in Stage})
        self._signs = NGramLikeness({kind: [sign.text for sign in signs if sign.kind is kind] for kind in SignKind})
        self._kind = KindGuess(library)

    def untaught(self) -> Guesses:
        """The same guesses, to be taught on their own: what one practice moved is known to no other, nor after it is locked."""
        guesses = copy(self)
        guesses.known, guesses._themes = self._packs, self._pack_themes
        return guesses

    def learn(
        self,
        own: Mapping[ThemeId, Sequence[str]],
        situations: Mapping[ThemeId, tuple[Situation, ...]],
        names: Mapping[ThemeId, str],
    ) -> None:
        """From now on these lines, which were moved by hand, are examples too, each as much as several of a pack's.

        In place of what was learned before; situations and names of all themes are as the facilitator has them. It takes a
        tenth of a second, on any thread; who guesses meanwhile gets the guess of before.
        """
        packs = self._packs
        wordings = {
            theme: (*packs.wordings.get(theme, ()), *tuple(own.get(theme, ())) * OWN_COUNTS)
            for theme in {**packs.wordings, **own}
        }
        likeness = NGramLikeness(wordings) if any(own.values()) else self._pack_themes
        self.known = Known(wordings, packs.helps, {**packs.situations, **situations}, {**packs.names, **names})
        self._themes = likeness

    def of(self, wording: str, expected: EntryKind | None = None) -> Guess:
        """`expected` is what the running prompt collects; it decides where the words alone do not."""
        kind = self._kind.of(wording, expected)
        near = self.near(wording, kind)
        is_grouped = bool(near) and near[0][1] >= LEAST_THEME
        return Guess(
            kind=kind,
            situations=situations_of(near, self.known.situations),
            theme=near[0][0] if is_grouped else None,
            other_themes=tuple(theme for theme, _ in near[is_grouped : is_grouped + OTHER_THEMES]),
            stage=self._stage(wording) if kind is EntryKind.WARNING_SIGN else None,
            sign=self.sign_of(wording) if kind is EntryKind.WARNING_SIGN else None,
            is_sure=_is_sure(near),
        )

    def group(self, lines: Sequence[Line]) -> list[Grouped]:
        """Where each belongs, by letters alone."""
        guesses = [self.of(wording, kind) for wording, kind in lines]
        return [Grouped(guess.theme, guess.is_sure) for guess in guesses]

    def sign_of(self, wording: str) -> SignKind | None:
        """What the packs' warning signs that are most like it are: a feeling, a thought or of the body."""
        near = self._signs.nearest(wording, 1)
        return SignKind(near[0][0]) if near and near[0][1] >= LEAST_STAGE else None

    def nearest_theme(self, text: str) -> ThemeId:
        """The nearest theme of a pack, however far: offered where a line as it was said is refused. Needs a pack with themes."""
        return self._pack_themes.nearest(text, 1)[0][0]

    def nearest_idea(self, text: str) -> str | None:
        """The pack's coping idea that is most like `text`; None where nothing is like it."""
        near = self._ideas.nearest(text, 1)
        return near[0][0] if near and near[0][1] >= LEAST_IDEA else None

    def near(self, wording: str, kind: EntryKind) -> list[tuple[ThemeId, float]]:
        """Every theme that is like it at all, the nearest first. A coping idea may also be like what helps with a theme."""
        near = dict(self._themes.nearest(wording, len(self.known.wordings)))
        if kind is EntryKind.COPING_IDEA:
            for theme, likeness in self._helps.nearest(wording, len(self.known.helps)):
                near[theme] = max(near.get(theme, 0.0), likeness)
        return sorted(((theme, likeness) for theme, likeness in near.items() if likeness > 0), key=lambda item: -item[1])

    def _stage(self, wording: str) -> Stage | None:
        near = self._stages.nearest(wording, 1)
        return Stage(near[0][0]) if near and near[0][1] >= LEAST_STAGE else None


def situations_of(
    near: Sequence[tuple[ThemeId, float]],
    of_themes: Mapping[ThemeId, tuple[Situation, ...]],
) -> tuple[Situation, ...]:
    """Those of the nearest themes, each by how near it is."""
    if not near or near[0][1] < LEAST_SITUATION:
        return ()
    weights: dict[Situation, float] = defaultdict(float)
    for theme, likeness in near:
        weight = max(0.0, likeness - ALSO_NEAR * near[0][1])
        for place, situation in enumerate(of_themes.get(theme, ())):
            weights[situation] += weight * (SECOND_SITUATION if place else 1)
    best = sorted(weights, key=lambda situation: -weights[situation])[:MOST_SITUATIONS]
    return tuple(situation for situation in best if weights[situation] >= SHARE_OF_BEST * weights[best[0]])


def _is_sure(near: list[tuple[ThemeId, float]]) -> bool:
    """Best first."""
    likeness = [likeness for _, likeness in near[:2]] + [0.0, 0.0]
    return likeness[0] >= SURE_FROM and likeness[0] - likeness[1] >= SURE_AHEAD
