"""How alike two phrases are. The one place that knows how: character n-grams (2 to 5), tf-idf, cosine."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

from facilitator.privacy.plain import one_line

if TYPE_CHECKING:  # NumPy takes 200 ms to load; who only imports this module does not wait for it
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Grams = NDArray[np.uint64]
    Counts = NDArray[np.uint16]

SHORTEST, LONGEST = 2, 5  # letters of a gram; a space is one
NEAREST_COUNTS = 0.3  # of the likeness is that to the nearest example, the rest that to all examples of a label together
LONGEST_PHRASE = 300
MIXES = 0x100000001B3  # a gram's letters into one number of 64 bits, which wraps

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
        if not self._labels:
            return
        sizes = [len(examples[label]) for label in self._labels]
        self._starts = numpy.cumsum([0, *sizes])[:-1]
        self._index(*self._all_grams([phrase for label in self._labels for phrase in examples[label]]))

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
        numpy = self._numpy
        grams, times = self._grams(phrase)
        places = numpy.minimum(numpy.searchsorted(self._vocabulary, grams), self._unknown - 1)
        places = numpy.where(self._vocabulary[places] == grams, places, self._unknown)
        counts = self._counts[places]
        weights = (1 + numpy.log(times, dtype=numpy.float64)) * self._rarity(counts)
        ends = numpy.cumsum(counts)
        found = numpy.arange(counts.sum()) + numpy.repeat(self._begins[places] - (ends - counts), counts)
        shares = self._weights[found] * numpy.repeat(weights, counts)
        sums: Floats = numpy.bincount(self._examples[found], shares, self._example_count)
        length: float = numpy.sqrt(weights @ weights)
        return sums / length if length else sums

    def _all_grams(self, phrases: Sequence[str]) -> tuple[Grams, Counts, list[int]]:
        """Of one phrase after the other, and how many each has."""
        grams, times = zip(*map(self._grams, phrases), strict=True)
        return self._numpy.concatenate(grams), self._numpy.concatenate(times), [len(each) for each in grams]

    def _index(self, said: Grams, times: Counts, sizes: Sequence[int]) -> None:
        """For each gram the examples that have it and how much it weighs there, each example of length 1. It stays as long as
        the program runs: narrow arrays and no strings, and little more while it is made."""
        numpy = self._numpy
        self._vocabulary, self._example_count = numpy.unique(said), len(sizes)
        self._unknown = len(self._vocabulary)
        grams = numpy.searchsorted(self._vocabulary, said).astype(numpy.int32)
        self._counts = numpy.bincount(grams, minlength=self._unknown + 1).astype(numpy.int32)
        self._begins = numpy.cumsum(self._counts, dtype=numpy.int32) - self._counts
        examples = numpy.repeat(numpy.arange(len(sizes), dtype=numpy.int32), sizes)
        weights = (1 + numpy.log(times, dtype=numpy.float32)) * self._rarity(self._counts).astype(numpy.float32)[grams]
        lengths = numpy.sqrt(numpy.bincount(examples, weights * weights, len(sizes)))
        weights /= lengths.astype(numpy.float32)[examples]
        ends = numpy.cumsum([0, *sizes])
        starts = [*ends[self._starts], ends[-1]]
        self._lengths = numpy.array([self._length(grams[at:to], weights[at:to]) for at, to in pairwise(starts)])
        by_gram = numpy.argsort(grams, kind="stable")
        self._examples, self._weights = examples[by_gram], weights[by_gram]

    def _rarity(self, counts: NDArray[np.int32]) -> Floats:
        rarity: Floats = self._numpy.log((1 + self._example_count) / (1 + counts)) + 1
        return rarity

    def _length(self, grams: NDArray[np.int32], weights: NDArray[np.float32]) -> float:
        """Of the sum of one label's examples: the more alike they are, the longer it is."""
        together = self._numpy.bincount(self._numpy.unique(grams, return_inverse=True)[1], weights)
        return float(self._numpy.sqrt(together @ together))

    def _grams(self, phrase: str) -> tuple[Grams, Counts]:
        """Each as a number, and how often it is there. That two are one number is as unlikely as can be."""
        numpy = self._numpy
        words = _BETWEEN_WORDS.sub(" ", _APOSTROPHES.sub("", one_line(phrase[:LONGEST_PHRASE]).casefold())).strip()
        letters = numpy.frombuffer(f" {words} ".encode("utf-32-le", "surrogatepass"), "<u4").astype(numpy.uint64)
        grams, sizes = letters, []
        for size in range(SHORTEST, min(LONGEST, len(letters)) + 1):
            grams = grams[:-1] * numpy.uint64(MIXES) + letters[size - 1 :]
            sizes.append(grams)
        found, times = numpy.unique(numpy.concatenate(sizes), return_counts=True)
        return found, times.astype(numpy.uint16)
