"""Which backup, and the secret that opens it: one of this practice's own, or a folder from anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from facilitator.storage.backup import Backup
from ui.asking import ChooseFolder
from ui.keeping.backup_words import what, when
from ui.keeping.place import shown
from ui.keeping.secret_line import SecretLine
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.enters_at import enters_at
from ui.parts.named import named
from ui.parts.title_list import Titled, TitleList
from ui.parts.words import Tone, words
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

ROWS = 3  # of the list that are seen at once
ROW = 3.9  # em


class BackupChoice(Card):
    wanted = Signal(object, str)  # its folder, the secret
    left = Signal()

    def __init__(self, own: Sequence[Backup], now: datetime, choose_folder: ChooseFolder) -> None:
        super().__init__(tone="next")
        self._choose_folder = choose_folder
        self._path: Path | None = None
        self._list = TitleList("backups", self.tr("Backups of this practice"), 30)
        self._list.show_rows([Titled(str(each.path), when(each.made_at, now), what(each.holds)) for each in own])
        self._list.chosen.connect(lambda path: self._choose(Path(path)))
        self._list.setFixedHeight(em(ROW * min(len(own), ROWS)))
        self._list.setVisible(bool(own))
        self._folder = named(words("", wraps=True), "backup-folder")
        self._line = SecretLine("backup-secret", self.tr("Passphrase or recovery code of this backup"))
        self._line.setPlaceholderText(self.tr("Its passphrase or recovery code"))
        self._line.returnPressed.connect(self._submit)
        self._problem = named(words("", Tone.WARN, wraps=True), "backup-problem")
        self._problem.hide()
        spaced(self.body, SPACE.near)
        self.body.addWidget(words(self.tr("Open a backup"), Tone.TITLE, wraps=True))
        self.body.addWidget(words(self._about(bool(own)), Tone.QUIET, wraps=True))
        self.body.addWidget(self._list)
        self.body.addLayout(self._other_folder(bool(own)))
        self.body.addWidget(self._line)
        self.body.addWidget(self._problem)
        self.body.addLayout(self._foot())
        self._list.choose_first()
        enters_at(self, self._line)

    def show_problem(self, sentence: str) -> None:
        self.wait(False)
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self._line.setFocus()
        self._line.selectAll()

    def wait(self, is_waiting: bool) -> None:
        self._look.setEnabled(not is_waiting)
        self._look.setText(self.tr("Looking into it…") if is_waiting else self.tr("Look into it"))
        if is_waiting:
            self._problem.hide()

    def _about(self, has_own: bool) -> str:
        if has_own:
            return self.tr("Choose one of this practice, or the folder of one from another computer. Nothing is changed yet.")
        return self.tr("Choose the folder of a backup, or of a practice from another computer. Nothing is changed yet.")

    def _other_folder(self, has_own: bool) -> QHBoxLayout:
        other = action(self, "backup-elsewhere", self.tr("Another folder…") if has_own else self.tr("Choose a folder…"))
        other.triggered.connect(self._ask_for_folder)
        row = spaced(QHBoxLayout(), SPACE.near)
        row.addWidget(Chip(other))
        row.addWidget(self._folder, 1)
        return row

    def _foot(self) -> QHBoxLayout:
        self._look = action(self, "look-into-backup", self.tr("Look into it"))
        self._look.triggered.connect(self._submit)
        back = action(self, "leave-backup", self.tr("Back"))
        back.triggered.connect(self.left)
        row = spaced(QHBoxLayout(), SPACE.snug)
        row.addWidget(Button(self._look, primary=True))
        row.addWidget(Button(back))
        row.addStretch(1)
        return row

    def _ask_for_folder(self) -> None:
        if chosen := self._choose_folder(self, self.tr("The folder of the backup")):
            self._list.clearSelection()
            self._list.setCurrentIndex(self._list.rootIndex())
            self._choose(chosen)
            self._folder.setText(shown(chosen))
            self._line.setFocus()

    def _choose(self, path: Path) -> None:
        self._path = path
        self._folder.setText("")
        self._problem.hide()

    def _submit(self) -> None:
        if self._path is None:
            self.show_problem(self.tr("Choose a folder first."))
        elif not self._line.text():
            self.show_problem(self.tr("Type the passphrase or the recovery code that this backup was made with."))
        elif self._look.isEnabled():
            self.wait(True)
            self.wanted.emit(self._path, self._line.text())
