"""What is being done at the foot of the page, how far it is, and a way to stop it. Not there while nothing is being done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui.background import Task
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.meter import Meter
from ui.parts.named import named
from ui.parts.panel import Panel
from ui.parts.words import words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

WHOLE = 1_000


class WorkBar(Panel):
    """One task at a time. It goes by itself when the task has ended, however that was."""

    def __init__(self) -> None:
        super().__init__("foot")
        named(self, "work-bar")
        self._task: Task | None = None
        self._sentence = named(words(""), "work-sentence")
        self._meter = Meter("work-done", self.tr("How far it is"), length=16)
        self._meter.setRange(0, WHOLE)
        self.stop = action(self, "stop-work", self.tr("Stop"))
        self.stop.triggered.connect(self._stop)
        row = spaced(QHBoxLayout(self), SPACE.apart)
        row.addWidget(self._sentence)
        row.addWidget(self._meter, 1)
        row.addWidget(Button(self.stop))
        self.hide()

    @property
    def is_busy(self) -> bool:
        return self._task is not None

    def over_foot_of(self, shown: QWidget) -> QGridLayout:
        """Over it instead of under it: what has to be drawn anew for each size keeps its size."""
        both = spaced(QGridLayout())
        both.addWidget(shown, 0, 0)
        both.addWidget(self, 0, 0, Qt.AlignmentFlag.AlignBottom)
        self.raise_()
        return both

    def follow(self, task: Task, sentence: str, *, can_stop: bool = True) -> None:
        """Not `can_stop` where half of it would be no answer: then it is waited for."""
        self._task = task
        self.stop.setVisible(can_stop)
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self._meter.setValue(0)
        self.stop.setEnabled(True)
        task.progressed.connect(self._show)
        for ended in (task.finished, task.failed, task.canceled):
            ended.connect(self._end)
        self.show()

    def abandon(self) -> None:
        """The page goes away: nobody waits for it any more."""
        if task := self._task:
            self._end()
            task.abandon()

    def _show(self, share: float) -> None:
        self._meter.setValue(round(share * WHOLE))

    def _stop(self) -> None:
        self.stop.setEnabled(False)  # it ends at its next step
        if self._task:
            self._task.cancel()

    def _end(self, _: object = None) -> None:
        self._task = None
        self.hide()
