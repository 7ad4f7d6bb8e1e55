"""Breaks words into lines: as many on each as fit, each letter in a font that has it. Takes time in proportion to the text.

Platypus would do it too, but through markup that has to be escaped and is parsed and evaluated, and in four times the time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from reportlab.pdfbase.pdfmetrics import stringWidth

from facilitator.paper.coverage import pieces
from facilitator.paper.fonts import BOLD, FALLBACK, REGULAR
from facilitator.paper.look import Face
from facilitator.paper.shapes import SIGN_WIDTH
from facilitator.paper.text import Run, Text

_BLANK_EMS = 6.3  # some 30 mm at 14 points: a word or two by hand


class Piece(NamedTuple):
    """Letters in one font that stand together; or a blank to write on, or a sign that is drawn."""

    font: str
    letters: str
    width: float
    is_blank: bool = False
    is_drawn: bool = False

    @property
    def is_written(self) -> bool:
        return not (self.is_blank or self.is_drawn)


class Line(NamedTuple):
    pieces: tuple[Piece, ...]
    width: float


_Word = list[Piece]


def lines(text: Text, face: Face, width: float) -> list[Line]:
    """A word that is wider than the column is cut; otherwise lines break at spaces, of which several count as one."""
    runs = tuple(_in_fonts(text, face))
    if len(runs) == 1 and runs[0].width <= width and _is_tidy(runs[0].letters):  # as nearly every text is
        return [Line(runs, runs[0].width)]
    words = (part for word in _words(runs, face.size) for part in _cut(word, face.size, width))
    return [_joined(line, face.size) for line in _filled(words, face.size, width)]


def _is_tidy(letters: str) -> bool:
    return "  " not in letters and letters == letters.strip(" ")


def _in_fonts(text: Text, face: Face) -> Iterator[Piece]:
    for run in (Run(text),) if isinstance(text, str) else text:
        font = BOLD if face.is_bold or run.is_bold else REGULAR
        if run.is_blank:
            yield Piece(font, "", _BLANK_EMS * face.size, is_blank=True)
            continue
        for piece in pieces(run.text):
            if piece.is_drawn:
                yield Piece(font, piece.text, SIGN_WIDTH * face.size, is_drawn=True)
            else:
                yield _piece(FALLBACK if piece.is_fallback else font, piece.text, face.size)


def _words(runs: Iterable[Piece], size: float) -> Iterator[_Word]:
    """Words may change their font on the way, and a comma stays with the blank before it."""
    word: _Word = []
    for run in runs:
        if not run.is_written:
            word.append(run)
            continue
        first, *others = run.letters.split(" ")
        if first:
            word.append(_piece(run.font, first, size))
        for other in others:
            if word:
                yield word
            word = [_piece(run.font, other, size)] if other else []
    if word:
        yield word


def _cut(word: _Word, size: float, width: float) -> Iterator[_Word]:
    if _width(word) <= width:
        yield word
        return
    part: _Word = []
    for piece in _letter_by_letter(word, size):
        if part and _width(part) + piece.width > width:
            yield part
            part = []
        part.append(piece)
    yield part


def _letter_by_letter(word: _Word, size: float) -> Iterator[Piece]:
    for piece in word:
        if not piece.is_written:
            yield piece
        else:
            yield from (_piece(piece.font, letter, size) for letter in piece.letters)


def _filled(words: Iterable[_Word], size: float, width: float) -> Iterator[list[_Word]]:
    line: list[_Word] = []
    used = 0.0
    for word in words:
        space, needed = _space(word[0].font, size), _width(word)
        if line and used + space + needed > width:
            yield line
            line, used = [], 0.0
        used += space + needed if line else needed
        line.append(word)
    if line:
        yield line


def _joined(words: list[_Word], size: float) -> Line:
    """One piece for as long as the font stays the same, so that a reader of the PDF finds whole sentences."""
    joined: list[Piece] = []
    for number, word in enumerate(words):
        if number:
            _append(joined, Piece(word[0].font, " ", _space(word[0].font, size)))
        for piece in word:
            _append(joined, piece)
    return Line(tuple(joined), _width(joined))


def _append(joined: list[Piece], piece: Piece) -> None:
    last = joined[-1] if joined else None
    if last and last.font == piece.font and last.is_written and piece.is_written:
        joined[-1] = Piece(last.font, last.letters + piece.letters, last.width + piece.width)
    else:
        joined.append(piece)


def _piece(font: str, letters: str, size: float) -> Piece:
    return Piece(font, letters, stringWidth(letters, font, size))


@cache
def _space(font: str, size: float) -> float:
    return stringWidth(" ", font, size)


def _width(word: Iterable[Piece]) -> float:
    return sum(piece.width for piece in word)
