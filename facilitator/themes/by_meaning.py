"""The better guess: by letters and by meaning together. Too slow for each key; for lines that wait, in the background."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from facilitator.themes.encoder import Encoder
from facilitator.themes.guess import Grouped, Guesses, Line, ThemeId, situations_of
from facilitator.vocabulary import EntryKind, Situation

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

# Tried on the half "tune" of tests/themes/phrases.tsv, by leaving out each of the pack's wordings in turn, and on small talk.
LETTERS_COUNT = 0.4  # of the likeness is that of the letters, the rest that of the meaning
NEAREST_COUNTS = 0.4  # of the meaning's is that to the nearest example, the rest that to the middle of all
LEAST_THEME = 0.28  # likeness; below, a line is not yet grouped
SURE_FROM = 0.35  # likeness, and
SURE_AHEAD = 0.1  # so far before the next theme: 98 of 100 wordings left out that were sure were right, and all Spanish ones
ALSO_NEAR, SECOND_SITUATION, SHARE_OF_BEST = 0.9, 0.5, 0.0  # as those of guess.py, on this likeness; three are always told


class ByMeaning:
    """Made anew for each piece of work: asks the encoder for every example, and forgets all when it goes. Raises EncoderLost."""

    def __init__(self, guesses: Guesses, encoder: Encoder, letters_count: float = LETTERS_COUNT) -> None:
        self._guesses, self._encoder, self._letters_count = guesses, encoder, letters_count
        self._wordings = _Examples(guesses.known.wordings, encoder)
        self._helps = _Examples(guesses.known.helps, encoder)

    def group(self, lines: Sequence[Line]) -> list[Grouped]:
        """Where each belongs. Raises EncoderLost."""
        return [grouped(near) for near in self.near(lines)]

    def situations(self, near: Sequence[tuple[ThemeId, float]]) -> tuple[Situation, ...]:
        """Best first, three at most."""
        return situations_of(near, self._guesses.known.situations, ALSO_NEAR, SECOND_SITUATION, SHARE_OF_BEST)

    def near(self, lines: Sequence[Line]) -> list[list[tuple[ThemeId, float]]]:
        """Every theme with its likeness to each line, the nearest first. Raises EncoderLost."""
        vectors = self._encoder.encode([wording for wording, _ in lines])
        meant, helping = self._wordings.likeness(vectors), self._helps.likeness(vectors)
        return [
            self._together(wording, kind, meant[at], helping[at] if kind is EntryKind.COPING_IDEA else None)
            for at, (wording, kind) in enumerate(lines)
        ]

    def _together(self, wording: str, kind: EntryKind, meant: Floats, helping: Floats | None) -> list[tuple[ThemeId, float]]:
        by_meaning = dict(zip(self._wordings.labels, meant.tolist(), strict=True))
        if helping is not None:
            for theme, likeness in zip(self._helps.labels, helping.tolist(), strict=True):
                by_meaning[theme] = max(by_meaning.get(theme, 0.0), likeness)
        by_letters = dict(self._guesses.near(wording, kind))
        both = {
            theme: self._letters_count * by_letters.get(theme, 0.0) + (1 - self._letters_count) * max(0.0, likeness)
            for theme, likeness in by_meaning.items()
        }
        return sorted(both.items(), key=lambda item: -item[1])


def grouped(near: Sequence[tuple[ThemeId, float]]) -> Grouped:
    """Best first."""
    if not near or near[0][1] < LEAST_THEME:
        return Grouped(None)
    ahead = near[0][1] - (near[1][1] if len(near) > 1 else 0.0)
    return Grouped(near[0][0], is_sure=near[0][1] >= SURE_FROM and ahead >= SURE_AHEAD)


class _Examples:
    """Vectors of all examples, label by label, and the middle of each label's."""

    def __init__(self, examples: Mapping[ThemeId, Sequence[str]], encoder: Encoder) -> None:
        import numpy

        self._numpy = numpy
        self.labels = [label for label, phrases in examples.items() if phrases]
        self._vectors = encoder.encode(list(chain.from_iterable(examples[label] for label in self.labels)))
        self._starts = numpy.cumsum([0, *(len(examples[label]) for label in self.labels)])[:-1]
        middles = numpy.add.reduceat(self._vectors, self._starts) if self.labels else self._vectors
        self._middles = middles / numpy.linalg.norm(middles, axis=1, keepdims=True)

    def likeness(self, vectors: Floats) -> Floats:
        """A row for each vector, a column for each label."""
        if not self.labels:
            return vectors[:, :0]
        to_nearest = self._numpy.maximum.reduceat(vectors @ self._vectors.T, self._starts, axis=1)
        likeness: Floats = NEAREST_COUNTS * to_nearest + (1 - NEAREST_COUNTS) * (vectors @ self._middles.T)
        return likeness
