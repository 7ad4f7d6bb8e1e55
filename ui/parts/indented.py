"""A number or time field whose words stand as far in as in other fields: a style sheet does not reach them."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QAbstractSpinBox

from ui.style.spacing import em
from ui.style.tokens import SPACE

S = TypeVar("S", bound=QAbstractSpinBox)


def indented(field: S) -> S:
    field.lineEdit().setTextMargins(em(SPACE.snug), 0, 0, 0)
    return field
