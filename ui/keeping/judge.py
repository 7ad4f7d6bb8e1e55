"""How strong a passphrase is, found out off the GUI thread while it is typed: the last text counts, one is judged at a time."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal

from facilitator.progress import Report
from facilitator.storage.keys import Strength, strength
from ui.background import Task


class Judge(QObject):
    judged = Signal(object)  # Strength of what was asked about last

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asked = ""
        self._task: Task | None = None

    def ask(self, passphrase: str) -> None:
        self._asked = passphrase
        if not self._task:
            self._begin()

    def _begin(self) -> None:
        text = self._asked

        def work(report: Report) -> tuple[str, Strength]:
            return text, strength(text)

        application = QCoreApplication.instance()
        assert application
        self._task = Task(work, application)  # it may outlive the screen that asked
        self._task.finished.connect(self._answer)
        self._task.failed.connect(self._fail)
        for end in (self._task.finished, self._task.failed):
            end.connect(self._task.deleteLater)
        self._task.start()

    def _answer(self, answer: tuple[str, Strength]) -> None:
        self._task = None
        text, judgment = answer
        if text == self._asked:
            self.judged.emit(judgment)
        else:
            self._begin()

    def _fail(self, problem: Exception) -> None:
        """The list of common words cannot be read, say: its length is all that is known."""
        self._task = None
        self.judged.emit(Strength.FAIR)
