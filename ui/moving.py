"""The closed practice is copied into its new folder, and the copy proven. Until then nothing has changed."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.progress import Report
from facilitator.storage.folder import DataFolder
from facilitator.storage.moving import copy_practice
from ui.background import in_background
from ui.closing import Closing
from ui.parts.meter import Meter
from ui.said import sentence_of

WHOLE = 1_000


class Moving(Closing):
    """Shown, it begins. Then `moved` is called; or a sentence says why not, and when it has been read, `stayed`."""

    def __init__(
        self, source: DataFolder, data_key: bytes, target: DataFolder, moved: Callable[[], None], stayed: Callable[[], None]
    ) -> None:
        super().__init__(self.tr("Copying your practice to its new folder, and testing the copy…"))
        self._meter = Meter("moved-share", self.tr("How far it is"))
        self._meter.setRange(0, WHOLE)
        self.column.addWidget(self._meter)
        self.done.connect(stayed)

        def work(report: Report) -> None:
            copy_practice(source, data_key, target, report)

        task = in_background(self, work, lambda _: moved(), self._say)
        task.progressed.connect(lambda share: self._meter.setValue(round(share * WHOLE)))

    def _say(self, problem: Exception) -> None:
        self._meter.hide()
        self.show_problem(sentence_of(problem))
