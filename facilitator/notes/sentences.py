"""Sentences of a note, as they stand and as they are compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

_END = re.compile(r"(?<=[.!?…])([”\"’')\]»]*)\s+|\n+")
_ABBREVIATED = re.compile(
    r"""(?:^|[\s(“"])(?:[^\W\d_] | dr | dra | mr | mrs | ms | mx | sr | sra | srta | st | vs | approx | appt | dept | hr | hrs
    | e\.g | i\.e | a\.m | p\.m | p\.[ ]?ej | jan | feb | apr | aug | sept? | oct | nov | dec | mon | tues? | wed | thurs?
    | fri)\.$""",
    re.IGNORECASE | re.VERBOSE,
)
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")


@dataclass(frozen=True)
class Said:
    """One sentence, as it stands."""

    text: str

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(word.replace("’", "'") for word in _WORD.findall(self.text.casefold()))

    @cached_property
    def letters(self) -> str:
        """Words alone, a space between."""
        return " ".join(self.words)


def sentences(text: str) -> Iterator[Said]:
    """Of more than punctuation. A line ends a sentence too; "Dr. Ames" and "6 p.m. again" do not."""
    start = 0
    for end in _END.finditer(text):
        if end.group().startswith("\n") or not _ABBREVIATED.search(text[start : end.start()]):
            yield from _said(text[start : end.start()] + (end.group(1) or ""))
            start = end.end()
    yield from _said(text[start:])


def _said(text: str) -> Iterator[Said]:
    said = Said(text.strip())
    if said.words:
        yield said
