"""A folder of the user's: what it is, where it lies, how large; its path can be copied."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QGuiApplication

from ui.keeping.place import shown
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class PathCard(Card):
    copied = Signal()

    def __init__(self, name: str, heading: str, about: str = "", *more: QAction) -> None:
        super().__init__(heading)
        spaced(self.body, SPACE.snug)
        self._folder = Path()
        self._path = named(words("", wraps=True), f"{name}-path")
        self._size = named(words("", Tone.QUIET, wraps=True), f"{name}-size")
        self._size.hide()
        copy = action(self, f"copy-{name}-path", self.tr("Copy the path"))
        copy.triggered.connect(self._copy)
        self.body.addWidget(self._path)
        self.body.addWidget(self._size)
        if about:
            self.body.addWidget(words(about, Tone.QUIET, wraps=True))
        buttons = spaced(Flow(), SPACE.snug)
        for each in (copy, *more):
            self.last = Button(each)  # where the focus comes back to
            buttons.addWidget(self.last)
        self.body.addLayout(buttons)

    def show_folder(self, folder: Path, size: str = "") -> None:
        self._folder = folder
        self._path.setText(shown(folder))
        self._size.setText(size)
        self._size.setVisible(bool(size))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(str(self._folder))
        self.copied.emit()
