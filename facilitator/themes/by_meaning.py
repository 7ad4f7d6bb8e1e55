"""The better guess: by letters and by meaning together. Too slow for each key; for lines that wait, in the background."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain
from math import exp
from typing import TYPE_CHECKING

from facilitator.themes.encoder import Encoder
from facilitator.themes.guess import MOST_SITUATIONS, Grouped, Guesses, Line, ThemeId
from facilitator.themes.likeness import NGramLikeness
from facilitator.themes.told_apart import ToldApart, alike
from facilitator.vocabulary import EntryKind, Situation

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

# Tried on the phrases of tests/themes/phrases.tsv, on a fifth of the pack's wordings left out in turn, and on small talk.
LETTERS_COUNT = 0.4  # of the likeness is that of the letters, the rest that of the meaning
NEAREST_COUNTS = 0.4  # of the meaning's is that to the nearest example, the rest that to the middle of all
LEARNED_COUNTS = 0.5  # of what a line is worth to a theme is what was learned to tell it by, the rest is likeness
LEAST_THEME = 0.3  # of this; below, a line is not yet grouped
SURE_FROM = 0.4  # of this, and
SURE_AHEAD = 0.18  # so far before the next theme: 96 of 100 wordings left out that were sure were right, and all but one phrase
SHARPNESS = 24.0  # how fast a theme that is less near becomes less likely
FIRST_SITUATION = 0.6  # of a theme's weight is its first situation's, where it has several
MOST_EXAMPLES = 3000  # are learned from: a second's work. The newest of each theme


class ByMeaning:
    """Made anew for each piece of work: asks the encoder for every example, and forgets all when it goes. Raises EncoderLost."""

    def __init__(self, guesses: Guesses, encoder: Encoder, letters_count: float = LETTERS_COUNT) -> None:
        self._guesses, self._encoder, self._letters_count = guesses, encoder, letters_count
        self._situations = guesses.known.situations
        self._wordings = _Examples(guesses.known.wordings, encoder)
        self._helps = _Examples(guesses.known.helps, encoder)
        self._learned = _Learned(self._wordings, letters_count)

    def group(self, lines: Sequence[Line]) -> list[Grouped]:
        """Where each belongs. Raises EncoderLost."""
        return [grouped(near) for near in self.near(lines)]

    def situations(self, near: Sequence[tuple[ThemeId, float]]) -> tuple[Situation, ...]:
        """Best first, three at most: each as likely as the themes that have it are together."""
        if not near:
            return ()
        likely: dict[Situation, float] = defaultdict(float)
        for theme, worth in near:
            weight = exp(SHARPNESS * (worth - near[0][1]))
            first, *others = self._situations.get(theme) or (None,)
            for situation in others:
                likely[situation] += weight * (1 - FIRST_SITUATION) / len(others)
            if first:
                likely[first] += weight * (FIRST_SITUATION if others else 1)
        return tuple(sorted(likely, key=lambda situation: -likely[situation])[:MOST_SITUATIONS])

    def near(self, lines: Sequence[Line]) -> list[list[tuple[ThemeId, float]]]:
        """Every theme with what it is worth to each line, 0 to 1, the best first. Raises EncoderLost."""
        if not lines:
            return []
        vectors = self._encoder.encode([wording for wording, _ in lines])
        meant, helping = self._wordings.likeness(vectors), self._helps.likeness(vectors)
        learned = self._learned.answers([wording for wording, _ in lines], vectors)
        return [
            self._together(line, meant[at], helping[at] if line[1] is EntryKind.COPING_IDEA else None, learned[at])
            for at, line in enumerate(lines)
        ]

    def _together(self, line: Line, meant: Floats, helping: Floats | None, learned: Floats) -> list[tuple[ThemeId, float]]:
        by_meaning = dict(zip(self._wordings.labels, meant.tolist(), strict=True))
        if helping is not None:
            for theme, likeness in zip(self._helps.labels, helping.tolist(), strict=True):
                by_meaning[theme] = max(by_meaning.get(theme, 0.0), likeness)
        by_letters = dict(self._guesses.near(*line))
        answers = dict(zip(self._wordings.labels, learned.tolist(), strict=True))
        worth = {}
        for theme, meaning in by_meaning.items():
            likeness = self._letters_count * by_letters.get(theme, 0.0) + (1 - self._letters_count) * max(0.0, meaning)
            both = LEARNED_COUNTS * answers.get(theme, 0.0) + (1 - LEARNED_COUNTS) * likeness
            worth[theme] = min(1.0, max(0.0, both))
        return sorted(worth.items(), key=lambda item: -item[1])


def grouped(near: Sequence[tuple[ThemeId, float]]) -> Grouped:
    """Best first."""
    if not near or near[0][1] < LEAST_THEME:
        return Grouped(None)
    ahead = near[0][1] - (near[1][1] if len(near) > 1 else 0.0)
    return Grouped(near[0][0], is_sure=near[0][1] >= SURE_FROM and ahead >= SURE_AHEAD)


class _Examples:
    """Vectors of all examples, each once, label by label, and the middle of each label's."""

    def __init__(self, examples: Mapping[ThemeId, Sequence[str]], encoder: Encoder) -> None:
        import numpy

        self._numpy = numpy
        self.counted = {label: Counter(phrases) for label, phrases in examples.items() if phrases}
        self.labels = list(self.counted)
        self.vectors = encoder.encode(list(chain.from_iterable(self.counted.values())))
        self.starts = numpy.cumsum([0, *(len(each) for each in self.counted.values())])[:-1]
        if self.labels:
            counts = numpy.array([count for each in self.counted.values() for count in each.values()], numpy.float32)
            middles = numpy.add.reduceat(self.vectors * counts[:, None], self.starts)
            self._middles = middles / numpy.linalg.norm(middles, axis=1, keepdims=True)

    def likeness(self, vectors: Floats) -> Floats:
        """A row for each vector, a column for each label."""
        if not self.labels:
            return vectors[:, :0]
        to_nearest = self._numpy.maximum.reduceat(vectors @ self.vectors.T, self.starts, axis=1)
        likeness: Floats = NEAREST_COUNTS * to_nearest + (1 - NEAREST_COUNTS) * (vectors @ self._middles.T)
        return likeness


class _Learned:
    """What tells the labels of the examples apart. Its letters are its own: the guess may learn on another thread meanwhile."""

    def __init__(self, examples: _Examples, letters_count: float) -> None:
        import numpy

        self._numpy, self._letters_count = numpy, letters_count
        most_each = MOST_EXAMPLES // max(1, len(examples.labels))
        newest = {label: list(counted.items())[-most_each:] for label, counted in examples.counted.items()}
        phrases = [phrase for some in newest.values() for phrase, _ in some]
        ends = [*examples.starts[1:], len(examples.vectors)]
        kept = [at for end, some in zip(ends, newest.values(), strict=False) for at in range(end - len(some), end)]
        self._vectors = examples.vectors[kept]
        self._letters = NGramLikeness({label: [phrase for phrase, _ in some] for label, some in newest.items()})
        labels = [number for number, some in enumerate(newest.values()) for _ in some]
        counts = [count for some in newest.values() for _, count in some]
        self._told = ToldApart(self._alike(phrases, self._vectors), labels, counts)

    def answers(self, phrases: Sequence[str], vectors: Floats) -> Floats:
        """A row for each phrase, a column for each label."""
        return self._told.answers(self._alike(phrases, vectors))

    def _alike(self, phrases: Sequence[str], vectors: Floats) -> Floats:
        meaning: Floats = vectors @ self._vectors.T
        letters = self._numpy.zeros_like(meaning)
        if self._letters_count and len(self._vectors):
            for at, phrase in enumerate(phrases):  # one by one: all at once would hold up the windows
                letters[at] = self._letters.to_examples(phrase)
        return alike(letters, meaning, self._letters_count)
