"""How good the screening is: `python -m tests.privacy` prints what it finds of each kind, and which tuning lines it gets wrong.

Of the judging half only the figures are ever shown: who sees its lines fail will tune by them.
"""

from __future__ import annotations

from collections.abc import Iterator

from tests.privacy.judged import Judged, judged
from tests.privacy.labelled import labelled, screening

HALVES = {"tune": "the tuning half", "judge": "the judging half"}


def table(half: str) -> Iterator[str]:
    found = judged(half)
    yield f"{HALVES[half]}: {found.lines} lines, {found.clean} of them clean"
    yield f"  {'kind':8} {'there':>6} {'found':>6}  share"
    for kind, (there, seen) in sorted(found.by_kind.items()):
        yield f"  {kind:8} {there:6} {seen:6}  {seen / there:.3f}"
    yield f"  recall {found.recall:.3f}   roster {found.roster_recall:.3f}   false alarms {found.false_alarms:.3f}"
    yield f"  English {_short(judged(half, 'en'))}   Spanish {_short(judged(half, 'es'))}"


def _short(found: Judged) -> str:
    return f"{found.recall:.3f} / {found.false_alarms:.3f}"


def failing() -> Iterator[str]:
    marks = screening().marks
    for each in labelled("tune"):
        missed = [f"{kind}:{words}" for kind, words in each.missed(marks)]
        false = [each.line[mark.start : mark.end] for mark in marks(each.line)] if not each.wanted else []
        if missed or false:
            yield f"  {'missed ' + '; '.join(missed) if missed else 'false alarm ' + '; '.join(false):40} {each.line}"


if __name__ == "__main__":
    for half in filter(labelled, HALVES):
        print("\n".join(table(half)), end="\n\n")
    print("of the tuning half these fail:")
    print("\n".join(failing()))
