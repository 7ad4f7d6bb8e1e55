"""Two doors: try an evening with made-up clients, or set up a practice. And a quiet third: open a backup."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.columns import Columns
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

CENTER = Qt.AlignmentFlag.AlignHCenter
WIDEST = 56  # em of both doors


class Doors(QWidget):
    rehearsal_chosen = Signal()
    set_up_chosen = Signal()
    backup_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "doors")
        self._column = QWidget()
        column = spaced(QVBoxLayout(self._column), SPACE.apart)
        column.addStretch(2)
        column.addWidget(words(self.tr("Welcome to Facilitator"), Tone.DISPLAY), 0, CENTER)
        about = words(self.tr("Lead a relapse-prevention group: before, during and after one evening."), Tone.QUIET, wraps=True)
        about.setAlignment(CENTER)
        column.addWidget(about)
        column.addLayout(self._doors())
        backup = action(self, "open-backup", self.tr("Open a backup"))
        backup.triggered.connect(self.backup_chosen)
        column.addWidget(Chip(backup), 0, CENTER)
        column.addStretch(3)
        whole = spaced(QHBoxLayout(self), across=SPACE.far, down=SPACE.far)
        whole.addWidget(self._column)

    def resizeEvent(self, event: object) -> None:
        self._column.setMaximumWidth(em(WIDEST))

    def _doors(self) -> Columns:
        doors = spaced(Columns(narrowest=20), SPACE.apart)
        rehearse = action(self, "try-an-evening", self.tr("Try an evening"))
        rehearse.triggered.connect(self.rehearsal_chosen)
        doors.addWidget(
            _door(
                self.tr("Try an evening with made-up clients"),
                self.tr("Opens at once, with half a year of made-up history. No passphrase. Nothing you do there is kept."),
                Button(rehearse),
            )
        )
        set_up = action(self, "set-up", self.tr("Set up my practice"))
        set_up.triggered.connect(self.set_up_chosen)
        doors.addWidget(
            _door(
                self.tr("Set up my practice"),
                self.tr("Choose a passphrase and write down a recovery code. It takes under two minutes."),
                Button(set_up, primary=True),
            )
        )
        return doors


def _door(title: str, sentence: str, button: Button) -> Card:
    card = Card(tone="next")
    card.body.addWidget(words(title, Tone.TITLE, wraps=True))
    card.body.addWidget(words(sentence, Tone.QUIET, wraps=True))
    card.body.addStretch()
    card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
    return card
