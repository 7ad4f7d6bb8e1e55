"""How alike two phrases are. The one place that knows how: character n-grams (2 to 5), tf-idf, cosine."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Protocol

from facilitator.privacy.plain import one_line

if TYPE_CHECKING:  # NumPy takes 200 ms to load; who only imports this module does not wait for it
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

SHORTEST, LONGEST = 2, 5  # letters of a gram; a space is one
NEAREST_COUNTS = 0.3  # of the likeness is that to the nearest example, the rest that to all examples of a label together
LONGEST_PHRASE = 300

_APOSTROPHES = re.compile("[’'ʼ`]")
_BETWEEN_WORDS = re.compile(r"[\W_]+")


class Likeness(Protocol):
    def nearest(self, phrase: str, count: int = 3) -> list[tuple[str, float]]:
        """The labels whose examples are most like `phrase`, best first, with their likeness 0 to 1."""
        ...


class NGramLikeness:
    """Fitted once on examples by label. Under 1 ms a phrase.

    Tried by leaving each example of the core pack out in turn, and on lines it had never seen (tests/themes/unseen.tsv): the
    nearest example alone is misled by a common turn of phrase, the middle of all examples by a label of many kinds.
    Both together were right more often than either.
    """

    def __init__(self, examples: Mapping[str, Sequence[str]]) -> None:
        import numpy

        self._numpy = numpy
        self._labels = [label for label, phrases in examples.items() if phrases]
        counted = [[_grams(phrase) for phrase in examples[label]] for label in self._labels]
        if not self._labels:
            return
        sizes = [len(each) for each in counted]
        self._starts = numpy.cumsum([0, *sizes])[:-1]
        self._index(list(chain.from_iterable(counted)), numpy.repeat(numpy.arange(len(sizes)), sizes))

    def nearest(self, phrase: str, count: int = 3) -> list[tuple[str, float]]:
        if not self._labels:
            return []
        numpy = self._numpy
        to_examples = self.to_examples(phrase)
        to_all = numpy.add.reduceat(to_examples, self._starts) / self._lengths
        to_nearest = numpy.maximum.reduceat(to_examples, self._starts)
        likeness = (1 - NEAREST_COUNTS) * to_all + NEAREST_COUNTS * to_nearest
        order = numpy.argsort(-likeness, kind="stable")[:count]
        return [(self._labels[label], min(1.0, float(likeness[label]))) for label in order]

    def to_examples(self, phrase: str) -> Floats:
        """Cosine with each example, label by label; there must be some. What no example has counts as rare, so that a line of
        strange words is like nothing."""
        numpy, grams = self._numpy, _grams(phrase)
        places = numpy.array([self._vocabulary.get(gram, self._unknown) for gram in grams], numpy.int64)
        weights = (1 + numpy.log(numpy.array(list(grams.values()), numpy.float64))) * self._rarity[places]
        counts = self._counts[places]
        ends = numpy.cumsum(counts)
        found = numpy.arange(counts.sum()) + numpy.repeat(self._begins[places] - (ends - counts), counts)
        shares = self._weights[found] * numpy.repeat(weights, counts)
        sums: Floats = numpy.bincount(self._examples[found], shares, self._example_count)
        length: float = numpy.sqrt(weights @ weights)
        return sums / length if length else sums

    def _index(self, counted: Sequence[Counter[str]], labels: NDArray[np.int64]) -> None:
        """For each gram the examples that have it and how much it weighs there, each example of length 1."""
        numpy = self._numpy
        vocabulary: dict[str, int] = {}
        grams = numpy.array([vocabulary.setdefault(gram, len(vocabulary)) for each in counted for gram in each], numpy.int64)
        times = numpy.array([count for each in counted for count in each.values()], numpy.float64)
        examples = numpy.repeat(numpy.arange(len(counted)), [len(each) for each in counted])
        self._vocabulary, self._unknown, self._example_count = vocabulary, len(vocabulary), len(counted)
        self._counts = numpy.bincount(grams, minlength=len(vocabulary) + 1)
        self._begins = numpy.cumsum(self._counts) - self._counts
        self._rarity = numpy.log((1 + len(counted)) / (1 + self._counts)) + 1
        weights = (1 + numpy.log(times)) * self._rarity[grams]
        weights /= numpy.sqrt(numpy.bincount(examples, weights * weights, len(counted)))[examples]
        by_gram = numpy.argsort(grams, kind="stable")
        self._lengths = self._lengths_of_labels(grams, weights, labels[examples])
        self._examples, self._weights = examples[by_gram].astype(numpy.int32), weights[by_gram].astype(numpy.float32)

    def _lengths_of_labels(self, grams: NDArray[np.int64], weights: Floats, labels: NDArray[np.int64]) -> Floats:
        """Of the sum of each label's examples: the more alike they are, the longer it is."""
        numpy = self._numpy
        together = numpy.bincount(labels * (self._unknown + 1) + grams, weights, len(self._labels) * (self._unknown + 1))
        lengths: Floats = numpy.sqrt((together * together).reshape(len(self._labels), -1).sum(axis=1))
        return lengths


def _grams(phrase: str) -> Counter[str]:
    words = _BETWEEN_WORDS.sub(" ", _APOSTROPHES.sub("", one_line(phrase[:LONGEST_PHRASE]).casefold())).strip()
    text = f" {words} "
    return Counter(text[at : at + size] for size in range(SHORTEST, LONGEST + 1) for at in range(len(text) - size + 1))
