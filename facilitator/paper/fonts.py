"""The two families on paper, from their packages: Atkinson Hyperlegible to read, Noto Sans for letters that it lacks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import fontpkg_atkinson_hyperlegible
import fontpkg_noto_sans
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR = "AtkinsonHyperlegible"
BOLD = "AtkinsonHyperlegible-Bold"
FALLBACK = "NotoSans"

_ATKINSON = Path(fontpkg_atkinson_hyperlegible.ROOT) / "files"
_NOTO = Path(fontpkg_noto_sans.ROOT) / "files"
# The variable file: ReportLab reads its default instance, which is the regular weight. There is no bold, so a foreign
# letter in bold words stays regular; it is still the right letter.
_FILES = {
    REGULAR: _ATKINSON / "AtkinsonHyperlegible-Regular.ttf",
    BOLD: _ATKINSON / "AtkinsonHyperlegible-Bold.ttf",
    FALLBACK: _NOTO / "NotoSans[wdth,wght].ttf",
}


@dataclass(frozen=True)
class Letters:
    """Which letters can be set: in the reading face (regular and bold alike), and in the fallback."""

    reading: frozenset[str]
    fallback: frozenset[str]


@cache
def letters() -> Letters:
    """Register the fonts with ReportLab, once a process, and say what they can write."""
    faces = {name: TTFont(name, str(file)) for name, file in _FILES.items()}
    for font in faces.values():
        pdfmetrics.registerFont(font)
    written = {name: frozenset(map(chr, font.face.charToGlyph)) for name, font in faces.items()}
    return Letters(reading=written[REGULAR] & written[BOLD], fallback=written[FALLBACK])
