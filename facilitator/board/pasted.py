"""Many lines at once, as from a whiteboard that was typed up: parted, without bullets, and kept until they are shared.

Nothing is left out without being told: empty lines and bullets apart, every line is there, and one that is too long is whole.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from facilitator.board.line import LONGEST_LINE
from facilitator.language import Explained
from facilitator.privacy.plain import one_line
from facilitator.vocabulary import EntryKind, Situation

MOST_LINES = 200
MOST_LETTERS = 100_000
BULLETS = re.compile(r"(?:\s*(?:[-–—−*+•·◦▪▫‣⁃●○■□☐☑✓✔➢→>]+|\(?\d{1,3}[.)]|\(?[a-zA-Z]\))(?=\s|$))+")


class TooMuchPasted(Explained):
    def __init__(self, lines: int, letters: int) -> None:
        super().__init__(
            "{most} lines with {most_letters} letters can be looked through at once; "
            "these are {lines} lines with {letters} letters. Nothing was taken, and nothing was lost. Paste them in parts.",
            most=MOST_LINES,
            most_letters=MOST_LETTERS,
            lines=lines,
            letters=letters,
        )


@dataclass(frozen=True)
class PastedLine:
    """One that is looked through. `kind`, `situations` and `theme` (where `has_theme`) are what was chosen by hand, if anything
    was."""

    wording: str
    kind: EntryKind | None = None
    situations: tuple[Situation, ...] | None = None
    theme: str | None = None
    has_theme: bool = False
    voices: int = 1
    is_kept: bool = False  # to be shown in spite of its marks

    @property
    def fits(self) -> bool:
        return 0 < len(one_line(self.wording)) <= LONGEST_LINE


def split(text: str) -> list[str]:
    """The lines of it, cleaned, without bullets and numbers before them. Raises TooMuchPasted."""
    if len(text) > 4 * MOST_LETTERS:  # more than a person would wait for
        raise TooMuchPasted(text.count("\n") + 1, len(text))
    lines = [line for part in text.splitlines() if (line := without_bullet(one_line(part)))]
    letters = sum(map(len, lines))
    if len(lines) > MOST_LINES or letters > MOST_LETTERS:
        raise TooMuchPasted(len(lines), letters)
    return lines


def has_lines(text: str) -> bool:
    """Whether it is more than one line, or more than one can be."""
    return len(text) > LONGEST_LINE or sum(bool(part.strip()) for part in text.splitlines()) > 1


def without_bullet(line: str) -> str:
    """A bullet alone is nothing."""
    bullets = BULLETS.match(line)
    return line[bullets.end() :].strip() if bullets else line


def as_draft(lines: Iterable[PastedLine]) -> str:
    """For the open file. Empty where there is none."""
    kept = [asdict(line) for line in lines]
    return json.dumps(kept, ensure_ascii=False) if kept else ""


def from_draft(draft: str) -> list[PastedLine]:
    """What `as_draft` made; nothing where it cannot be read."""
    try:
        return [_line(kept) for kept in json.loads(draft or "[]")]
    except (ValueError, TypeError, KeyError):
        return []


def _line(kept: dict[str, Any]) -> PastedLine:
    kind, situations = kept["kind"], kept["situations"]
    return PastedLine(
        kept["wording"],
        EntryKind(kind) if kind else None,
        None if situations is None else tuple(map(Situation, situations)),
        kept["theme"],
        kept["has_theme"],
        kept["voices"],
        kept["is_kept"],
    )
