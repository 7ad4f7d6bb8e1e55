"""Which letters the fonts can write. What none can is named before printing, and a dot stands in its place, never a box."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from unicodedata import category, normalize

from facilitator.paper.fonts import letters

SUBSTITUTE = "•"
DRAWN = frozenset("→●☐✓")  # what no font has and we draw (shapes.py)

_INVISIBLE = {"Cc", "Cf"}
_JOINER = "\u200d"
# Letters that the fallback holds but that are wrong without shaping: they count as letters that no font has.
_NEEDS_SHAPING = frozenset(map(chr, (*range(0x0900, 0x0980), *range(0x1CD0, 0x1D00), *range(0xA8E0, 0xA900))))


@dataclass(frozen=True)
class Piece:
    """Letters that one font writes; or one that is drawn."""

    text: str
    is_fallback: bool = False
    is_drawn: bool = False


def missing(text: str) -> set[str]:
    """The letters of `text` that no font can write, each with its accents; empty for nearly every text."""
    if is_readable(text):
        return set()
    return {cluster for cluster in _clusters(text) if cluster not in DRAWN and _font_of(cluster) is None}


def pieces(text: str) -> list[Piece]:
    """`text` as it can be written, cut where the font changes. Invisible signs are gone, what no font has is a dot."""
    if is_readable(text):
        return [Piece(text)] if text else []
    return list(_joined(map(_written, _clusters(text))))


def is_readable(text: str) -> bool:
    """Whether the reading face has all of it, as it is for nearly every text."""
    return letters().reading.issuperset(text)


def writable(text: str) -> str:
    """`text` with a dot for each letter that no font has."""
    return "".join(piece.text for piece in pieces(text))


def _clusters(text: str) -> Iterator[str]:
    """What a reader sees as one sign: a letter with its accents, an emoji with its modifiers and joined parts."""
    cluster, joins = "", False
    for letter in normalize("NFC", text):
        if letter.isspace() and letter != "\u00a0":
            letter = " "
        belongs = joins or category(letter).startswith("M") or _is_modifier(letter)
        joins = letter == _JOINER
        if _is_invisible(letter):
            continue
        if cluster and not belongs:
            yield cluster
            cluster = ""
        cluster += letter
    if cluster:
        yield cluster


def _written(cluster: str) -> Piece:
    if cluster in DRAWN:
        return Piece(cluster, is_drawn=True)
    is_fallback = _font_of(cluster)
    return Piece(SUBSTITUTE) if is_fallback is None else Piece(cluster, is_fallback)


def _joined(written: Iterable[Piece]) -> Iterator[Piece]:
    for (is_fallback, is_drawn), run in groupby(written, key=lambda piece: (piece.is_fallback, piece.is_drawn)):
        if is_drawn:
            yield from run
        else:
            yield Piece("".join(piece.text for piece in run), is_fallback)


def _font_of(cluster: str) -> bool | None:
    """False: the reading face; True: the fallback; None: no font has all of it."""
    if is_readable(cluster):
        return False
    return True if all(map(_is_writable, cluster)) else None


def _is_writable(letter: str) -> bool:
    known = letters()
    return letter in known.reading or (letter in known.fallback and letter not in _NEEDS_SHAPING)


def _is_invisible(letter: str) -> bool:
    return category(letter) in _INVISIBLE or "\ufe00" <= letter <= "\ufe0f" or "\U000e0100" <= letter <= "\U000e01ef"


def _is_modifier(letter: str) -> bool:
    return "\U0001f3fb" <= letter <= "\U0001f3ff"
