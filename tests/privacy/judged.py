"""The figures of the screening on labelled lines.

What points at a person counts as found when every letter of it lies in some mark, whatever the mark's kind: then nothing of it
reaches the room screen. A clean line with any mark at all is a false alarm.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from tests.privacy.labelled import labelled, screening


@dataclass(frozen=True)
class Judged:
    """`by_kind`: how many there are, and how many were found."""

    lines: int
    clean: int
    alarmed: int
    by_kind: dict[str, tuple[int, int]]

    @property
    def recall(self) -> float:
        return sum(seen for _, seen in self.by_kind.values()) / max(1, sum(there for there, _ in self.by_kind.values()))

    @property
    def roster_recall(self) -> float:
        there, seen = self.by_kind.get("roster", (0, 0))
        return seen / max(1, there)

    @property
    def false_alarms(self) -> float:
        return self.alarmed / max(1, self.clean)


def judged(half: str, language: str = "") -> Judged:
    lines = [each for each in labelled(half) if each.language == (language or each.language)]
    marks = screening().marks
    there, missed = Counter[str](), Counter[str]()
    for each in lines:
        there.update(kind for kind, _ in each.wanted)
        missed.update(kind for kind, _ in each.missed(marks))
    clean = [each.line for each in lines if not each.wanted]
    return Judged(
        len(lines),
        len(clean),
        sum(bool(marks(line)) for line in clean),
        {kind: (count, count - missed[kind]) for kind, count in there.items()},
    )
