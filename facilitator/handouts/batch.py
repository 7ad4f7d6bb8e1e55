"""Handouts for several clients, as PDF in memory: one document, or one a client. Long: reports and can be canceled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.handouts.sheet import ClientSheet
from facilitator.progress import Report, nobody_watches


@dataclass(frozen=True)
class Paper:
    """"letter" or "a4"."""

    size: str = "letter"


def unprintable(sheets: Sequence[ClientSheet]) -> dict[str, set[str]]:
    """Letters that no font has, by heading: said before printing; they are substituted, never boxed."""
    raise NotImplementedError


def pdf(sheets: Sequence[ClientSheet], paper: Paper, report: Report = nobody_watches) -> bytes:
    """One PDF of all sheets, two pages each. Bookmarked, titled, language set, fonts embedded."""
    raise NotImplementedError
