"""The backups that are kept: when each was made and what it holds; one more now, or an earlier one opened."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.storage.backup import Backup
from ui.keeping.backup_words import what, when
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.emptied import empty
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

MOST = 10  # those kept are eight; a folder that is shared by two practices has more


class BackupsCard(Card):
    wanted = Signal()
    open_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Backups"))
        named(self, "backups-card")
        spaced(self.body, SPACE.snug)
        about = self.tr(
            "Made after each seal and when you close or lock, and tested by opening it. "
            "Kept: the newest, and one a day of the last seven days that have one."
        )
        self._table = named(QWidget(), "backups-kept", self.tr("Backups that are kept"))
        self._rows = spaced(QGridLayout(self._table), SPACE.snug)
        self._rows.setColumnStretch(0, 3)
        self._rows.setColumnStretch(1, 2)
        self._says = named(words("", Tone.QUIET, wraps=True), "backups-say")
        self._problem = named(words("", Tone.WARN, wraps=True), "backup-problem")
        self._problem.hide()
        self._now = action(self, "back-up-now", "")
        self._now.triggered.connect(self.wanted)
        opens = action(self, "open-backup", self.tr("Open a backup…"))
        opens.triggered.connect(self.open_wanted)
        buttons = spaced(Flow(), SPACE.snug)
        buttons.addWidget(Button(self._now, primary=True))
        buttons.addWidget(Button(opens))
        self.body.addWidget(words(about, Tone.QUIET, wraps=True))
        self.body.addWidget(self._table)
        self.body.addWidget(self._says)
        self.body.addWidget(self._problem)
        self.body.addLayout(buttons)
        opening = self.tr("Opening one closes your practice first. What it replaces is kept.")
        self.body.addWidget(words(opening, Tone.SMALL, wraps=True))
        self.wait(False)

    def show_backups(self, kept: Sequence[Backup], now: datetime) -> None:
        empty(self._rows)
        for row, each in enumerate(kept[:MOST]):
            self._rows.addWidget(words(when(each.made_at, now), wraps=True), row, 0, Qt.AlignmentFlag.AlignTop)
            self._rows.addWidget(words(what(each.holds), Tone.QUIET, wraps=True), row, 1, Qt.AlignmentFlag.AlignTop)
        self._table.setVisible(bool(kept))
        more = self.tr("{count} more are in the folder.").format(count=len(kept) - MOST)
        self._says.setText(more if kept else self.tr("None yet."))
        self._says.setVisible(not kept or len(kept) > MOST)

    def wait(self, is_waiting: bool) -> None:
        self._now.setEnabled(not is_waiting)
        self._now.setText(self.tr("Backing up…") if is_waiting else self.tr("Back up now"))
        if is_waiting:
            self.show_problem("")

    def show_problem(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
