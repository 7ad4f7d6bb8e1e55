"""The three short steps on one card: a passphrase, where the practice lives, the country."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.handouts.crisis_lines import Country
from ui.asking import ChooseFolder
from ui.keeping.country_choice import CountryChoice
from ui.keeping.new_passphrase import NewPassphrase
from ui.keeping.place import place_in, shown
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class Choices(Card):
    submitted = Signal()  # all three are answered
    place_chosen = Signal()
    left = Signal()

    def __init__(self, countries: Sequence[Country], folder: Path, country: str, choose_place: ChooseFolder) -> None:
        super().__init__(tone="next")
        self.folder = folder
        self._choose_place = choose_place
        self.passphrase = NewPassphrase()
        self.passphrase.submitted.connect(self._submit)
        self._place = named(words("", wraps=True), "place")
        self._place_problem = named(words("", Tone.WARN, wraps=True), "place-problem")
        self._country = CountryChoice(countries, country)
        spaced(self.body, SPACE.apart)
        self.body.addWidget(words(self.tr("Set up my practice"), Tone.TITLE, wraps=True))
        self.body.addLayout(self._passphrase_step())
        self.body.addLayout(self._place_step())
        self.body.addLayout(self._country_step())
        self.body.addLayout(self._foot())
        self.setFocusProxy(self.passphrase)
        self.show_place(folder)

    @property
    def country(self) -> str:
        return self._country.country

    def show_place(self, folder: Path, problem: str = "") -> None:
        self.folder = folder
        self._place.setText(self.tr("Encrypted on this computer, in {folder}").format(folder=shown(folder)))
        self._place_problem.setText(problem)
        self._place_problem.setVisible(bool(problem))

    def wait(self, is_waiting: bool, sentence: str = "") -> None:
        self._go_on.setEnabled(not is_waiting)
        self._go_on.setText(sentence or self.tr("Go on"))

    def _passphrase_step(self) -> QVBoxLayout:
        why = self.tr(
            "Only you know it. Without it nobody can read what you keep here, not even the people who make this program."
        )
        return _step(self.tr("1. A passphrase"), why, self.passphrase)

    def _place_step(self) -> QVBoxLayout:
        other = action(self, "another-folder", self.tr("Another folder…"))
        other.triggered.connect(self._ask_for_place)
        row = spaced(QHBoxLayout(), SPACE.near)
        row.addWidget(self._place, 1)
        row.addWidget(Chip(other))
        step = _step(self.tr("2. Where it lives"), "")
        step.addLayout(row)
        step.addWidget(self._place_problem)
        return step

    def _country_step(self) -> QVBoxLayout:
        return _step(self.tr("3. Your country"), self.tr("Its crisis lines go on the sheets for your clients."), self._country)

    def _foot(self) -> QHBoxLayout:
        self._go_on = action(self, "go-on", self.tr("Go on"))
        self._go_on.triggered.connect(self.passphrase.submit)
        back = action(self, "leave-set-up", self.tr("Back"))
        back.triggered.connect(self.left)
        row = spaced(QHBoxLayout(), SPACE.snug)
        row.addWidget(Button(self._go_on, primary=True))
        row.addWidget(Button(back))
        row.addStretch(1)
        return row

    def _ask_for_place(self) -> None:
        if chosen := self._choose_place(self, self.tr("Where your practice lives")):
            self.show_place(place_in(chosen, self.tr("Facilitator practice")))
            self.place_chosen.emit()

    def _submit(self) -> None:
        if not self.passphrase.passphrase:
            self.passphrase.focus_what_is_missing()
        elif self._go_on.isEnabled():
            self.submitted.emit()


def _step(title: str, why: str, held: QWidget | None = None) -> QVBoxLayout:
    step = spaced(QVBoxLayout(), SPACE.tight)
    step.addWidget(words(title, Tone.STRONG, wraps=True))
    if why:
        step.addWidget(words(why, Tone.QUIET, wraps=True))
    if held:
        step.addWidget(held)
    return step
