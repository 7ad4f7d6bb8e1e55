"""With whom a word is wanted afterwards: a chip and a letter for each person who is here. Facilitator's screen only."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from facilitator.people.client import Client, ClientId
from ui.parts.action import action
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.words import Tone, words
from ui.session.round_panel import letters
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class WordChips(Card):
    """The letters answer anywhere in `keys_in`."""

    toggled = Signal(object)  # ClientId

    def __init__(self, keys_in: QWidget) -> None:
        super().__init__(self.tr("A word afterwards with"))
        self.setObjectName("word-afterwards")
        self._keys_in = keys_in
        self._flow = spaced(Flow(), SPACE.snug)
        self._hint = words(self.tr("It waits for you after the session, beside the code name."), Tone.SMALL, wraps=True)
        self.body.addLayout(self._flow)
        self.body.addWidget(self._hint)
        self._shown: list[tuple[Client, QAction, Chip]] = []

    def show_people(self, people: Sequence[Client], noted: Collection[ClientId]) -> None:
        if [client for client, _, _ in self._shown] != list(people):
            self._make(people)
        for client, wanted, _ in self._shown:
            wanted.setChecked(client.id in noted)
        self.setVisible(bool(people))

    def _make(self, people: Sequence[Client]) -> None:
        for _, wanted, chip in self._shown:
            self._flow.removeWidget(chip)
            self._keys_in.removeAction(wanted)
            wanted.deleteLater()
            chip.deleteLater()
        self._shown = []
        for client, letter in zip(people, letters(people), strict=True):
            wanted = action(self._keys_in, f"word-with-{client.code_name}", client.code_name, checkable=True)
            wanted.setShortcut(QKeySequence(letter))
            wanted.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            wanted.triggered.connect(lambda _=False, client=client.id: self.toggled.emit(client))
            chip = Chip(wanted)
            self._flow.addWidget(chip)
            self._shown.append((client, wanted, chip))
