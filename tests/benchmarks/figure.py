"""One figure, and how two things are timed in turns so that a noisy machine is fair to both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
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

    @property
    def ratio(self) -> float:
        return self.value / self.floor if self.floor else 0.0

    @property
    def judged(self) -> float:
        return self.ratio if self.is_ratio else self.value

    @property
    def is_within(self) -> bool:
        return self.judged <= self.bound

    def row(self) -> str:
        told = f"ratio {self.ratio:.2f}" if self.is_ratio else f"{self.value:.1f}"
        sign = "  " if self.is_within else "✗ "
        return f"{sign}{self.name:28} {told:>14}   bound {self.bound:g}   value {self.value:.2f}, floor {self.floor:.2f}   {self.note}"

    def as_json(self) -> dict[str, float]:
        return {"value": self.value, "floor": self.floor, "ratio": self.ratio}


def in_turns(ours: Callable[[], float], floor: Callable[[], float], runs: int = RUNS) -> tuple[float, float]:
    """Medians of both, run alternately. Each callable returns what it took."""
    pairs = [(floor(), ours()) for _ in range(max(RUNS, runs))]
    return median(pair[1] for pair in pairs), median(pair[0] for pair in pairs)


def median_of(ours: Callable[[], float], runs: int = RUNS) -> float:
    return median(ours() for _ in range(max(RUNS, runs)))


def percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
