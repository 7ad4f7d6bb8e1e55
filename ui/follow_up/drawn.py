"""Which numbers are drawn together, and how they are said in words: from the first answer to the last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo

from facilitator.care.measure import Measure, Measured, MeasureId
from facilitator.language import Sentence
from ui.said import said

TOGETHER = (("craving", "confidence"), ("phq-2",), ("sleep", "connection"))


@dataclass(frozen=True)
class Line:
    """By time, oldest first."""

    name: str
    answers: tuple[Measured, ...]

    @property
    def in_words(self) -> str:
        """Craving 8 → 4."""
        first, last = self.answers[0].value, self.answers[-1].value
        return f"{self.name} {last}" if len(self.answers) == 1 else f"{self.name} {first} → {last}"


@dataclass(frozen=True)
class Drawn:
    """Lines on one scale from 0 to `highest`. `key` tells one drawing from another."""

    key: MeasureId
    highest: int
    lines: tuple[Line, ...]
    zone: tzinfo | None = None  # whose days the answers are told by

    @property
    def name(self) -> str:
        return " · ".join(line.name for line in self.lines)

    @property
    def in_words(self) -> str:
        return " · ".join(line.in_words for line in self.lines)


def spoken(measure: Measure, text: str) -> str:
    """Words of what is built in are translated; own ones stand as they were typed."""
    return text if measure.is_own or not text else said(Sentence(text))


def drawings(
    measures: Sequence[Measure], answered: Mapping[MeasureId, Sequence[Measured]], zone: tzinfo | None = None
) -> list[Drawn]:
    """Of what was answered at least once."""
    known = {measure.key: measure for measure in measures}
    built_in = [tuple(map(MeasureId, keys)) for keys in TOGETHER]
    own = [(measure.key,) for measure in measures if measure.is_own]
    found = []
    for keys in (*built_in, *own):
        lines = tuple(Line(spoken(known[key], known[key].name), tuple(answered[key])) for key in keys if answered.get(key))
        if lines:
            found.append(Drawn(keys[0], known[keys[0]].highest, lines, zone))
    return found
