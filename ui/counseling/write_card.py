"""A counseling note that is being written, or changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from facilitator.language import Explained
from ui.keys import keyed
from ui.parts.action import action
from ui.parts.asked_text import AskedText
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.flow import Flow
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

LINES = 8


class WriteCard(Card):
    wanted = Signal(str)
    left = Signal()  # the change of a note is not wanted after all

    def __init__(self) -> None:
        super().__init__()
        spaced(self.body, SPACE.snug)
        self._text = AskedText("counseling-text", self.tr("What you make of it"), lines=LINES)
        self._about = words("", Tone.STRONG, wraps=True)
        self._keep = keyed(self, "keep-counseling", words=self.tr("Keep it"))
        self._keep.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._keep.triggered.connect(lambda: self.wanted.emit(self._text.text()))
        self._leave = action(self, "leave-counseling", self.tr("Leave it as it was"))
        self._leave.triggered.connect(self.left)
        self.body.addWidget(self._about)
        self.body.addWidget(self._text)
        does = spaced(Flow(), SPACE.snug)
        does.addWidget(Button(self._keep, primary=True))
        does.addWidget(Button(self._leave))
        self.body.addLayout(does)
        told = self.tr("What is typed here is kept as a note when you leave this page or the program locks.")
        self.body.addWidget(words(told, Tone.SMALL, wraps=True))
        self.setFocusProxy(self._text)

    @property
    def text(self) -> str:
        return self._text.text()

    def show_text(self, text: str, about: str, *, is_change: bool) -> None:
        """`about` says of which day the note is."""
        self._text.put(text)
        self.show_about(about, is_change=is_change)

    def show_about(self, about: str, *, is_change: bool) -> None:
        self._about.setText(about)
        self._leave.setVisible(is_change)

    def refuse(self, problem: Explained) -> None:
        self._text.refuse(problem)
        self._text.setFocus()
