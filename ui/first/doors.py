"""Two doors: try an evening with made-up clients, or set up a practice. And a quiet third: open a backup."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.keeping.centered import Centered
from ui.keeping.gate import Gate
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.columns import Columns
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.by_number import IN_THE_MIDDLE
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

WIDEST = 56  # em of both doors


class Doors(Gate):
    rehearsal_chosen = Signal()
    set_up_chosen = Signal()
    backup_chosen = Signal()
    elsewhere_chosen = Signal()
    looked_again = Signal()  # for the folder that was not there

    def __init__(self, problem: str = "", *, can_look_again: bool = False) -> None:
        """`problem` is what keeps the practice from being opened or made, as a sentence."""
        super().__init__("doors", WIDEST)
        self._problem = words(problem, wraps=True)
        self._banner = self._said(problem, can_look_again)
        self.column.addWidget(self._banner)
        self.column.addLayout(_line(Centered(), words(self.tr("Welcome to Facilitator"), Tone.DISPLAY)))
        about = words(self.tr("Lead a relapse-prevention group: before, during and after one evening."), Tone.QUIET, wraps=True)
        about.setProperty("alignment", IN_THE_MIDDLE)
        self.column.addWidget(about)
        self.column.addLayout(self._doors())
        backup = action(self, "open-backup", self.tr("Open a backup"))
        backup.triggered.connect(self.backup_chosen)
        elsewhere = action(self, "practice-elsewhere", self.tr("My practice is in another folder…"))
        elsewhere.triggered.connect(self.elsewhere_chosen)
        quiet = spaced(Centered(), SPACE.snug)
        quiet.addWidget(Chip(backup))
        quiet.addWidget(Chip(elsewhere))
        self.column.addLayout(quiet)

    def show_problem(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._banner.setAccessibleName(sentence)
        self._banner.setVisible(bool(sentence))
        self.wait(False)

    def wait(self, is_waiting: bool) -> None:
        """The first door was opened, and what lies behind it is being made."""
        self._rehearse.setEnabled(not is_waiting)
        self._rehearse.setText(self.tr("Making the evening…") if is_waiting else self.tr("Try an evening"))

    def _said(self, problem: str, can_look_again: bool) -> Card:
        card = named(Card(tone="advice"), "doors-problem", problem)
        card.body.addWidget(self._problem)
        if can_look_again:
            again = action(self, "look-again", self.tr("Look again"))
            again.triggered.connect(self.looked_again)
            card.body.addLayout(_line(Flow(), Button(again)))
        card.setVisible(bool(problem))
        return card

    def _doors(self) -> Columns:
        doors = spaced(Columns(narrowest=20), SPACE.apart)
        self._rehearse = action(self, "try-an-evening", self.tr("Try an evening"))
        self._rehearse.triggered.connect(self._open_first)
        doors.addWidget(
            _door(
                self.tr("Try an evening with made-up clients"),
                self.tr("Opens at once, with half a year of made-up history. No passphrase. Nothing you do there is kept."),
                Button(self._rehearse),
            )
        )
        set_up = action(self, "set-up", self.tr("Set up my practice"))
        set_up.triggered.connect(self.set_up_chosen)
        self._set_up = Button(set_up, primary=True)
        doors.addWidget(
            _door(
                self.tr("Set up my practice"),
                self.tr("Choose a passphrase and put a recovery code on paper. It takes under two minutes."),
                self._set_up,
            )
        )
        return doors

    def showEvent(self, event: QShowEvent) -> None:
        """The keys begin here. Not as a focus proxy: Tab would then lead from anywhere to it, and never to the door before it."""
        super().showEvent(event)
        if not event.spontaneous():
            self._set_up.setFocus()

    def _open_first(self) -> None:
        self.wait(True)
        self.rehearsal_chosen.emit()


def _door(title: str, sentence: str, button: Button) -> Card:
    card = Card(tone="next")
    spaced(card.body, SPACE.snug)
    card.body.addWidget(words(title, Tone.TITLE, wraps=True))
    card.body.addWidget(words(sentence, Tone.QUIET, wraps=True))
    card.body.addLayout(spaced(QVBoxLayout(), down=SPACE.tight))
    card.body.addStretch()
    card.body.addLayout(_line(Flow(), button))
    return card


def _line(line: Flow, widget: QWidget) -> Flow:
    """No wider than `widget` asks for."""
    spaced(line).addWidget(widget)
    return line
