"""The attack on the seal: guess from stored bytes in which order lines were shared, and by whom (TRUST section 8, L1)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import sqrt
from statistics import fmean

from numpy import argsort, corrcoef

NINETY_NINE = 2.576  # standard errors


def positions(wordings: Sequence[str], stored: Iterable[bytes], *, last: bool = False) -> list[int | None]:
    """Where the bytes of each wording stand, the first time (or the last)."""
    bytes_ = b"".join(stored)
    found = [bytes_.rfind(words.encode()) if last else bytes_.find(words.encode()) for words in wordings]
    return [place if place >= 0 else None for place in found]


def rank_correlation(places: Sequence[int]) -> float:
    """Spearman's, between the order of sharing (that of `places`) and what was found. All places differ."""
    ranks = argsort(argsort(places))
    return float(corrcoef(range(len(places)), ranks)[0, 1])


@dataclass
class Guessing:
    """What one way of guessing reached over many sessions."""

    way: str
    correlations: list[float] = field(default_factory=list)
    authors_right: list[float] = field(default_factory=list)
    lines: int = 0
    people: int = 1

    def guess(self, places: Sequence[int | None], people: int) -> None:
        """Lines were shared in the order of `places`, people took turns. Lines that are not found tell nothing."""
        found = [place for place in places if place is not None]
        if len(found) < 3:
            return
        self.lines, self.people = len(found), people
        self.correlations.append(rank_correlation(found))
        dealt = argsort(argsort(found)) % people
        self.authors_right.append(fmean(int(dealt[line] == line % people) for line in range(len(found))))

    @property
    def order(self) -> float:
        return fmean(self.correlations) if self.correlations else 0.0

    @property
    def order_by_chance(self) -> float:
        """The half-width of the 99 % interval round 0 of the mean correlation when there is nothing to find."""
        return NINETY_NINE / sqrt((self.lines - 1) * max(len(self.correlations), 1)) if self.correlations else 0.0

    @property
    def authors(self) -> float:
        return fmean(self.authors_right) if self.authors_right else 0.0

    @property
    def authors_by_chance(self) -> tuple[float, float]:
        share = 1 / self.people
        wide = NINETY_NINE * sqrt(share * (1 - share) / (self.lines - 1) / len(self.authors_right)) if self.authors_right else 1.0
        return share - wide, share + wide

    @property
    def finds_nothing(self) -> bool:
        if not self.correlations:
            return True
        least, most = self.authors_by_chance
        return abs(self.order) <= self.order_by_chance and least <= self.authors <= most

    def __str__(self) -> str:
        if not self.correlations:
            return f"{self.way}: no line found"
        return (
            f"{self.way}: order {self.order:+.3f} (chance ±{self.order_by_chance:.3f}), author right {self.authors:.3f} "
            f"(chance {1 / self.people:.3f}), {len(self.correlations)} sessions"
        )
