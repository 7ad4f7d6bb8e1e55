"""What to say instead of a mark."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from facilitator.privacy.screening import Mark
from facilitator.workspace.evening import Shared

Look = Callable[[str], Sequence[Mark]]
LONGEST_OFFER = 40
MOST_ROUNDS = 20  # more marks than a line of 300 letters can sensibly have


def reworded(text: str, look: Look) -> str:
    """The line with neutral words in place of every mark. What a replacement leaves marked stays so, and is shown as such."""
    for _ in range(MOST_ROUNDS):
        marks = look(text)
        if not marks or marks[-1].replacement == text:
            break
        text = marks[-1].replacement
    return text


def offer(text: str, marks: Sequence[Mark]) -> str:
    """The words that would take the place of the first mark, with the word after them: “a friend’s place”."""
    if not marks:
        return ""
    mark = marks[0]
    tail = len(text) - mark.end
    new_end = len(mark.replacement) - tail
    piece, rest = mark.replacement[mark.start : new_end], mark.replacement[new_end:]
    tail_of_word = rest.split(" ", 1)[0]  # what is written onto it, as of a possessive
    following = rest[len(tail_of_word) :].split(maxsplit=1)[:1]
    said = " ".join([piece + tail_of_word, *following]).strip() or mark.replacement
    return said if len(said) <= LONGEST_OFFER else said[: LONGEST_OFFER - 1] + "…"


def other_words(shared: Shared) -> str:
    return offer(shared.line.wording, shared.marks)
