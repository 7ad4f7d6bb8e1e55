"""What the screens before the house have in common: one calm column in the middle, which scrolls where it does not fit."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.parts.named import named
from ui.parts.scroll import Scroll
from ui.style.by_number import NO_FOCUS
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE


class Gate(QWidget):
    """Fill `column`. `wide` is in em."""

    def __init__(self, name: str, wide: float) -> None:
        super().__init__()
        named(self, name)
        self._wide = wide
        self._middle = QWidget()
        self.column = spaced(QVBoxLayout(self._middle), SPACE.apart)
        held = QWidget()
        across = spaced(QHBoxLayout(), across=SPACE.apart)
        across.addWidget(self._middle)
        down = spaced(QVBoxLayout(held), down=SPACE.apart)
        down.addStretch(2)
        down.addLayout(across)
        down.addStretch(3)
        scroll = Scroll(held)
        scroll.setProperty("focusPolicy", NO_FOCUS)
        spaced(QVBoxLayout(self)).addWidget(scroll)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._middle.setMaximumWidth(em(self._wide))
        super().resizeEvent(event)
