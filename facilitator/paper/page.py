"""The paper: Letter or A4, its margins, and the column between them."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.pagesizes import A4, LETTER

_SIZES = {"letter": LETTER, "a4": A4}


class PaperUnknown(ValueError):
    """No such paper size: "letter" and "a4" are the two."""


@dataclass(frozen=True)
class Page:
    """`side` is the margin left and right; the footer stands in the lower one."""

    width: float
    height: float
    side: float = 45
    top: float = 40
    bottom: float = 50

    @property
    def column_width(self) -> float:
        return self.width - 2 * self.side

    @property
    def column_height(self) -> float:
        return self.height - self.top - self.bottom

    @property
    def footer(self) -> float:
        """The baseline of the footer, from the lower edge."""
        return self.bottom * 0.52


def page(size: str) -> Page:
    """ "letter" or "a4"."""
    return Page(*_size(size))


def narrow_margins(size: str) -> Page:
    """For the facilitator's own papers, where fewer sides count for more than white."""
    return Page(*_size(size), side=36, top=32, bottom=42)


def _size(size: str) -> tuple[float, float]:
    try:
        return _SIZES[size]
    except KeyError:
        raise PaperUnknown(size) from None
