"""What the group of a rehearsal says, in a row over the line: heard, not written. It takes room of its own and covers nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout

from facilitator.workspace.played_script import Happening, What
from ui.keys import key_name
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

MIDDLE = Qt.AlignmentFlag.AlignVCenter


class PlayedRow(Card):
    def __init__(self, take: QAction, pace: QAction) -> None:
        super().__init__(tone="small")
        named(self, "played-row", self.tr("The group of the rehearsal"))
        self._said = named(words("", wraps=True), "heard")
        self._hint = named(words("", Tone.SMALL), "heard-hint")
        self._chips = [Chip(take), Chip(pace)]
        row = spaced(QHBoxLayout(), SPACE.near)
        row.addWidget(self._said, 1, MIDDLE)
        row.addWidget(self._hint, 0, MIDDLE)
        for chip in self._chips:
            row.addWidget(chip, 0, MIDDLE)
        self.body.addLayout(row)
        self.listen()

    def listen(self) -> None:
        """Nobody says anything just now."""
        self._show(self.tr("The group listens."))

    def show_happening(self, happening: Happening) -> None:
        who = happening.who.code_name if happening.who else self.tr("Somebody")
        match happening.what:
            case What.SITS:
                self._show(self.tr("Everybody sits in the circle but {name}.").format(name=who), self._keys("attendance"))
            case What.KNOCKS:
                self._show(self.tr("A knock: {name} comes in.").format(name=who), self._keys("attendance"))
            case What.QUIET:
                self._show(self.tr("It has gone quiet. Nobody looks up."), self._keys("if-quiet"))
            case What.GOES_ON:
                sentence = self.tr("The time for this step is over, and the talk goes on.")
                self._show(sentence, self._keys("next", "re-time"))
            case _:
                self._show(self.tr("{name} says: “{words}”").format(name=who, words=happening.words), takes=True)

    def taken(self) -> None:
        """It is in the line now."""
        self._chips[0].hide()

    def be_slim(self, is_slim: bool) -> None:
        """What is said needs the room more than the pictures of the keys do."""
        for chip in self._chips:
            chip.show_key(not is_slim)

    def _show(self, sentence: str, hint: str = "", *, takes: bool = False) -> None:
        self._said.setText(sentence)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._chips[0].setVisible(takes)

    def _keys(self, *names: str) -> str:
        """Which keys answer that, as they are now."""
        does = {
            "attendance": self.tr("{key} who is here"),
            "if-quiet": self.tr("{key} another question"),
            "next": self.tr("{key} on"),
            "re-time": self.tr("{key} re-time the rest"),
        }
        return " · ".join(does[name].format(key=key_name(name)) for name in names)
