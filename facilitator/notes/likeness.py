"""Which sentences of a note stand in other notes too, perhaps with a name or a word changed.

Cloned notes are what an audit of group work looks for first (DOMAIN B3): each note has to be of this client.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facilitator.notes.sentences import Said, sentences

ALIKE_LETTERS = 88
"""Two sentences are alike when so many of a hundred letters stand in both, in their order: a changed name, "he" for "she"."""

ALIKE_WORDS = 80
"""… or so many of a hundred words: one word in five changed, however long it is. Tests hold pairs on both sides of the two."""

SHORT = 40
"""A sentence with fewer letters says what many notes may say ("Listened attentively."). Found alike it means nothing alone …"""

MANY_SHORT = 60
"""… only with others of the same note: so many letters together, and half of this client's part."""


@dataclass(frozen=True)
class Alike:
    """`other`: the place of the most similar note among those it was compared with; `stands_in`: of every one that says it."""

    said: Said
    other: int
    stands_in: frozenset[int]


@dataclass(frozen=True)
class Likeness:
    """`percent`: of this client's part, what stands in another note, whichever."""

    alike: tuple[Alike, ...] = ()
    percent: int = 0


def likeness(own: Sequence[Said], others: Sequence[str]) -> Likeness:
    """Each sentence of `own` that stands in one of `others`, once."""
    notes = [list(sentences(other)) for other in others]
    found = [alike for said in dict.fromkeys(own) if (alike := _most_similar(said, notes)) is not None]
    copied, whole = _length(alike.said for alike in found), _length(dict.fromkeys(own))
    telling = tuple(alike for alike in found if _tells(alike, found, whole))
    return Likeness(telling, round(100 * copied / whole)) if telling else Likeness()


def _most_similar(said: Said, notes: Sequence[Sequence[Said]]) -> Alike | None:
    near = {
        place: best for place, note in enumerate(notes) if (best := max((_similar(said, other) for other in note), default=0.0))
    }
    return Alike(said, max(near, key=near.__getitem__), frozenset(near)) if near else None


def _similar(one: Said, other: Said) -> float:
    """From 0 to 1; 0 for what is not alike."""
    from rapidfuzz.distance import Indel

    letters = Indel.normalized_similarity(one.letters, other.letters, score_cutoff=ALIKE_LETTERS / 100)
    return letters or Indel.normalized_similarity(one.words, other.words, score_cutoff=ALIKE_WORDS / 100)


def _tells(alike: Alike, found: Sequence[Alike], whole: int) -> bool:
    if len(alike.said.letters) >= SHORT:
        return True
    for note in alike.stands_in:
        together = [other.said for other in found if note in other.stands_in]
        if len(together) > 1 and _length(together) >= max(MANY_SHORT, whole / 2):
            return True
    return False


def _length(said: Iterable[Said]) -> int:
    return sum(len(one.letters) for one in said)
