"""One part of Settings: its title, and cards under it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.named import named
from ui.parts.scroll import Scroll
from ui.parts.words import Tone, words
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

WIDEST = 46  # em


class Section(QWidget):
    """Fill `column`. `fills`: it holds a list that scrolls by itself, so the section is as high as the window."""

    fills = False

    def __init__(self, name: str, title: str, about: str = "") -> None:
        super().__init__()
        named(self, name, title)
        self.title = title
        self.column = spaced(QVBoxLayout(self), SPACE.near)
        self.column.addWidget(words(title, Tone.DISPLAY, wraps=True))
        if about:
            self.column.addWidget(words(about, Tone.QUIET, wraps=True))

    def put_away(self) -> None:
        """The workspace is about to close: what is typed and not entered yet is kept, where it can be."""


class Framed(QWidget):
    """A section in the room beside the list: not wider than can be read, and scrolled where it is longer than the window."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self.put_away = section.put_away
        self._held = held = QWidget()
        inside = spaced(QVBoxLayout(held), across=SPACE.far, down=SPACE.far)
        inside.addWidget(section, int(section.fills))
        if not section.fills:
            inside.addStretch()
        self._scroll = None if section.fills else Scroll(held)
        spaced(QVBoxLayout(self)).addWidget(self._scroll or held)
        self.fit()

    def fit(self) -> None:
        """Again when the letters have another size."""
        self._held.setMaximumWidth(em(WIDEST))

    def show_top(self) -> None:
        if self._scroll:
            self._scroll.verticalScrollBar().setValue(0)
