"""A backup that was opened: which one, from when, what it holds, and what it would replace."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from facilitator.storage.backup import Backup
from facilitator.storage.folder import DataFolder
from ui.keeping.backup_words import what, when
from ui.keeping.place import shown
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.enters_at import enters_at
from ui.parts.meter import Meter
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

WHOLE = 1_000


class BackupFound(Card):
    accepted = Signal()
    stopped = Signal()  # while it is being put in place
    refused = Signal()

    def __init__(self) -> None:
        super().__init__(tone="next")
        self._title = named(words("", Tone.TITLE, wraps=True), "found-when")
        self._holds = named(words("", wraps=True), "found-holds")
        self._replaces = named(words("", wraps=True), "found-replaces")
        self._problem = named(words("", Tone.WARN, wraps=True), "found-problem")
        self._meter = Meter("restored", self.tr("How far it is"), length=20)
        self._meter.setRange(0, WHOLE)
        self._accept = action(self, "restore", self.tr("Open this one"))
        self._accept.triggered.connect(self.accepted)
        self._other = action(self, "choose-another", self.tr("Choose another"))
        self._other.triggered.connect(self._leave)
        spaced(self.body, SPACE.near)
        for widget in (self._title, self._holds, self._replaces, self._problem, self._meter):
            self.body.addWidget(widget)
        row = spaced(QHBoxLayout(), SPACE.snug)
        self._first = Button(self._accept, primary=True)
        row.addWidget(self._first)
        row.addWidget(Button(self._other))
        row.addStretch(1)
        self.body.addLayout(row)
        enters_at(self, self._first)
        self._is_working = False
        self.work(False)

    def show_backup(self, backup: Backup, folder: DataFolder, now: datetime) -> None:
        self._title.setText(self.tr("Backup of {when}").format(when=when(backup.made_at, now)))
        self._holds.setText(self.tr("It holds {what}.").format(what=what(backup.holds)))
        if folder.has_practice():
            kept = self.tr(
                "It takes the place of the practice that is here now. "
                "That one is kept, in {folder}, and can be opened the same way."
            )
            place = folder.root / f"replaced-{now:%Y-%m-%d}…"
            self._replaces.setText(kept.format(folder=shown(place)))
        else:
            self._replaces.setText(self.tr("It will live in {folder}.").format(folder=shown(folder.root)))
        self.show_problem("")

    def work(self, is_working: bool) -> None:
        self._is_working = is_working
        self._meter.setVisible(is_working)
        self._accept.setEnabled(not is_working)
        self._other.setText(self.tr("Stop") if is_working else self.tr("Choose another"))

    def show_share(self, share: float) -> None:
        self._meter.setValue(round(share * WHOLE))

    def show_problem(self, sentence: str) -> None:
        self.work(False)
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _leave(self) -> None:
        (self.stopped if self._is_working else self.refused).emit()
