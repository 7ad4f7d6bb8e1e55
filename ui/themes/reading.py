"""How a card of this page reads: at once where that is quick, else beside the windows. Only what was asked last is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject

from ui.background import abandon_all, in_background
from ui.desk import Desk

T = TypeVar("T")


class Reading(QObject):
    def __init__(self, owner: QObject, desk: Desk) -> None:
        super().__init__(owner)
        self._desk = desk
        self._asked = 0

    def begin(self, work: Callable[[], T], show: Callable[[T], object], *, is_long: bool) -> None:
        """Whatever was asked before and has not come yet is forgotten. What is shown stays until the new is there."""
        self._asked += 1
        if is_long:
            in_background(self, lambda _: work(), partial(self._show, self._asked, show), self._desk.explain)
        else:
            show(work())

    def put_away(self) -> None:
        abandon_all(self)

    def _show(self, asked: int, show: Callable[[T], object], answer: T) -> None:
        if asked == self._asked:
            show(answer)
