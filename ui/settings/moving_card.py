"""Before the practice moves to another folder: which one, what will happen, and what is in the way."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.keeping.place import shown
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.flow import Flow
from ui.parts.into_view import bring_into_view
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class MovingCard(Card):
    """`wanted`: the user wants to choose a folder. `accepted` carries the one that was shown."""

    wanted = Signal()
    accepted = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Move your practice"), tone="advice")
        named(self, "moving", self.tr("Move your practice"))
        spaced(self.body, SPACE.snug)
        self._folder: Path | None = None
        self._target = named(words("", wraps=True), "moving-to")
        self._meaning = words(self._what_happens(), wraps=True)
        self._problem = named(words("", Tone.WARN, wraps=True), "moving-problem")
        self._move = action(self, "move-now", self.tr("Move it now"))
        self._move.triggered.connect(lambda: self.accepted.emit(self._folder))
        other = action(self, "move-elsewhere", self.tr("Another folder…"))
        other.triggered.connect(self.wanted)
        leave = action(self, "leave-moving", self.tr("Leave it where it is"))
        leave.triggered.connect(self.left)
        buttons = spaced(Flow(), SPACE.snug)
        self._button = Button(self._move, primary=True)
        self._other = Button(other)
        for each in (self._button, self._other, Button(leave)):
            buttons.addWidget(each)
        for line in (self._target, self._meaning, self._problem):
            self.body.addWidget(line)
        self.body.addLayout(buttons)

    def show_folder(self, folder: Path) -> None:
        """It will do."""
        self._folder = folder
        self._show(self.tr("To {folder}").format(folder=shown(folder)), "")
        self._button.setFocus()

    def show_problem(self, folder: Path, sentence: str) -> None:
        self._folder = None
        self._show(self.tr("Not to {folder}").format(folder=shown(folder)), sentence)
        self._other.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show(self, target: str, problem: str) -> None:
        self._target.setText(target)
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self._meaning.setVisible(not problem)
        self._move.setVisible(not problem)
        self.show()
        bring_into_view(self)

    def _what_happens(self) -> str:
        return self.tr(
            "Your practice is closed, copied with its backups, and the copy is tested by opening it. "
            "Then Facilitator starts again and asks for the passphrase in the new folder. "
            "The old folder stays as it is: remove it yourself when you have seen that all is there."
        )
