"""A number that is chosen inside a sentence: “Lock after [10] idle minutes”."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox

from ui.parts.flow import Flow
from ui.parts.indented import indented
from ui.parts.named import named
from ui.parts.still import still
from ui.parts.words import words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


def number(name: str, spoken: str, least: int, most: int) -> QSpinBox:
    box = indented(still(named(QSpinBox(), name, spoken)))
    box.setRange(least, most)
    box.setKeyboardTracking(False)  # on the way to 15 there is a 1
    return box


def in_words(before: str, field: QSpinBox, after: str) -> Flow:
    row = spaced(Flow(), SPACE.snug)
    for part in (words(before), field, words(after)):
        row.addWidget(part)
    return row


def show_number(box: QSpinBox, number: int) -> None:
    """One that is being typed is left alone."""
    if not box.hasFocus():
        box.blockSignals(True)
        box.setValue(number)
        box.blockSignals(False)
