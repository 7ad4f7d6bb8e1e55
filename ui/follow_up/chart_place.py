"""Where the chart stands. The library that draws it is loaded in the background when there is first something to draw."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.background import in_background
from ui.follow_up.drawn import Drawn
from ui.parts.named import named
from ui.style.spacing import em, spaced

if TYPE_CHECKING:
    from ui.follow_up.measure_chart import MeasureChart

HIGH, WIDE = 9.5, 14  # em


class ChartPlace(QWidget):
    """Its room is kept while the chart is on its way, so that nothing moves when it comes."""

    drawn = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "chart-place")
        self._chart: MeasureChart | None = None
        self._wanted: Drawn | None = None
        self._is_loading = False
        self._column = spaced(QVBoxLayout(self))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(em(WIDE), em(HIGH))

    def show_drawn(self, drawn: Drawn | None) -> None:
        self._wanted = drawn
        self.setVisible(drawn is not None)
        if drawn and self._chart:
            self._chart.show_drawn(drawn)
        elif drawn and not self._is_loading:
            self._is_loading = True
            in_background(self, lambda report: import_module("ui.follow_up.measure_chart"), self._put, self._do_without)

    def _put(self, _: object) -> None:
        from ui.follow_up.measure_chart import MeasureChart

        self._chart = MeasureChart()
        self._column.addWidget(self._chart)
        if self._wanted:
            self._chart.show_drawn(self._wanted)
        self.drawn.emit()

    def _do_without(self, _: Exception) -> None:
        """The words and the table under it say the same."""
        self.hide()
