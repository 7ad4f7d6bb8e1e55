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
    """What would take the place of the first mark, with the word after it; the whole line where that is nothing."""
    if not marks:
        return ""
    mark = marks[0]
    new_end = len(mark.replacement) - (len(text) - mark.end)
    piece, rest = mark.replacement[mark.start : new_end], mark.replacement[new_end:]
    if not piece.strip():
        return shortened(mark.replacement)
    tail_of_word = rest.split(" ", 1)[0]  # what is written onto it, as of a possessive
    following = rest[len(tail_of_word) :].split(maxsplit=1)[:1]
    return shortened(" ".join([piece.strip() + tail_of_word, *following]))


def shortened(words: str) -> str:
    return words if len(words) <= LONGEST_OFFER else words[: LONGEST_OFFER - 1].rstrip() + "…"


def other_words(shared: Shared) -> str:
    return offer(shared.line.wording, shared.marks)
