"""Safety: when it locks by itself, the passphrase, the recovery code, what happens to a session that nobody seals."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSpinBox

from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.flow import Flow
from ui.parts.indented import indented
from ui.parts.named import named
from ui.parts.still import still
from ui.parts.words import Tone, words
from ui.preferences import LEAST_IDLE, MOST_IDLE, Preferences
from ui.settings.form_card import FormCard
from ui.settings.section import Section
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class SafetySection(Section):
    """The two cards with forms are filled by SafetyDesk."""

    idle_chosen = Signal(int)
    lock_wanted = Signal()

    def __init__(self, title: str, days_until_sealed: int) -> None:
        super().__init__("safety", title)
        self.passphrase = FormCard(
            self.tr("Passphrase"),
            self.tr("It opens your practice. Change it when somebody else may know it."),
            action(self, "change-passphrase", self.tr("Change it…")),
        )
        self.code = FormCard(
            self.tr("Recovery code"),
            self.tr("It opens your practice when the passphrase is forgotten. Make a new one when the paper is lost."),
            action(self, "new-code", self.tr("Make a new one…")),
        )
        for card in (self._locking(), self.passphrase, self.code, self._sealing(days_until_sealed)):
            self.column.addWidget(card)

    def show_choices(self, preferences: Preferences) -> None:
        """A number that is being typed is left alone."""
        if not self._minutes.hasFocus():
            self._minutes.blockSignals(True)
            self._minutes.setValue(preferences.idle_minutes)
            self._minutes.blockSignals(False)

    def _locking(self) -> Card:
        card = Card(self.tr("Locking"))
        spaced(card.body, SPACE.snug)
        self._minutes = indented(still(named(QSpinBox(), "idle-minutes", self.tr("Minutes until it locks by itself"))))
        self._minutes.setRange(LEAST_IDLE, MOST_IDLE)
        self._minutes.setKeyboardTracking(False)  # on the way to 15 there is a 1
        self._minutes.valueChanged.connect(self.idle_chosen)
        row = spaced(Flow(), SPACE.snug)
        row.addWidget(words(self.tr("Lock after")))
        row.addWidget(self._minutes)
        row.addWidget(words(self.tr("idle minutes")))
        card.body.addLayout(row)
        running = self.tr("Idle: no key, no pointer. While a session runs, only this window is covered; the session goes on.")
        card.body.addWidget(words(running, Tone.SMALL, wraps=True))
        lock = action(self, "lock-now", self.tr("Lock now"))
        lock.triggered.connect(self.lock_wanted)
        card.body.addWidget(Button(lock), 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _sealing(self, days: int) -> Card:
        card = Card(self.tr("Sessions that nobody seals"))
        sentence = self.tr(
            "A session that is not sealed within {days} days is sealed by itself at the next unlock: its lines lose their order, "
            "and what is still marked in them becomes a neutral word. Today says so beforehand."
        )
        card.body.addWidget(words(sentence.format(days=days), Tone.QUIET, wraps=True))
        return card
