"""Work that nobody waits for, told in a corner of the window: it takes no focus, no click, and goes by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.background import Task
from ui.parts.meter import Meter
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

ABOVE_FOOT = 4.5  # em


class QuietProgress(QFrame):
    """Lies over `ground` until `task` has ended, however that was."""

    def __init__(self, ground: QWidget, sentence: str, task: Task) -> None:
        super().__init__(ground)
        named(self, "quiet-progress", sentence)
        self._ground = ground
        self._meter = Meter("quiet-share", sentence, length=6)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = spaced(QHBoxLayout(self), SPACE.snug)
        row.addWidget(words(sentence, Tone.SMALL))
        row.addWidget(self._meter)
        task.progressed.connect(self._show_share)
        for ended in (task.finished, task.failed, task.canceled):
            ended.connect(self._end)
        ground.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _show_share(self, share: float) -> None:
        self._meter.setValue(round(share * 100))

    def _end(self, _: object = None) -> None:
        self.hide()
        self.deleteLater()

    def _place(self) -> None:
        """Over the lower corner at the far end, above what a foot may hold."""
        self.adjustSize()
        place = self.rect()
        place.moveBottomRight(self._ground.rect().bottomRight())
        self.setGeometry(place.translated(-em(SPACE.near), -em(ABOVE_FOOT)))
