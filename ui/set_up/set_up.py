"""Setting up a practice: choices, the recovery code on paper and asked back, then everything is made at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from facilitator.handouts.crisis_lines import CrisisLines
from facilitator.storage.keys import new_recovery_code
from ui.asking import ChooseFolder
from ui.background import in_background
from ui.keeping.code_paper import Papers
from ui.keeping.gate import Gate
from ui.keeping.place import TakenByAnother, try_place
from ui.keeping.recovery_code import RecoveryCode
from ui.parts.card import Card
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.said import sentence_of
from ui.set_up.choices import Choices
from ui.set_up.making import make_practice

WIDE = 40  # em


@dataclass(frozen=True)
class Chosen:
    """What is no secret, and kept when somebody goes back."""

    folder: Path
    country: str


class SetUp(Gate):
    """Nothing is written before the code was typed back, except a trial vault that goes at once; so nothing is ever half made."""

    done = Signal(bytes)  # the data key
    left = Signal()

    def __init__(
        self,
        chosen: Chosen,
        countries: CrisisLines,
        papers: Papers,
        guard: Callable[[Path], bool],
        choose_place: ChooseFolder,
    ) -> None:
        """`guard` takes the lock on the folder before anything is made there."""
        super().__init__("set-up", WIDE)
        self._guard = guard
        self._is_busy = False
        self._code = new_recovery_code()
        self._choices = Choices(countries.countries(), chosen.folder, chosen.country, choose_place)
        self._choices.submitted.connect(lambda: self._try_place(self._ask_back))
        self._choices.place_chosen.connect(lambda: self._try_place(lambda: None))
        self._choices.left.connect(self.left)
        self._code_card = self._made_code_card(papers)
        self._code_card.hide()
        self.column.addWidget(self._choices)
        self.column.addWidget(self._code_card)
        self.setFocusProxy(self._choices)

    @property
    def chosen(self) -> Chosen:
        return Chosen(self._choices.folder, self._choices.country)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or self._is_busy:
            super().keyPressEvent(event)
        elif self._code_card.isVisible():
            self._recovery.go_back()
        else:
            self.left.emit()

    def _made_code_card(self, papers: Papers) -> Card:
        card = Card(tone="next")
        self._recovery = RecoveryCode(self._code, papers)
        self._recovery.confirmed.connect(self._make)
        self._recovery.left.connect(self._choose_again)
        self._making = named(words("", Tone.QUIET, wraps=True), "making")
        self._making.hide()
        card.body.addWidget(self._recovery)
        card.body.addWidget(self._making)
        return card

    def _try_place(self, then: Callable[[], None]) -> None:
        folder = self._choices.folder

        def will_do(_: object) -> None:
            self._wait(False)
            self._choices.show_place(folder)
            then()

        self._wait(True)
        self._choices.wait(True, self.tr("Looking at the folder…"))
        in_background(self, lambda report: try_place(folder), will_do, self._cannot)

    def _ask_back(self) -> None:
        self._choices.hide()
        self._code_card.show()
        self._recovery.show_code()

    def _choose_again(self) -> None:
        self._code_card.hide()
        self._choices.show()
        self._choices.setFocus()

    def _make(self) -> None:
        folder, passphrase = self._choices.folder, self._choices.passphrase.passphrase
        if self._is_busy:
            return
        if not self._guard(folder):
            self._cannot(TakenByAnother())
            return
        self._wait(True)
        in_background(self, lambda report: make_practice(folder, passphrase, self._code), self._made, self._cannot)

    def _made(self, data_key: bytes) -> None:
        self.done.emit(data_key)

    def _cannot(self, problem: Exception) -> None:
        """Said where the folder is chosen; the passphrase that was typed stays."""
        self._wait(False)
        self._choose_again()
        self._choices.show_place(self._choices.folder, sentence_of(problem))

    def _wait(self, is_waiting: bool) -> None:
        self._is_busy = is_waiting
        self._choices.wait(is_waiting)
        self._recovery.setEnabled(not is_waiting)
        self._making.setText(self.tr("Making your practice…") if is_waiting else "")
        self._making.setVisible(is_waiting)
