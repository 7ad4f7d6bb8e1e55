"""Your data: where the practice lies and how large it is, its backups, another folder for it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, Signal

from ui.parts.action import action
from ui.settings.backups_card import BackupsCard
from ui.settings.forgotten_card import ForgottenCard
from ui.settings.moving_card import MovingCard
from ui.settings.path_card import PathCard
from ui.settings.section import Section

SI = QLocale.DataSizeFormat.DataSizeSIFormat


class DataSection(Section):
    path_copied = Signal()

    def __init__(self, title: str) -> None:
        super().__init__("data", title)
        move = action(self, "move-practice", self.tr("Move it…"))
        about = self.tr("All that is about people in it is encrypted. Nothing is sent anywhere.")
        self.place = PathCard("practice", self.tr("Where your practice lives"), about, move)
        self.place.copied.connect(self.path_copied)
        self.moving = MovingCard()
        move.triggered.connect(self.moving.wanted)
        self.moving.left.connect(self._leave_moving)
        self.moving.hide()
        self.backups = BackupsCard()
        self.forgotten = ForgottenCard()
        for card in (self.place, self.moving, self.backups, self.forgotten):
            self.column.addWidget(card)

    def show_place(self, folder: Path, practice_bytes: int, backup_bytes: int) -> None:
        practice, backups = (QLocale().formattedDataSize(count, 1, SI) for count in (practice_bytes, backup_bytes))
        size = self.tr("{practice}, and its backups {backups}").format(practice=practice, backups=backups)
        self.place.show_folder(folder, size)

    def _leave_moving(self) -> None:
        self.moving.hide()
        self.place.last.setFocus()
