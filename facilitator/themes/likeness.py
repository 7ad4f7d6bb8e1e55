"""How alike two phrases are. The one place that knows how: character n-grams (2 to 5), tf-idf, cosine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol


class Likeness(Protocol):
    def nearest(self, phrase: str, count: int = 3) -> list[tuple[str, float]]:
        """The labels whose examples are most like `phrase`, best first, with their likeness 0 to 1."""
        ...


class NGramLikeness:
    """Fitted once on examples by label. Under 1 ms a phrase."""

    def __init__(self, examples: Mapping[str, Sequence[str]]) -> None: ...

    def nearest(self, phrase: str, count: int = 3) -> list[tuple[str, float]]:
        raise NotImplementedError
