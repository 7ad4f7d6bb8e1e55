"""What the data section does: reads sizes and backups, makes a backup, looks whether another folder will do."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from facilitator.language import Explained
from facilitator.progress import Report
from facilitator.storage.backup import Backup, backups, make_backup
from facilitator.storage.folder import DataFolder
from ui.background import InTurn, in_background
from ui.desk import Desk
from ui.keeping.place import place_in, try_place
from ui.parts.work_bar import WorkBar
from ui.said import sentence_of
from ui.settings.beyond import Beyond
from ui.settings.data import DataSection
from ui.settings.left_desk import LeftDesk


class InsideItself(Explained):
    def __init__(self) -> None:
        super().__init__("This folder is inside your practice. Nothing was changed. Choose one beside it, or elsewhere.")


@dataclass(frozen=True)
class Kept:
    practice_bytes: int
    backup_bytes: int
    backups: list[Backup]


class DataDesk(QObject):
    def __init__(self, section: DataSection, desk: Desk, beyond: Beyond, work: WorkBar) -> None:
        super().__init__(section)
        self._section, self._desk, self._beyond, self._work = section, desk, beyond, work
        self._folder = desk.ws.folder
        section.backups.wanted.connect(self._back_up)
        section.backups.open_wanted.connect(beyond.open_backup)
        section.moving.wanted.connect(self._choose_folder)
        section.moving.accepted.connect(beyond.move_to)
        self._left = LeftDesk(section.forgotten, desk, work, self.read_again)
        self._looks = InTurn(self, self.read_again)

    def read_again(self) -> None:
        """Off the GUI thread: a folder may be slow."""
        self._left.read_again()
        self._looks.read(lambda report: _look(self._folder), self._show, self._cannot_look)

    def _show(self, kept: Kept) -> None:
        self._section.show_place(self._folder.root, kept.practice_bytes, kept.backup_bytes)
        self._section.backups.show_backups(kept.backups, self._desk.ws.now())

    def _cannot_look(self, problem: Exception) -> None:
        self._section.backups.show_problem(sentence_of(problem))

    def _back_up(self) -> None:
        if self._work.is_busy:
            return
        ws, card = self._desk.ws, self._section.backups

        def work(report: Report) -> Backup:
            return make_backup(ws.folder, ws.vault, ws.data_key, ws.now(), report)

        def end(sentence: str) -> None:
            card.wait(False)
            card.show_problem(sentence)

        def done(_: Backup) -> None:
            end("")
            self._desk.doing.say(self.tr("The backup is made, and was tested by opening it."))
            self.read_again()

        card.wait(True)
        stopped = self.tr("Stopped. No backup was kept of this; the earlier ones are as they were.")
        task = in_background(self, work, done, lambda problem: end(sentence_of(problem)), lambda: end(stopped))
        self._work.follow(task, self.tr("Making a backup…"))

    def _choose_folder(self) -> None:
        chosen = self._beyond.choose_folder(self._section, self.tr("Where your practice is to live"))
        if chosen is None:
            return
        target, moving = place_in(chosen, self.tr("Facilitator practice")), self._section.moving

        def will_not(problem: Exception) -> None:
            moving.show_problem(target, sentence_of(problem))

        if target.is_relative_to(self._folder.root):
            will_not(InsideItself())
        else:
            in_background(self, lambda report: try_place(target), lambda _: moving.show_folder(target), will_not)


def _look(folder: DataFolder) -> Kept:
    kept = _size(folder.backups)
    practice = sum(_size(path) for path in folder.root.iterdir() if path != folder.backups)
    return Kept(practice, kept, backups(folder))


def _size(path: Path) -> int:
    """What goes while one looks counts nothing."""
    if not path.is_dir():
        return _bytes(path)
    return sum(_bytes(Path(root, name)) for root, _, names in os.walk(path) for name in names)


def _bytes(file: Path) -> int:
    try:
        return file.lstat().st_size
    except OSError:
        return 0
