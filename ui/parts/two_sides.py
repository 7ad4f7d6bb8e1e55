"""Two columns, the first of them wider, that stand one under the other where there is no room for both."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from ui.parts.lines import Line, Lines
from ui.style.spacing import em


class TwoSides(Lines):
    """`narrowest`: what each needs, in em; `share`: of the width, what the first one gets."""

    def __init__(self, narrowest: tuple[float, float], share: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrowest = narrowest
        self._share = share

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        return self.around(
            QSize(em(max(self._narrowest)), max((item.minimumSize().height() for item in self.shown()), default=0))
        )

    def lines(self, width: int) -> list[Line]:
        items = self.shown()
        room = width - self.spacing()
        wide = round(room * self._share)
        if len(items) < 2 or wide < em(self._narrowest[0]) or room - wide < em(self._narrowest[1]):
            return [[(item, width)] for item in items]
        return [[(items[0], wide), (items[1], room - wide)]]
