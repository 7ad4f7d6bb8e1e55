"""One figure, and how two things are timed in turns so that a noisy machine is fair to both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from statistics import median

RUNS = 7  # at least so many alternating runs


@dataclass(frozen=True)
class Figure:
    """`bound` is on the ratio where there is a floor that it is compared with, else on the value."""

    name: str
    value: float
    floor: float
    bound: float
    is_ratio: bool
    note: str = ""
    taken: tuple[float, ...] = ()  # by each run, where the value is their median
    is_least: bool = False  # the bound is the least that it may be

    @property
    def ratio(self) -> float:
        return self.value / self.floor if self.floor else 0.0

    @property
    def judged(self) -> float:
        return self.ratio if self.is_ratio else self.value

    @property
    def is_within(self) -> bool:
        return self.judged >= self.bound if self.is_least else self.judged <= self.bound

    def row(self) -> str:
        told = f"ratio {self.ratio:.2f}" if self.is_ratio else f"{self.value:.2f}" if self.is_least else f"{self.value:.1f}"
        sign = " " if self.is_within else "✗"
        spread = f" ({min(self.taken):.1f} to {max(self.taken):.1f})" if self.taken else ""
        floor = f", floor {self.floor:.2f}" if self.floor else ""
        return f"{sign} {self.name:24} {told:>11}   bound {self.bound:<5g}  {self.value:.2f}{spread}{floor} {self.note}"

    def as_json(self) -> dict[str, float]:
        return {"value": self.value, "floor": self.floor, "ratio": self.ratio}


def in_turns(ours: Callable[[], float], floor: Callable[[], float], runs: int = RUNS) -> tuple[float, float]:
    """Medians of both, run alternately. Each callable returns what it took."""
    pairs = [(floor(), ours()) for _ in range(runs)]
    return median(pair[1] for pair in pairs), median(pair[0] for pair in pairs)


def percentile(values: list[float], share: float) -> float:
    """The least value that so large a share of them does not exceed."""
    return sorted(values)[max(0, ceil(share * len(values)) - 1)]
