"""The quiet third door: a backup is chosen, opened, looked at, and put in place; what it replaces is kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from facilitator.progress import Report
from facilitator.storage.backup import Backup, backups, inspect, restore
from facilitator.storage.folder import DataFolder
from ui.asking import ChooseFolder
from ui.background import Task, in_background
from ui.first.backup_choice import BackupChoice
from ui.first.backup_found import BackupFound
from ui.keeping.gate import Gate
from ui.keeping.place import OnNetworkDrive, TakenByAnother, is_on_network
from ui.parts.enters_at import enters_at
from ui.said import sentence_of

WIDE = 40  # em


class OpenBackup(Gate):
    done = Signal(bytes)  # the data key of what is now in `folder`
    left = Signal()

    def __init__(
        self,
        folder: DataFolder,
        now: Callable[[], datetime],
        guard: Callable[[Path], bool],
        choose_folder: ChooseFolder,
    ) -> None:
        super().__init__("open-backup", WIDE)
        self._folder, self._now, self._guard = folder, now, guard
        self._found: tuple[Backup, bytes] | None = None
        self._task: Task | None = None
        self._choice = BackupChoice(backups(folder), now(), choose_folder)
        self._choice.wanted.connect(self._look)
        self._choice.left.connect(self.left)
        self._shown = BackupFound()
        self._shown.accepted.connect(self._restore)
        self._shown.stopped.connect(self._stop)
        self._shown.refused.connect(self._choose_another)
        self._shown.hide()
        self.column.addWidget(self._choice)
        self.column.addWidget(self._shown)
        enters_at(self, self._choice)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._shown.isHidden():
            self.left.emit()
        elif not self._task:
            self._choose_another()

    def _look(self, path: Path, secret: str) -> None:
        in_background(self, lambda report: inspect(path, secret), self._show, self._cannot_look)

    def _show(self, found: tuple[Backup, bytes]) -> None:
        self._found = found
        self._choice.show_problem("")
        self._choice.hide()
        self._shown.show_backup(found[0], self._folder, self._now())
        self._shown.show()
        self._shown.setFocus()

    def _cannot_look(self, problem: Exception) -> None:
        self._choice.show_problem(sentence_of(problem))

    def _choose_another(self) -> None:
        self._shown.hide()
        self._choice.show()
        self._choice.setFocus()

    def _restore(self) -> None:
        assert self._found
        backup, data_key = self._found
        now = self._now()

        def work(report: Report) -> None:
            if is_on_network(self._folder.root):
                raise OnNetworkDrive
            self._folder.root.mkdir(mode=0o700, parents=True, exist_ok=True)
            restore(backup, data_key, self._folder, now, report)

        if not self._guard(self._folder.root):
            self._cannot_restore(TakenByAnother())
            return
        self._shown.work(True)
        self._task = in_background(self, work, self._restored, self._cannot_restore, self._stopped)
        self._task.progressed.connect(self._shown.show_share)

    def _restored(self, _: object) -> None:
        self._task = None
        assert self._found
        self.done.emit(self._found[1])

    def _cannot_restore(self, problem: Exception) -> None:
        self._task = None
        self._shown.show_problem(sentence_of(problem))

    def _stop(self) -> None:
        if self._task:
            self._task.cancel()

    def _stopped(self) -> None:
        self._task = None
        self._shown.show_problem(self.tr("Stopped. Nothing was changed."))
