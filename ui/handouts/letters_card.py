"""Letters that cannot be printed, named before printing: go on with a dot in their place, or leave it."""

from __future__ import annotations

from collections.abc import Mapping
from unicodedata import name as letter_name

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.paper.coverage import SUBSTITUTE
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

MOST_NAMED = 12


class LettersCard(QWidget):
    """Shown by `ask`; gone when it is answered."""

    gone_on = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "letters")
        card = Card(tone="advice")
        spaced(QVBoxLayout(self), across=SPACE.near, down=SPACE.near).addWidget(card)
        self._title = named(words("", Tone.STRONG, wraps=True), "letters-title")
        self._which = named(words("", wraps=True), "letters-which")
        go_on = action(self, "print-anyway", self.tr("Go on"))
        leave = action(self, "leave-letters", self.tr("Leave it"))
        go_on.triggered.connect(lambda: self._answer(self.gone_on))
        leave.triggered.connect(lambda: self._answer(self.left))
        self._go_on = Button(go_on, primary=True)
        buttons = spaced(Flow(), SPACE.snug)
        buttons.addWidget(self._go_on)
        buttons.addWidget(Button(leave))
        for shown in (self._title, self._which):
            card.body.addWidget(shown)
        card.body.addLayout(buttons)
        self.hide()

    def ask(self, letters: Mapping[str, set[str]]) -> None:
        """`letters` by the heading of the sheet they stand on."""
        different = set().union(*letters.values())
        if len(different) == 1:
            title = self.tr("One letter cannot be printed. A dot ({dot}) will stand in its place.")
        else:
            title = self.tr("{count} letters cannot be printed. A dot ({dot}) will stand in the place of each.")
        self._title.setText(title.format(count=len(different), dot=SUBSTITUTE))
        self._which.setText("\n".join(f"{heading}: {_named(found)}" for heading, found in letters.items()))
        self.show()
        self._go_on.setFocus()

    def _answer(self, answered: SignalInstance) -> None:
        self.hide()
        answered.emit()


def _named(letters: set[str]) -> str:
    """By Unicode's name: the screen may have no picture of a letter that the paper has not."""
    named_ones = [" + ".join(letter_name(part, "?").lower() for part in letter) for letter in sorted(letters)]
    more = ["…"] * (len(named_ones) > MOST_NAMED)
    return ", ".join(named_ones[:MOST_NAMED] + more)
