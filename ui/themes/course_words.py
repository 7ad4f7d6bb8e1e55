"""How a theme goes, said in a word; and its course by month for who does not see a line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ui.spoken import COURSES as WORDS
from ui.spoken import course_words
from ui.themes.period_words import month_words

__all__ = ["WORDS", "course_words", "months_in_words"]


def months_in_words(by_month: Sequence[tuple[str, int, int]]) -> str:
    """Jul 2 of 4, Aug 3 of 5. A month without one is left out."""
    piece = QCoreApplication.translate("Course", "{month} {came} of {held}")
    return ", ".join(piece.format(month=month_words(month), came=came, held=held) for month, came, held in by_month if held)
