"""Safety: when it locks by itself, the passphrase, the recovery code, what happens to a session that nobody seals."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.words import Tone, words
from ui.preferences import LEAST_IDLE, LEAST_UNSEALED, MOST_IDLE, MOST_UNSEALED, Preferences
from ui.settings.form_card import FormCard
from ui.settings.number_row import in_words, number, show_number
from ui.settings.section import Section
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class SafetySection(Section):
    """The two cards with forms are filled by SafetyDesk."""

    idle_chosen = Signal(int)
    days_chosen = Signal(int)
    lock_wanted = Signal()

    def __init__(self, title: str) -> None:
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
        for card in (self._locking(), self.passphrase, self.code, self._sealing()):
            self.column.addWidget(card)

    def show_choices(self, preferences: Preferences) -> None:
        show_number(self._minutes, preferences.idle_minutes)
        show_number(self._days, preferences.seal_after_days)

    def _locking(self) -> Card:
        card = Card(self.tr("Locking"))
        spaced(card.body, SPACE.snug)
        self._minutes = number("idle-minutes", self.tr("Minutes until it locks by itself"), LEAST_IDLE, MOST_IDLE)
        self._minutes.valueChanged.connect(self.idle_chosen)
        card.body.addLayout(in_words(self.tr("Lock after"), self._minutes, self.tr("idle minutes")))
        running = self.tr("Idle: no key, no pointer. While a session runs, only this window is covered; the session goes on.")
        card.body.addWidget(words(running, Tone.SMALL, wraps=True))
        lock = action(self, "lock-now", self.tr("Lock now"))
        lock.triggered.connect(self.lock_wanted)
        card.body.addWidget(Button(lock), 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _sealing(self) -> Card:
        card = Card(self.tr("Sessions that nobody seals"))
        spaced(card.body, SPACE.snug)
        self._days = number("seal-after-days", self.tr("Days until a session seals itself"), LEAST_UNSEALED, MOST_UNSEALED)
        self._days.valueChanged.connect(self.days_chosen)
        card.body.addLayout(in_words(self.tr("Seal after"), self._days, self.tr("days")))
        sentence = self.tr(
            "A session that nobody has sealed by then is sealed by itself at the next unlock: its lines lose their order, "
            "and what is still marked in them becomes a neutral word. Today says so beforehand."
        )
        card.body.addWidget(words(sentence, Tone.SMALL, wraps=True))
        return card
